/** Competitors: their battlecards, and the deals won against them and lost to them. */
import type { DealCount, DealsInPeriod, QuarterDeals } from '../../audit/answers/win-loss.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const competitorsWords = {
  title: 'Competitors',
  description: 'Every competitor: its battlecard, and the deals that we won and lost.',
  lead: (competitors: number) =>
    `${count(competitors, 'competitor')}, with what to say and send, and the deals that we won and lost.`,
  name: 'Competitor',
  total: 'All whole quarters',
  questions: 'Questions answered',
  answeredOf: (answered: number, questions: number) => (questions === 0 ? 'None' : `${answered} of ${questions}`),
  freshness: 'Freshness',
} as const;

export const battlecardWords = {
  description: (name: string) => `The battlecard against ${name}: what to say, what to send, and why we win and lose.`,
  aliases: (names: readonly string[]) => `Also called ${names.join(', ')}.`,
  position: 'How to position us',
  send: 'What to send',
  nothingToSend: 'No piece that names this competitor is OK to send yet.',
  answers: 'Objections and answers',
  noAnswers: 'No buyer’s question names this competitor yet.',
  open: 'Without an answer',
  allAnswers: 'See them in the list of answers',
  won: 'Why we win',
  lost: 'Why we lose',
  noDeals: 'No recorded deal says why.',
  quarters: 'Won and lost by quarter',
  facts: 'Facts',
  reviewed: 'Reviewed',
  owner: 'Owner',
  noOwner: 'None yet',
  neverReviewed: 'Never',
} as const;

export const winLossWords = {
  quarter: 'Quarter',
  deals: 'Deals',
  /** In place of figures of a competitor that no deal of a whole quarter names. */
  notMeasured: 'Not measured',
  none: 'No recorded deal names it',
  rule: 'A quarter counts after it ends, if the recorded periods within it cover every day. A period that spans two quarters counts for neither.',
} as const;

/** `3 of 8 won` */
export function wonOf({ lost, won }: DealCount): string {
  return `${won} of ${won + lost} won`;
}

/** The deals of a quarter, or why there is no figure. */
export function quarterText({ count: deals, state }: QuarterDeals): string {
  if (deals) return wonOf(deals);
  switch (state) {
    case 'whole':
      return winLossWords.none;
    case 'running':
      return 'Not over yet';
    case 'incomplete':
      return 'Not measured: days are missing';
  }
}

/** `Q3 2026` */
export function quarterName(quarter: string): string {
  const [year, number] = quarter.split('-');
  return `${number} ${year}`;
}

/** Deals in periods that count for no quarter. */
export function outsideText(deals: number): string {
  return `${count(deals, 'more deal')} in periods that are not within a whole quarter.`;
}

/** How much of the picture is missing. */
export function unnamedText(deals: number, unnamed: number): string {
  return `${unnamed} of the ${count(deals, 'deal')} in these quarters ${unnamed === 1 ? 'names' : 'name'} no competitor, so the real figures may be higher.`;
}

/** Competitors in deals that have no page. */
export function withoutPage(names: readonly { readonly name: string; readonly deals: number }[]): Sentence {
  const list = names.map(({ deals, name }) => `${name} (${count(deals, 'deal')})`).join(', ');
  return sentence`Named in deals, but not a competitor here: ${list}. Add a file to ${{ code: 'competitors/' }}, or the name to the ${{ code: 'aliases' }} of one.`;
}

/** Why deals were won or lost. @param to The path of their row. */
export function reasonLine({ deals: { count: deals, reason }, period }: DealsInPeriod, to: `/${string}`): Sentence {
  return sentence`${reason} ${{ link: count(deals, 'deal'), to }}, ${{ date: period.from }} to ${{ date: period.to }}`;
}
