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
  const report = <Fields>(records: readonly Loaded<Fields>[], field: string, linksOf: (fields: Fields) => Link[]) => {
    const links = new Map(
      records.map((record) => [record.id, linksOf(record.fields).filter((link) => link.field === field)]),
    );
    for (const record of records) {
      for (const link of links.get(record.id) ?? []) {
        if (link.to === record.id) continue;
        const circle = findCircle(record.id, link.to, links);
        // Each cycle is reported once, at its first record in order of id.
        if (!circle || circle.some((id) => id < record.id)) continue;
        const message = cycleTexts.circle([record.id, ...circle], field);
        reporter.inRecord(record, { rule: 'reference/cycle', message, hint: cycleTexts.removeLink, path: link.path });
      }
    }
  };
  for (const field of ['supersedes', 'translationOf', 'into']) report(loaded.piece.records, field, linksOfPiece);
  report(loaded.request.records, 'duplicateOf', linksOfRequest);
}
