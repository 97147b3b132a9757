import { hasAgreement } from '../../agreement/records.ts';
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
function checkPublic({ loaded, site, reporter }: Context): void {
  if (!site?.fields.public || !hasAgreement(loaded)) return;
  reporter.inRecord(site, {
    rule: 'agreement/public-site',
    message: 'The site is public, and agreement/ holds what is for colleagues.',
    path: ['public'],
  });
}
