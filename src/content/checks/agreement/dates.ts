import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { loadedSignedRecords } from '../../agreement/records.ts';
import type { Loaded } from '../../record.ts';
import { futureDay } from '../../record-rules/dates.ts';
import type { Path } from '../../yaml.ts';
import type { Context } from '../context.ts';

/** Nothing was signed, measured, said or answered in the future, and times end after they begin. */
export function checkAgreementDates({ loaded, today, reporter }: Context): void {
  for (const record of loadedSignedRecords(loaded)) {
    const { fields } = record;
    const days = [
      ...signingTeam.options.map((team) => ({
        what: 'The signature',
        on: fields.signed[team]?.on,
        path: ['signed', team, 'on'],
      })),
      { what: 'The review', on: fields.reviewed?.on, path: ['reviewed', 'on'] },
    ];
    for (const { what, on, path } of days) {
      for (const found of futureDay(what, on, today, path))
        reporter.inRecord(record, { rule: 'review/future-date', ...found });
    }
  }
  const impossible = (record: Loaded<unknown>, message: string, path: Path) =>
    reporter.inRecord(record, { rule: 'agreement/impossible-date', message, path });
  const future = (record: Loaded<unknown>, what: string, on: string | undefined, path: Path) => {
    if (on !== undefined && on > today)
      impossible(record, `${what} ${on} lies in the future (today is ${today}).`, path);
  };
  const order = (record: Loaded<unknown>, from: string | undefined, to: string | undefined, field: string) => {
    if (from !== undefined && to !== undefined && to < from)
      impossible(record, `It ends on ${to}, before it begins on ${from}.`, [field]);
  };
  for (const goal of loaded.goal.records) {
    order(goal, goal.fields.from, goal.fields.due, 'due');
    for (const [index, { on }] of goal.fields.readings.entries())
      future(goal, 'The reading of', on, ['readings', index, 'on']);
  }
  for (const time of [...loaded.loss.records, ...loaded.numbers.records])
    order(time, time.fields.from, time.fields.to, 'to');
  for (const meeting of loaded.meeting.records) {
    future(meeting, 'The meeting of', meeting.fields.date, ['date']);
    for (const [index, { done }] of meeting.fields.decisions.entries())
      future(meeting, 'What was done on', done, ['decisions', index, 'done']);
  }
  for (const round of loaded.assessment.records) future(round, 'The round of', round.fields.on, ['on']);
}
