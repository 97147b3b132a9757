/** Plan beside actual: what the goal needs, what is promised and what came, and the open pipeline. */
import type { PipelineView } from '../../audit/agreement/actuals/pipeline.ts';
import type { CountSource } from '../../audit/agreement/actuals/stage-counts.ts';
import type { Figures, StageMonth } from '../../audit/agreement/actuals/stage-months.ts';
import { FUNNEL_EXPORT_FILE, FUNNEL_FILE, LEADS_FILE } from '../../content/files.ts';
import { count, formatDays, formatMonth } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { amountText, numberText } from './amounts.ts';
import { shortText } from './funnel.ts';

export const actualsWords = {
  title: 'Plan and actual',
  month: formatMonth,
  leadStage: 'Lead stage',
  columns: { needed: 'Needed', promised: 'Promised', actual: 'Actual', perRepresentative: 'Per rep' },
  others: (months: number) => count(months, 'other month'),
  notMeasured: 'Not measured',
  notCompared: 'Not compared',
  noPromise: 'No promise',
  unknown: 'Unknown',
  enough: 'enough for the goal',
  counted: 'How actual numbers are counted',
  rules: [
    'An actual number is the count in data/funnel.csv. For the leads that data/leads.csv lists, it is their number if data/funnel.csv has none.',
    'A month is measured only if the export covers all of its days. Otherwise it is not measured, which is not zero.',
    'A month is compared with the goal only if all of its days are among those in which leads must reach the stage (needed between).',
    'Figures per rep are the total divided by the number of reps in numbers.yaml. They are an average and say nothing about one rep.',
  ],
} as const;

/** What came in a month that is covered in part, or why nothing is known. */
export function notMeasuredMonth({ notMeasured, soFar }: StageMonth): Sentence {
  if (notMeasured === 'not-listed') return ['No export has a number for this stage.'];
  const until = soFar === undefined ? '' : ` ${numberText(soFar)} so far.`;
  return [`The export covers only part of the month.${until}`];
}

const FILES: Readonly<Record<CountSource, string>> = { funnel: FUNNEL_FILE, leads: LEADS_FILE };

/** `short by 3; from data/funnel.csv`. */
export function actualNote({ differs, shortBy, source }: StageMonth): Sentence {
  const compared = shortBy === undefined ? '' : shortBy > 0 ? `${shortText(shortBy)}; ` : `${actualsWords.enough}; `;
  const from = source === undefined ? [] : sentence`${compared}from ${{ code: FILES[source] }}`;
  return differs ? sentence`${from}, but ${{ code: FILES[differs.source] }} has ${numberText(differs.count)}` : from;
}

/** `2.1 of 2.5 needed, 2 promised`: only what is known. */
export function perRepresentativeText({ actual, needed, promised }: Figures): string {
  const parts = [
    ...(actual === undefined ? [] : [`${amountText(actual)} came`]),
    ...(needed === undefined ? [] : [`${amountText(needed)} needed`]),
    ...(promised === undefined ? [] : [`${amountText(promised)} promised`]),
  ];
  return parts.length === 0 ? actualsWords.unknown : parts.join(', ');
}

export const pipelineWords = {
  title: 'Open pipeline now',
  value: 'Open deals',
  times: 'Multiple of the revenue goal',
  asOf: 'As of',
  undated: 'No date given, so its age is unknown.',
  rule: 'The open pipeline divided by the revenue goal, rounded down to one decimal so that it never claims more.',
} as const;

/** `2.1× of the 3× agreed`. */
export function timesText({ agreed, times }: PipelineView): string {
  if (times === undefined) return actualsWords.unknown;
  return agreed === undefined
    ? `${numberText(times)}×; no multiple is agreed`
    : `${numberText(times)}× of ${numberText(agreed)}×`;
}

/** `EUR 2,160,000 short of the EUR 7,200,000 needed`. */
export function pipelineNote({ needed, shortBy }: PipelineView, currency: string): string {
  if (needed === undefined) return '';
  const goal = `${currency} ${numberText(needed)}`;
  if (shortBy === undefined) return `${goal} needed`;
  return shortBy === 0 ? `enough: ${goal} needed` : `${currency} ${numberText(shortBy)} short of the ${goal} needed`;
}

export function ageText(days: number): string {
  return days === 0 ? 'from today' : `${formatDays(days)} old`;
}

export const planWords = {
  title: 'Plans',
  about: 'Lead stage or number',
  how: 'How we mean to reach it',
  none: 'No plan yet',
} as const;

/** Where the counts come from, for a page that has none. */
export const noActuals: Sentence = sentence`To see what came beside what is needed, export the number of leads per month and lead stage from the CRM. Save it as ${{ code: FUNNEL_FILE }} with the columns month, stage and count, and add the days that it covers in ${{ code: FUNNEL_EXPORT_FILE }}.`;
