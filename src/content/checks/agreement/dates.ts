import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { type FutureDate, orderTexts } from '../../../words/findings/dates.ts';
import { loadedSignedRecords } from '../../agreement/records.ts';
import type { Loaded } from '../../record.ts';
import { futureDay } from '../../record-rules/dates.ts';
import type { Path } from '../../yaml.ts';
import type { Context } from '../context.ts';

/** Signatures, reviews, readings, meetings and surveys are not in the future, and periods end after they begin. */
export function checkAgreementDates({ loaded, today, reporter }: Context): void {
  for (const { record } of loadedSignedRecords(loaded)) {
    const { reviewed, signed } = record.fields;
    const found = [
      ...signingTeam.options.flatMap((team) => futureDay('signature', signed[team]?.on, today, ['signed', team, 'on'])),
      ...futureDay('review', reviewed?.on, today, ['reviewed', 'on']),
    ];
    for (const one of found) reporter.inRecord(record, { rule: 'review/future-date', ...one });
  }
  const future = (record: Loaded<unknown>, what: FutureDate, on: string | undefined, path: Path) => {
    for (const found of futureDay(what, on, today, path))
      reporter.inRecord(record, { rule: 'agreement/impossible-date', ...found });
  };
  const order = (record: Loaded<unknown>, from: string | undefined, to: string | undefined, field: string) => {
    if (from === undefined || to === undefined || to >= from) return;
    const message = orderTexts.endsBeforeStart(to, from);
    reporter.inRecord(record, { rule: 'agreement/impossible-date', message, hint: orderTexts.move, path: [field] });
  };
  for (const goal of loaded.goal.records) {
    order(goal, goal.fields.from, goal.fields.due, 'due');
    for (const [index, { on }] of goal.fields.readings.entries())
      future(goal, 'reading', on, ['readings', index, 'on']);
  }
  for (const period of [...loaded.loss.records, ...loaded.numbers.records])
    order(period, period.fields.from, period.fields.to, 'to');
  for (const meeting of loaded.meeting.records) {
    future(meeting, 'meeting', meeting.fields.date, ['date']);
    for (const [index, { done }] of meeting.fields.decisions.entries())
      future(meeting, 'done', done, ['decisions', index, 'done']);
  }
  for (const survey of loaded.assessment.records) future(survey, 'survey', survey.fields.on, ['on']);
}
