/** Recent changes as rows. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { type Change, changeKinds, listedChanges } from '../audit/changes.ts';
import { pageAddress } from './address.ts';
import { text } from './fields.ts';

export const changeRow = z.strictObject({
  on: z.iso.date().meta({ description: 'The day, from the dates people wrote in the content.' }),
  kind: z.enum(changeKinds).meta({ description: 'What happened.' }),
  id: text('The id of the piece, persona or request.'),
  title: text('Its title or name.'),
  page: text('Its page on the site.'),
});

export type ChangeRow = z.output<typeof changeRow>;

/** Newest first; within a day, in the order of `changeKinds`. */
export function changeRows(audit: Audit): ChangeRow[] {
  return listedChanges(audit).map((change) => {
    const { id, title, path } = subjectOf(change);
    return { on: change.on, kind: change.kind, id, title, page: pageAddress(audit.model.site, path) };
  });
}

function subjectOf(change: Change): { id: string; title: string; path: `/${string}` } {
  if ('piece' in change) {
    const { id, title } = change.piece;
    return { id, title, path: `/content/${id}/` };
  }
  if ('persona' in change) {
    const { id, name } = change.persona;
    return { id, title: name, path: `/personas/${id}/` };
  }
  const { ask, id } = change.request;
  return { id, title: ask.title, path: `/requests/${id}/` };
}
