import { cycleTexts } from '../../words/findings/pieces.ts';
import type { Loaded } from '../record.ts';
import { findCircle } from '../record-rules/circles.ts';
import { type Link, linksOfPiece, linksOfRequest } from '../record-rules/self-links.ts';
import type { Context } from './context.ts';

/**
 * `supersedes`, `translationOf`, `merge` and `duplicateOf` never lead back to where they started. A record that names itself is
 * reported by the rules about one record.
 */
export function checkCycles({ loaded, reporter }: Context): void {
  const report = <Fields>(records: readonly Loaded<Fields>[], linksOf: (fields: Fields) => Link[]) => {
    const all = records.flatMap((record) => linksOf(record.fields).map((link) => ({ record, link })));
    for (const [field, found] of Map.groupBy(all, ({ link }) => link.field)) {
      const byId = Map.groupBy(found, ({ record }) => record.id);
      const links = new Map([...byId].map(([id, its]) => [id, its.map(({ link }) => link)]));
      for (const { record, link } of found) {
        if (link.to === record.id) continue;
        const circle = findCircle(record.id, link.to, links);
        // Each cycle is reported once, at its first record in order of id.
        if (!circle || circle.some((id) => id < record.id)) continue;
        const message = cycleTexts.circle([record.id, ...circle], field);
        reporter.inRecord(record, { rule: 'reference/cycle', message, hint: cycleTexts.removeLink, path: link.path });
      }
    }
  };
  report(loaded.piece.records, linksOfPiece);
  report(loaded.request.records, linksOfRequest);
}
