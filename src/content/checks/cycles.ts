import { cycleTexts } from '../../words/findings/pieces.ts';
import type { Loaded } from '../record.ts';
import type { Path } from '../yaml.ts';
import type { Context } from './context.ts';

interface Link {
  readonly to: string;
  readonly path: Path;
}

/** `supersedes`, `translationOf`, `merge` and `duplicateOf` never lead back to where they started. */
export function checkCycles({ loaded, reporter }: Context): void {
  const pieces = loaded.piece.records;
  const report = <Fields>(records: readonly Loaded<Fields>[], field: string, linksOf: (fields: Fields) => Link[]) => {
    const links = new Map(records.map((record) => [record.id, linksOf(record.fields)]));
    for (const record of records) {
      for (const link of links.get(record.id) ?? []) {
        const circle = findCircle(record.id, link.to, links);
        // Each cycle is reported once, at its first record in order of id.
        if (!circle || circle.some((id) => id < record.id)) continue;
        const texts =
          link.to === record.id
            ? { message: cycleTexts.self(field), hint: cycleTexts.removeSelf(link.to) }
            : { message: cycleTexts.circle([record.id, ...circle], field), hint: cycleTexts.removeLink };
        reporter.inRecord(record, { rule: 'reference/cycle', ...texts, path: link.path });
      }
    }
  };
  report(pieces, 'supersedes', (piece) => piece.supersedes.map((to, index) => ({ to, path: ['supersedes', index] })));
  report(pieces, 'translationOf', ({ translationOf: to }) =>
    to === undefined ? [] : [{ to, path: ['translationOf'] }],
  );
  report(pieces, 'into', ({ decision }) =>
    decision?.verdict === 'merge' && decision.into !== undefined
      ? [{ to: decision.into, path: ['decision', 'into'] }]
      : [],
  );
  report(loaded.request.records, 'duplicateOf', ({ triage: { duplicateOf: to } }) =>
    to === undefined ? [] : [{ to, path: ['triage', 'duplicateOf'] }],
  );
}

/** The records on the way from `from` back to `start`, both included, or nothing. Visits each record once. */
function findCircle(start: string, from: string, links: ReadonlyMap<string, readonly Link[]>): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) {
      const way: string[] = [];
      for (let step: string | undefined = id; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const { to } of links.get(id) ?? []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      open.push(to);
    }
  }
  return undefined;
}
