/** The files that forms load. */
import { signables } from '../../audit/agreement/shared-records.ts';
import type { Audit } from '../../audit/audit.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { signedPlace } from './choices.ts';
import { type FormName, recordForms } from './record-forms.ts';
import { sourcePlace } from './source-place.ts';

/** The paths of the files that forms load, by group and key. */
export function sourcePaths(audit: Audit): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { agreement, competitors, personas, pieces, requests } = audit.model;
  const records: Partial<Record<string, readonly { readonly id: string; readonly path: string }[]>> = {
    piece: pieces,
    persona: personas,
    competitor: competitors,
    request: requests,
    goal: agreement?.goals,
    meeting: agreement?.meetings,
  };
  const wanted = new Set<KindName>((Object.keys(recordForms) as FormName[]).map((name) => recordForms[name].kind));
  // Competitors have no form, but a review of one changes its file.
  wanted.add('competitor');
  const files = [
    ...[...wanted].flatMap((kind) => (records[kind] ?? []).map(({ id, path }) => ({ kind, id, path }))),
    ...(agreement ? signables(audit.model) : []).map((record) => ({ ...signedPlace(record), path: record.path })),
  ];
  const groups = new Map<string, Map<string, string>>();
  for (const { id, kind, path } of files) {
    const { group, key } = sourcePlace(kinds[kind], kind, id);
    const paths = groups.get(group) ?? new Map<string, string>();
    groups.set(group, paths.set(key, path));
  }
  return groups;
}
