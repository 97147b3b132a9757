/** How often promises were kept, and why some were not measured. */
import type { Kept, NotMeasured } from '../../audit/agreement/compliance.ts';
import { LEADS_FILE } from '../../content/files.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

const COUNTED: Readonly<Record<Kept['counted'], string>> = {
  leads: 'lead',
  'rejected-leads': 'rejected lead',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
  requests: 'request',
};

/** `2 of 3 leads; 1 not due yet`. */
export function keptText({ counted, kept, of, open }: Kept): string {
  return `${kept} of ${count(of, COUNTED[counted])}${open > 0 ? `; ${open} not due yet` : ''}`;
}

/** Why a promise was not measured. */
export function notMeasuredText(reason: NotMeasured): Sentence {
  switch (reason.code) {
    case 'no-list':
      return sentence`No list of leads. Add an export from the CRM at ${{ code: LEADS_FILE }}.`;
    case 'no-leads':
      return ['The list has no leads that this promise covers.'];
    case 'nurture-unknown':
      return ['The list of leads does not say what leads receive.'];
    case 'no-time-limit':
      return ['The promise has no time limit.'];
    case 'no-period':
      return ['The promise is not per month, quarter or year.'];
    case 'reps-unknown':
      return sentence`Add the number of reps to ${{ code: 'numbers.yaml' }}.`;
    case 'no-percentage':
      return ['The promise is not a percentage.'];
    case 'no-attempts':
      return ['The promise has no number of attempts.'];
    case 'no-period-ended':
      return [`No ${reason.period} has ended since the first lead in the list.`];
    case 'no-rejected-leads':
      return ['The list has no rejected leads.'];
    case 'no-business-days':
      return ['Requests are counted in business days, but the promise uses another unit.'];
    case 'no-decided-requests':
      return ['No request has been decided yet.'];
  }
}
