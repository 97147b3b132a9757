import { figureRuleTexts } from '../../words/findings/rules/figures.ts';
import { error, fixed, warning } from '../rule.ts';

/** The rules about goals, numbers and claims, and about the list of leads. */
export const figureRules = [
  warning('goal/specific', figureRuleTexts['goal/specific']),
  warning('goal/measurable', figureRuleTexts['goal/measurable']),
  warning('goal/attainable', figureRuleTexts['goal/attainable']),
  warning('goal/relevant', figureRuleTexts['goal/relevant']),
  warning('goal/timed', figureRuleTexts['goal/timed']),
  error('numbers/broken-chain', figureRuleTexts['numbers/broken-chain']),
  warning('numbers/promised-too-few', figureRuleTexts['numbers/promised-too-few']),
  warning('claim/in-use', figureRuleTexts['claim/in-use']),
  warning('claim/no-source', figureRuleTexts['claim/no-source']),
  fixed('leads/personal-data', figureRuleTexts['leads/personal-data']),
  fixed('leads/column', figureRuleTexts['leads/column']),
  fixed('leads/span', figureRuleTexts['leads/span']),
  fixed('leads/value', figureRuleTexts['leads/value']),
  warning('leads/unknown-reason', figureRuleTexts['leads/unknown-reason']),
] as const;
