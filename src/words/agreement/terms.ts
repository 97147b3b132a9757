import type { UsualTerm } from '../../audit/agreement/ladder.ts';

/** Terms that nearly every company uses. */
export const usualTermWords: Readonly<Record<UsualTerm, string>> = {
  lead: 'Lead',
  'marketing-qualified-lead': 'Marketing-qualified lead',
  'sales-accepted-lead': 'Sales-accepted lead',
  'sales-qualified-lead': 'Sales-qualified lead',
  customer: 'Customer',
  'disqualified-lead': 'Disqualified lead',
  'lead-status': 'Lead status',
  'lifecycle-stage': 'Lifecycle stage',
  'deal-stage': 'Deal stage',
  'traffic-source': 'Traffic source',
};
