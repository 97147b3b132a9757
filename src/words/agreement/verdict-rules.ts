/** When the evidence for a statement says yes, partly, no or unknown: the rule that decides it, in sentences. */
import { LOSSES_KNOWN_DAYS } from '../../audit/agreement/evidence/feedback-and-trust.ts';
import { READING_DAYS } from '../../audit/agreement/evidence/goals-and-products.ts';
import { FOLLOW_UP_DAYS } from '../../audit/agreement/evidence/leads.ts';
import { PRACTICE, type VerdictRule, verdictRules } from '../../audit/agreement/evidence/verdict.ts';
import { type StatementId, statements } from '../../schema/agreement/statements.ts';

const scales: Readonly<Record<VerdictRule['scale'], string>> = {
  all: 'Yes for all, no for none, otherwise partly.',
  practice: `Yes from ${PRACTICE.yes * 100}%, no below ${PRACTICE.partly * 100}%, otherwise partly.`,
};

const withoutRecords: Readonly<Record<VerdictRule['withoutRecords'], string>> = {
  no: 'No if nothing is recorded.',
  unknown: 'Unknown if nothing is recorded.',
};

/** What replaces the scale of a statement. */
const own: Readonly<Partial<Record<StatementId, string>>> = {
  'leads-needed':
    'Yes if the leads per rep are known and every promise is enough. No if the funnel numbers are incomplete. Otherwise partly.',
  'content-found':
    'Yes if no request is for content that exists and no usable piece is unmapped. No if both happen, otherwise partly.',
  'leads-reached-in-time': `The lower of two: the promises (yes if all are agreed, no if none is) and how often they are kept (${scales.practice.charAt(0).toLowerCase()}${scales.practice.slice(1, -1)}). Unknown if that is not measured, or if leads that may have been in time decide it. Unknown ranks between no and partly.`,
  'promises-both-ways':
    'Yes if both teams have an agreed promise, no if neither has, otherwise partly. Partly at most if promises contradict each other.',
  'losses-known': `Yes if the latest period is agreed and ended at most ${LOSSES_KNOWN_DAYS} days ago, otherwise partly.`,
  'meet-often-enough':
    'Yes if the teams never waited too long for a meeting. No if they always did, or if they have now waited more than twice as long as agreed. Otherwise partly. The time since the last meeting counts once it is too long. Unknown if there were fewer than two meetings and the next is not late.',
  'teams-speak-well': 'Always unknown.',
  'claims-true': 'No if any is untrue. Partly if any is unverified. Otherwise yes.',
};

/** What comes after the scale. */
const more: Readonly<Partial<Record<StatementId, string>>> = {
  'leads-followed-up': `Leads of the last ${FOLLOW_UP_DAYS} days before the export are not counted. Unknown if the list covers no whole month.`,
  'goals-on-course': `A reading counts for ${READING_DAYS} days.`,
  'offers-agreed': 'Unknown if a team has stated no view on any offer.',
  'content-asked-for': 'What is neither done nor late is not judged yet.',
  'pushed-has-content': 'Unknown if no product is pushed. A piece counts only if it names the product.',
  'content-right': 'Partly at most if a piece quotes an untrue claim.',
  'decisions-done': 'Decisions without a due date, or neither done nor late, are not counted.',
  'rejections-explained': 'Partly at most if a reason has no next step. Unknown if rejected leads are not measured.',
};

/** The rule of a statement. */
export function verdictRuleText(id: StatementId): string {
  const rule = verdictRules[id];
  const ending = id === 'teams-speak-well' ? [] : [withoutRecords[rule.withoutRecords]];
  return [own[id] ?? scales[rule.scale], more[id], ...ending].filter((text) => text !== undefined).join(' ');
}

export const verdictRuleTexts = statements.map(({ id, text }) => ({ id, text, rule: verdictRuleText(id) }));
