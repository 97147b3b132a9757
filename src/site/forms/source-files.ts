/** The files that forms load, each as one file of the site. */
import { signables } from '../../audit/agreement/shared-records.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Kind } from '../../schema/kind.ts';
import { kinds } from '../../schema/kinds.ts';
import { signedPlace } from './choices.ts';
import { type FormName, recordForms } from './record-forms.ts';

/** A file as a form loads it. */
export interface SourceFile {
  /** From the repository's top folder. */
  readonly path: string;
  /** Nothing where it is not published. */
  readonly text?: string;
}

/** The name of the file of a record, below `contribute/source/`. A list has one file for all its records. */
export function sourceName({ arrangement }: Kind, kind: string, id: string): string {
  return arrangement === 'files' ? `${kind}/${id}.json` : `${kind}.json`;
}

/** The path of every file that a form loads, by the name of its source. */
export function sourcePaths(audit: Audit): ReadonlyMap<string, string> {
  const { agreement, personas, pieces, requests } = audit.model;
  const records: Partial<Record<string, readonly { readonly id: string; readonly path: string }[]>> = {
    piece: pieces,
    persona: personas,
    request: requests,
    goal: agreement?.goals,
    meeting: agreement?.meetings,
  };
  const wanted = new Set((Object.keys(recordForms) as FormName[]).map((name) => recordForms[name].kind));
  return new Map([
    ...[...wanted].flatMap((kind) =>
      (records[kind] ?? []).map(({ id, path }) => [sourceName(kinds[kind], kind, id), path] as const),
    ),
    ...(agreement ? signables(audit.model) : []).map((record) => {
      const { id, kind } = signedPlace(record);
      return [sourceName(kinds[kind], kind, id), record.path] as const;
    }),
  ]);
}
