import type { Context } from '../context.ts';
import { checkAgreementDates } from './dates.ts';
import { checkHandoffs } from './handoffs.ts';
import { checkLosses } from './losses.ts';
import { checkNumbers } from './numbers.ts';
import { checkSignatures } from './signatures.ts';

/** What lies in agreement/ fits together and with everything else. */
export function checkAgreement(context: Context): void {
  checkPublic(context);
  checkAgreementDates(context);
  checkHandoffs(context);
  checkLosses(context);
  checkNumbers(context);
  checkSignatures(context);
}

/** What both teams sign is for colleagues. */
function checkPublic({ agreement, site, reporter }: Context): void {
  const records = Object.values(agreement).reduce((sum, { length }) => sum + length, 0);
  if (!site?.fields.public || records === 0) return;
  reporter.inRecord(site, {
    rule: 'agreement/public-site',
    message: 'The site is public, and agreement/ holds what is for colleagues.',
    path: ['public'],
  });
}
