/** The page about topics: what drives them, and which ideas wait for sales. */
import type { OriginCounts, TopicPeriod } from '../../audit/topics.ts';
import { percent } from '../../kit/percent.ts';
import { quarterName } from '../answers/competitors.ts';
import { count } from '../dates.ts';

export const topicWords = {
  title: 'Topics',
  description:
    'What drives our topics: how many pieces came from sales, requests, gaps and search, by quarter and team.',
  method: 'How topics are counted',
  origins: 'Where topics come from',
  origin: 'Origin',
  pieces: 'Pieces',
  share: 'Share of known',
  noShare: 'Not counted in shares',
  byQuarter: 'By quarter of publication',
  period: 'Quarter',
  originCaption: 'Pieces by origin',
  quarterCaption: 'Pieces by quarter and origin',
  earlier: (quarters: number) => `${count(quarters, 'earlier quarter')} in the data below.`,
  teamCaption: 'Pieces by team and origin',
  byTeam: 'By team that owns the piece',
  team: 'Team',
  fromSales: 'From sales',
  unknown: 'Unknown',
  total: 'Total',
  show: (pieces: number) => count(pieces, 'piece'),
  more: (pieces: number) => `${count(pieces, 'more piece')} in the data below.`,
  fix: 'Add the origin in the form of the piece.',
  none: 'No piece says where its topic came from yet. Add the origin in the form of a piece.',
  waiting: 'Ideas that wait for sales',
  waitingLead:
    'Sales approves an idea before the work begins. Select those you approve, or open one to say who approved it.',
  noneWaiting: 'Sales has approved every idea.',
  approve: 'Approve it for sales',
} as const;

/** `14 of 30 pieces with a known origin came from sales (46%). 25 more do not say.` */
export function salesShare({ fromSales, known, total }: OriginCounts): string {
  const share = percent(fromSales, known);
  const unknown = total - known;
  const rest =
    unknown === 0 ? '' : ` ${unknown} more ${unknown === 1 ? 'does' : 'do'} not say where the topic came from.`;
  if (share === undefined) return `No piece says where its topic came from.${rest}`;
  return `${fromSales} of ${count(known, 'piece')} with a known origin came from sales (${share}%).${rest}`;
}

/** A number of pieces with its share of those with a known origin: `3 of 8 (37%)`. */
export function sharePart(part: number, known: number): string {
  const share = percent(part, known);
  return share === undefined ? topicWords.unknown : `${part} of ${known} (${share}%)`;
}

export function periodName(period: TopicPeriod): string {
  if (period === 'planned') return 'Not published yet';
  return period === 'undated' ? 'No date of publication' : quarterName(period);
}
