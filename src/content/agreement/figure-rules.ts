import { figureRuleTexts } from '../../words/findings/rules/figures.ts';
import { error, fixed, warning } from '../rule.ts';

/** The rules about goals, numbers and claims, about the list of leads, about the counts of the funnel, and about usage. */
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
  fixed('funnel/personal-data', figureRuleTexts['funnel/personal-data']),
  fixed('funnel/column', figureRuleTexts['funnel/column']),
  fixed('funnel/span', figureRuleTexts['funnel/span']),
  fixed('funnel/value', figureRuleTexts['funnel/value']),
  fixed('usage/personal-data', figureRuleTexts['usage/personal-data']),
  fixed('usage/column', figureRuleTexts['usage/column']),
  fixed('usage/span', figureRuleTexts['usage/span']),
  fixed('usage/value', figureRuleTexts['usage/value']),
  warning('usage/unmatched', figureRuleTexts['usage/unmatched']),
] as const;
