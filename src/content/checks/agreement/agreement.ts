import { agreementTexts } from '../../../words/findings/agreement.ts';
import { hasAgreement } from '../../agreement/records.ts';
import type { Context } from '../context.ts';
import { checkSignatureDates } from './dates.ts';
import { checkHandoffs } from './handoffs.ts';
import { checkLosses } from './losses.ts';
import { checkNumbers } from './numbers.ts';
import { checkSignatures } from './signatures.ts';

/** The records in agreement/ are consistent with each other and with the other content. */
export function checkAgreement(context: Context): void {
  checkPublic(context);
  checkSignatureDates(context);
  checkHandoffs(context);
  checkLosses(context);
  checkNumbers(context);
  checkSignatures(context);
}

/** What both teams sign is for colleagues only. */
function checkPublic({ loaded, site, reporter }: Context): void {
  if (!site?.fields.public || !hasAgreement(loaded)) return;
  reporter.inRecord(site, {
    rule: 'agreement/public-site',
    message: agreementTexts.publicSite,
    path: ['public'],
  });
}
