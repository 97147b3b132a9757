/** The first handoff and promises of a team without an agreement. Everything is a start that both teams change. */

export const firstAgreementComment = 'A start. Change it until both teams would sign it.';

const FIRST_ATTEMPT = { value: 6, unit: 'business-hours' } as const;
const QUALIFIED = 'marketing-qualified-lead';

/** One promise of each team. */
export const firstPromises = [
  {
    id: 'first-attempt',
    team: 'sales',
    kind: 'speed',
    statement: 'We try to reach every marketing-qualified lead within six business hours.',
    within: FIRST_ATTEMPT,
    leadStage: QUALIFIED,
    consequence: 'The lead goes to the next rep.',
  },
  {
    id: 'content-decisions',
    team: 'marketing',
    kind: 'content',
    statement: 'We decide on every content request within two business days.',
    within: { value: 2, unit: 'business-days' },
    consequence: 'The request goes to the top of the next agenda.',
  },
] as const;

export const firstRoles = [
  { id: 'marketing', name: 'Marketing', does: 'Generates leads and decides which ones fit.' },
  { id: 'sales', name: 'Sales', does: 'Contacts leads, and returns those that do not fit with a reason.' },
] as const;

export const firstHandoff = {
  id: 'marketing-to-sales',
  from: 'marketing',
  to: 'sales',
  leadStage: QUALIFIED,
  trigger: 'The lead meets all criteria of a marketing-qualified lead.',
  told: 'The CRM assigns the lead to a rep and sends a message.',
  within: FIRST_ATTEMPT,
  known: ['Company, name and role', 'What they read and requested, with dates'],
} as const;
