import { idTexts, unknownIdTexts } from '../../../words/findings/ids.ts';
import { changeId } from '../../record-rules/ids.ts';
import { idHint } from '../../record-rules/references.ts';
import type { Context } from '../context.ts';

/** Handoffs go from role to role of the same file, ids are unique, and columns are about required information. */
export function checkHandoffs({ loaded, reporter }: Context): void {
  for (const record of loaded.handoffs.records) {
    const { roles, handoffs, rejections } = record.fields;
    const lists = [
      { what: 'role', entries: roles, path: ['roles'] },
      { what: 'handoff', entries: handoffs, path: ['handoffs'] },
      { what: 'reason', entries: rejections?.reasons ?? [], path: ['rejections', 'reasons'] },
    ];
    for (const { what, entries, path } of lists) {
      const ids = new Set(entries.map(({ id }) => id));
      const seen = new Set<string>();
      for (const [index, { id }] of entries.entries()) {
        if (seen.has(id)) {
          const texts = { message: idTexts.takenInList(what, id), hint: changeId(id, what, ids) };
          reporter.inRecord(record, { rule: 'id/duplicate', ...texts, path: [...path, index, 'id'] });
        }
        seen.add(id);
      }
    }
    const known = new Set(roles.map(({ id }) => id));
    for (const [index, handoff] of handoffs.entries()) {
      for (const side of ['from', 'to'] as const) {
        const id = handoff[side];
        if (known.has(id)) continue;
        reporter.inRecord(record, {
          rule: 'reference/unknown',
          message: unknownIdTexts.unknown('role', id),
          hint: idHint(id, known, unknownIdTexts.addRole(id)),
          path: ['handoffs', index, side],
        });
      }
      for (const [at, { what }] of handoff.columns.entries()) {
        if (handoff.known.includes(what)) continue;
        reporter.inRecord(record, {
          rule: 'reference/unknown',
          message: unknownIdTexts.unknown('required information', what),
          hint: idHint(what, new Set(handoff.known), unknownIdTexts.addKnown),
          path: ['handoffs', index, 'columns', at, 'what'],
        });
      }
    }
  }
}
