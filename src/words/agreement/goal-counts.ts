/** Goals whose readings are counted from lists. */
import type { GoalCount, Mismatch, NotCounted } from '../../audit/agreement/goal-counts.ts';
import type { Goal } from '../../content/agreement/model.ts';
import { FUNNEL_FILE, LEADS_FILE } from '../../content/files.ts';
import type { GoalMeasure } from '../../schema/agreement/goal.ts';
import { type Sentence, sentence } from '../parts.ts';
import { numberText } from './amounts.ts';

/** What is counted. */
export const measureWords: Readonly<Record<GoalMeasure, string>> = {
  coverage: 'Coverage (%)',
  freshness: 'Live pieces whose review is current (%)',
  'kept-promises': 'Promises kept (%)',
  funnel: 'Leads per month',
};

/** Where the readings come from, or why there are none. */
export function countedText(goal: Goal, { measure, notCounted }: GoalCount): Sentence {
  return notCounted === undefined ? sources[measure](goal) : sentence`Not measured: ${reasons[notCounted]}`;
}

const DAILY: Sentence = ['Counted from this site: today, and at the end of each month that the history in Git knows.'];

const sources: Readonly<Record<GoalMeasure, (goal: Goal) => Sentence>> = {
  coverage: () => DAILY,
  freshness: () => DAILY,
  'kept-promises': ({ commitment }) =>
    commitment === undefined
      ? sentence`Counted from ${{ code: LEADS_FILE }}: of each whole month, the cases of all agreed promises that were kept.`
      : sentence`Counted from ${{ code: LEADS_FILE }}: of each whole month, the cases in which ${{ code: commitment }} was kept.`,
  funnel: ({ leadStage = '' }) =>
    sentence`Counted from ${{ code: FUNNEL_FILE }} or ${{ code: LEADS_FILE }}: the leads at ${{ code: leadStage }} of each whole month.`,
};

const reasons: Readonly<Record<NotCounted, string>> = {
  'no-needs': 'no cell has a need yet.',
  'no-live-pieces': 'no piece is live.',
  'no-lead-stage': 'the goal does not say which lead stage it counts. Add `leadStage`.',
  'no-whole-month': 'no export covers a whole month of its lead stage.',
  'no-promise-measured': 'the list of leads covers no whole month in which every case of the promise is judged.',
};

/** `September 30, 2026: 60 entered, 43 counted. The counted reading is used.` */
export function mismatchText({ counted, entered, on }: Mismatch): Sentence {
  return sentence`${{ date: on }}: ${numberText(entered)} entered, ${numberText(counted)} counted. The counted one is used.`;
}
