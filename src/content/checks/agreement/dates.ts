import { signingTeam } from '../../../schema/agreement/agreed.ts';
import type { SignedRecord } from '../../agreement/model.ts';
import { loadedSharedRecords, loadedSignedRecords } from '../../agreement/records.ts';
import { futureDay } from '../../record-rules/dates.ts';
import type { Context } from '../context.ts';

/** Signatures and reviews are not in the future. */
export function checkSignatureDates({ loaded, today, reporter }: Context): void {
  for (const { record } of loadedSignedRecords(loaded)) {
    const { reviewed, signed } = record.fields;
    const found = [...inFuture(signed, today), ...futureDay('review', reviewed?.on, today, ['reviewed', 'on'])];
    for (const one of found) reporter.inRecord(record, { rule: 'review/future-date', ...one });
  }
  // The review of a persona has its own rule.
  for (const { record } of loadedSharedRecords(loaded)) {
    const found = inFuture(record.fields.signed ?? {}, today);
    for (const one of found) reporter.inRecord(record, { rule: 'review/future-date', ...one });
  }
}

function inFuture(signed: SignedRecord['signed'], today: string) {
  return signingTeam.options.flatMap((team) => futureDay('signature', signed[team]?.on, today, ['signed', team, 'on']));
}
