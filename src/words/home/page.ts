/** The home page. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const homeWords = {
  description: (company: string) =>
    `The content that ${company} has for each buyer at each stage, how current it is, and where the gaps are.`,
  lead: 'Who are you talking to, and where are they in their journey? Pick a cell to see what to send and say.',
  grid: 'Coverage grid',
  next: 'What to do next',
  allTasks: (total: number) => `See all ${total} tasks and the gaps they close`,
  more: (changes: number) => `See ${changes} more`,
  /** Opens the news on a phone. */
  newsTitle: 'What is new',
  news: {
    published: {
      title: 'New and reviewed',
      none: (days: number): Sentence =>
        sentence`Nothing was published or reviewed in the last ${String(days)} days. See ${{ link: 'what is due for review', to: '/review/' }}.`,
    },
    decided: {
      title: 'Decided recently',
      none: (days: number): Sentence =>
        sentence`Nothing was decided in the last ${String(days)} days. See ${{ link: 'which requests are open', to: '/requests/' }}.`,
    },
  },
} as const;

export const pulseWords = {
  coverage: 'Coverage',
  freshness: 'Freshness',
  late: 'Late requests',
  unknown: 'Unknown',
  percent: (value: number) => `${value}%`,
  unit: '%',
  noLivePieces: 'No live pieces yet. Add one.',
  noRequests: 'No open requests',
  openRequests: (open: number) => count(open, 'open request'),
  undecided: (requests: number) => `${requests} not decided yet`,
  requestTrend: 'Open requests',
  trendUnknown: (why: string | undefined) => `Trend unknown: ${why ?? 'no history yet.'}`,
} as const;
