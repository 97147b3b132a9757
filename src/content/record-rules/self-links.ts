/** A record never names itself. Longer circles need all records, so they are in `../checks/cycles.ts`. */
import type { PieceFields } from '../../schema/piece.ts';
import type { RequestFields } from '../../schema/request.ts';
import { cycleTexts } from '../../words/findings/pieces.ts';
import type { Path } from '../yaml.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** A field that names another record of the same kind. */
export interface Link {
  readonly field: string;
  readonly to: string;
  readonly path: Path;
}

/** What a piece replaces, translates, or is to be merged into. */
export function linksOfPiece({ decision, supersedes, translationOf }: PieceFields): Link[] {
  return [
    ...supersedes.map((to, index) => ({ field: 'supersedes', to, path: ['supersedes', index] })),
    ...(translationOf === undefined ? [] : [{ field: 'translationOf', to: translationOf, path: ['translationOf'] }]),
    ...(decision?.verdict === 'merge' && decision.into !== undefined
      ? [{ field: 'into', to: decision.into, path: ['decision', 'into'] }]
      : []),
  ];
}

/** The request that a request repeats. */
export function linksOfRequest({ triage: { duplicateOf: to } }: RequestFields): Link[] {
  return to === undefined ? [] : [{ field: 'duplicateOf', to, path: ['triage', 'duplicateOf'] }];
}

export const pieceItself: RecordCheck<PieceFields> = {
  partial: false,
  find: ({ fields, source }) => toItself(linksOfPiece(fields), source.path),
};

export const requestItself: RecordCheck<RequestFields> = {
  partial: false,
  find: ({ fields, source }) => toItself(linksOfRequest(fields), source.path),
};

/** The id of a record that has a file of its own. */
export function recordId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function toItself(links: readonly Link[], file: string): Found[] {
  if (links.length === 0) return [];
  const id = recordId(file);
  return links
    .filter(({ to }) => to === id)
    .map(({ field, to, path }) => ({ message: cycleTexts.self(field), hint: cycleTexts.removeSelf(to), path }));
}
