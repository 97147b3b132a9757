import type { Context } from '../context.ts';
import { checkAgreementDates } from './dates.ts';
import { checkHandoffs } from './handoffs.ts';
import { checkLosses } from './losses.ts';
import { checkNumbers } from './numbers.ts';
import { checkSignatures } from './signatures.ts';

/** What lies in agreement/ fits together and with everything else. */
export function checkAgreement(context: Context): void {
  checkAgreementDates(context);
  checkHandoffs(context);
  checkLosses(context);
  checkNumbers(context);
  checkSignatures(context);
}
