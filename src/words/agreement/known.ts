/** How often required information was known at a handoff. */
import type { KnownItem, KnownNotMeasured } from '../../audit/agreement/actuals/known-at-handoff.ts';
import { LEAD_EXPORT_FILE, LEADS_FILE } from '../../content/files.ts';
import { percent } from '../../kit/percent.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { linesText } from './compliance.ts';

/** `Known for 77%: 120 of 155 leads.` Empty for information without a column. */
export function knownText(item: KnownItem): Sentence {
  if (item.notMeasured !== undefined) return notMeasured(item.notMeasured, item.column);
  const { known, of, unsaid } = item;
  const without = unsaid === 0 ? '' : ` ${count(unsaid, 'lead')} without a value not counted.`;
  return [`Known for ${percent(known, of) ?? 0}%: ${known} of ${count(of, 'lead')}.${without}`];
}

/** The leads of which it was not known. */
export function missingText(item: KnownItem): string | undefined {
  return item.notMeasured === undefined && item.missingIn.length > 0
    ? `Not known: ${linesText(item.missingIn)}`
    : undefined;
}

function notMeasured(why: KnownNotMeasured, column = ''): Sentence {
  switch (why) {
    case 'no-column':
      return ['Not measured.'];
    case 'no-list':
      return sentence`Not measured: no list of leads. Add an export from the CRM at ${{ code: LEADS_FILE }}.`;
    case 'not-in-list':
      return sentence`Not measured: no lead has a value in the column ${{ code: column }} of ${{ code: LEADS_FILE }}.`;
    case 'other-leads':
      return sentence`Not measured: the list has leads of another stage, or ${{ code: LEAD_EXPORT_FILE }} does not say which.`;
  }
}
