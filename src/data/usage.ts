/** How often pieces were used, as rows. Empty without data/usage.csv, and on a public site. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { pageAddress } from './address.ts';
import { flag, maybeNumber, text } from './fields.ts';

/** A piece in a month. */
export const usageRow = z.strictObject({
  id: text('The id of the piece.'),
  title: text('Its title.'),
  month: text('The month, such as 2026-10.'),
  whole: flag('Whether the month is covered to its end. If not, the counts are so far.'),
  views: maybeNumber('How often it was viewed. Null if unknown.'),
  sends: maybeNumber('How often it was sent. Null if unknown.'),
  opens: maybeNumber('How often it was opened by a recipient. Null if unknown.'),
  deals: maybeNumber('In how many deals it was used. Null if unknown.'),
  won: maybeNumber('How many of these deals were won. Null if unknown.'),
  page: text('The page of the piece on the site.'),
});

export type UsageRow = z.output<typeof usageRow>;

/** By id, newest month first: the last year and what came after it. Months of which nothing is known are left out. */
export function usageRows({ model, pieces }: Audit): UsageRow[] {
  return [...pieces.values()].flatMap(({ piece: { id, title }, usage }) =>
    (usage?.months ?? []).toReversed().flatMap(({ counts, month, whole }): UsageRow[] => {
      const { views = null, sends = null, opens = null, deals = null, won = null } = counts;
      if (Object.keys(counts).length === 0) return [];
      const page = pageAddress(model.site, `/content/${id}/`);
      return [{ id, title, month, whole, views, sends, opens, deals, won, page }];
    }),
  );
}
