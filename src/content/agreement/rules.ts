import { agreementRuleTexts } from '../../words/findings/rules/agreement.ts';
import { agreementDateRules } from '../record-rules/catalog.ts';
import { error, warning } from '../rule.ts';

/** The rules about what both teams sign. */
export const agreementRules = [
  error('agreement/public-site', agreementRuleTexts['agreement/public-site']),
  ...agreementDateRules,
  error('agreement/wrong-team', agreementRuleTexts['agreement/wrong-team']),
  warning('agreement/unstamped', agreementRuleTexts['agreement/unstamped']),
  warning('agreement/changed', agreementRuleTexts['agreement/changed']),
  warning('agreement/overdue', agreementRuleTexts['agreement/overdue']),
  warning('commitment/no-lead-stage', agreementRuleTexts['commitment/no-lead-stage']),
  warning('commitment/contradiction', agreementRuleTexts['commitment/contradiction']),
  warning('commitment/one-sided', agreementRuleTexts['commitment/one-sided']),
  warning('handoff/empty-seat', agreementRuleTexts['handoff/empty-seat']),
  warning('handoff/unusable-piece', agreementRuleTexts['handoff/unusable-piece']),
  warning('system/two-truths', agreementRuleTexts['system/two-truths']),
  warning('system/no-truth', agreementRuleTexts['system/no-truth']),
] as const;
