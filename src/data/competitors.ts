import { z } from 'zod';
import { battlecard } from '../audit/answers/battlecard.ts';
import { dealsAgainst } from '../audit/answers/win-loss.ts';
import type { Audit } from '../audit/audit.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';

/** A competitor. */
export const competitorRow = z.strictObject({
  id: text('The id: the file name.'),
  name: text('Its name.'),
  aliases: list('What else people call it.'),
  owner: maybeText('The id of the owner.'),
  freshness: text('The freshness of the last review.'),
  reviewDue: maybeDate('The day the next review is due.'),
  won: maybeNumber('The deals won against it in whole quarters; null if not measured.'),
  lost: maybeNumber('The deals lost to it in whole quarters; null if not measured.'),
  otherDeals: count('The deals in periods that are not in a whole quarter.'),
  questions: count('The number of questions that it raises.'),
  questionsAnswered: count('How many of them a usable primary piece answers.'),
  pieces: list('The ids of the pieces that name it, usable or not.'),
  path: text('The file it is in.'),
  page: text('Its page on the site.'),
});

export type CompetitorRow = z.output<typeof competitorRow>;

/** By id. */
export function competitorRows(audit: Audit): CompetitorRow[] {
  return audit.model.competitors.map((competitor) => {
    const { answers, deals, freshness, pieces } = battlecard(audit, competitor);
    return {
      id: competitor.id,
      name: competitor.name,
      aliases: competitor.aliases,
      owner: competitor.owner ?? null,
      freshness: freshness.state,
      reviewDue: freshness.dueOn ?? null,
      won: deals.total?.won ?? null,
      lost: deals.total?.lost ?? null,
      otherDeals: deals.outside,
      questions: answers.length,
      questionsAnswered: answers.filter(({ state }) => state !== 'unmet').length,
      pieces: pieces.map(({ piece }) => piece.id),
      path: competitor.path,
      page: pageAddress(audit.model.site, `/competitors/${competitor.id}/`),
    };
  });
}

/** The deals of a quarter against a competitor. */
export const winLossRow = z.strictObject({
  competitor: text('The id of the competitor.'),
  competitorName: text('The name of the competitor.'),
  quarter: text('The year and quarter, such as 2026-Q3.'),
  state: z.enum(['whole', 'running', 'incomplete']).meta({
    description: 'Whether periods cover every day of the quarter, it is not over, or days are missing.',
  }),
  won: maybeNumber('The deals won against it; null if the quarter is not whole or no deal names it.'),
  lost: maybeNumber('The deals lost to it; null if the quarter is not whole or no deal names it.'),
});

export type WinLossRow = z.output<typeof winLossRow>;

/** By quarter, the newest first; then by competitor. */
export function winLossRows(audit: Audit): WinLossRow[] {
  const { competitors } = audit.model;
  const quarters = competitors.flatMap((competitor) =>
    dealsAgainst(audit, competitor).quarters.map((each, place) => ({ competitor, place, ...each })),
  );
  return quarters
    .sort((a, b) => a.place - b.place)
    .map(({ competitor, count: deals, quarter, state }) => ({
      competitor: competitor.id,
      competitorName: competitor.name,
      quarter,
      state,
      won: deals?.won ?? null,
      lost: deals?.lost ?? null,
    }));
}
