import { signingTeam } from '../../../schema/agreement/agreed.ts';
import { loadedSignedRecords } from '../../agreement/records.ts';
import { futureDay } from '../../record-rules/dates.ts';
import type { Context } from '../context.ts';

/** Signatures and reviews are not in the future. */
export function checkSignatureDates({ loaded, today, reporter }: Context): void {
  for (const { record } of loadedSignedRecords(loaded)) {
    const { reviewed, signed } = record.fields;
    const found = [
      ...signingTeam.options.flatMap((team) => futureDay('signature', signed[team]?.on, today, ['signed', team, 'on'])),
      ...futureDay('review', reviewed?.on, today, ['reviewed', 'on']),
    ];
    for (const one of found) reporter.inRecord(record, { rule: 'review/future-date', ...one });
  }
}
