import { didYouMean } from '../../../kit/did-you-mean.ts';
import type { Context } from '../context.ts';

/** Hand-offs go between roles of the same file, and no id is taken twice. */
export function checkHandoffs({ loaded, reporter }: Context): void {
  for (const record of loaded.handoffs.records) {
    const { roles, handoffs, rejections } = record.fields;
    const lists = [
      { what: 'role', entries: roles, path: ['roles'] },
      { what: 'hand-off', entries: handoffs, path: ['handoffs'] },
      { what: 'reason', entries: rejections?.reasons ?? [], path: ['rejections', 'reasons'] },
    ];
    for (const { what, entries, path } of lists) {
      const seen = new Set<string>();
      for (const [index, { id }] of entries.entries()) {
        if (seen.has(id)) {
          const message = `There is already a ${what} with the id "${id}".`;
          reporter.inRecord(record, { rule: 'id/duplicate', message, path: [...path, index, 'id'] });
        }
        seen.add(id);
      }
    }
    const known = roles.map(({ id }) => id);
    for (const [index, handoff] of handoffs.entries()) {
      for (const side of ['from', 'to'] as const) {
        const id = handoff[side];
        if (known.includes(id)) continue;
        const near = didYouMean(id, known);
        const some = known.length > 0 ? `There are ${known.join(', ')}. ` : '';
        reporter.inRecord(record, {
          rule: 'reference/unknown',
          message: `There is no role "${id}".`,
          hint: near
            ? `Did you mean ${near}? Otherwise add an entry under \`roles\`.`
            : `${some}Add an entry under \`roles\`: { id: ${id}, name: … }`,
          path: ['handoffs', index, side],
        });
      }
    }
  }
}
