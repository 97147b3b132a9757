import type { RecordFields } from '../../schema/agreement/kinds.ts';
import { orderTexts } from '../../words/findings/dates.ts';
import { futureDay } from './dates.ts';
import type { Found, RecordCheck } from './record-check.ts';

function endsAfterStart(from: string | undefined, to: string | undefined, field: string): Found[] {
  if (from === undefined || to === undefined || to >= from) return [];
  return [{ message: orderTexts.endsBeforeStart(to, from), hint: orderTexts.move, path: [field] }];
}

/** A goal is due after its start, and no reading is in the future. */
export const impossibleGoalDate: RecordCheck<RecordFields<'goal'>> = {
  partial: false,
  find: ({ fields: { due, from, readings } }, { today }) => [
    ...endsAfterStart(from, due, 'due'),
    ...readings.flatMap(({ on }, index) => futureDay('reading', on, today, ['readings', index, 'on'])),
  ],
};

/** A period ends after it begins. */
export const impossiblePeriod: RecordCheck<{ readonly from?: string | undefined; readonly to?: string | undefined }> = {
  partial: false,
  find: ({ fields: { from, to } }) => endsAfterStart(from, to, 'to'),
};

/** A meeting, and what was done since, are not in the future. */
export const impossibleMeetingDate: RecordCheck<RecordFields<'meeting'>> = {
  partial: false,
  find: ({ fields: { date, decisions } }, { today }) => [
    ...futureDay('meeting', date, today, ['date']),
    ...decisions.flatMap(({ done }, index) => futureDay('done', done, today, ['decisions', index, 'done'])),
  ],
};

/** A survey is not in the future. */
export const impossibleSurveyDate: RecordCheck<RecordFields<'assessment'>> = {
  partial: false,
  find: ({ fields: { on } }, { today }) => futureDay('survey', on, today, ['on']),
};
