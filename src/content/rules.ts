/** The catalog of everything that validation can report. Ids are permanent: teams name them in site.yaml. */
import { bodyRuleTexts } from '../words/findings/rules/body.ts';
import { siteWideRuleTexts } from '../words/findings/rules/site-wide.ts';
import { upkeepRuleTexts } from '../words/findings/rules/upkeep.ts';
import { figureRules } from './agreement/figure-rules.ts';
import { agreementRules } from './agreement/rules.ts';
import { readingRules } from './reading-rules.ts';
import { personaRules, pieceRules, referenceRules, requestRules, usefulnessRules } from './record-rules/catalog.ts';
import { fixed, type Rule, warning } from './rule.ts';

export type { Rule } from './rule.ts';

export const rules = [
  ...readingRules,
  ...referenceRules,
  ...pieceRules,
  fixed('site/format', siteWideRuleTexts['site/format']),
  fixed('site/logo', siteWideRuleTexts['site/logo']),
  fixed('site/severity', siteWideRuleTexts['site/severity']),
  warning('site/holidays', siteWideRuleTexts['site/holidays']),
  warning('site/editor', siteWideRuleTexts['site/editor']),
  warning('site/public-address', siteWideRuleTexts['site/public-address']),
  ...requestRules,
  fixed('body/expression', bodyRuleTexts['body/expression']),
  fixed('body/module', bodyRuleTexts['body/module']),
  fixed('body/html', bodyRuleTexts['body/html']),
  fixed('body/component', bodyRuleTexts['body/component']),
  fixed('body/attribute', bodyRuleTexts['body/attribute']),
  fixed('body/address', bodyRuleTexts['body/address']),
  fixed('body/limits', bodyRuleTexts['body/limits']),
  warning('piece/similar-title', siteWideRuleTexts['piece/similar-title']),
  warning('piece/made-address', siteWideRuleTexts['piece/made-address']),
  ...usefulnessRules,
  warning('persona/none', siteWideRuleTexts['persona/none']),
  warning('piece/none', siteWideRuleTexts['piece/none']),
  ...personaRules,
  warning('cell/no-questions', siteWideRuleTexts['cell/no-questions']),
  warning('review/due-soon', upkeepRuleTexts['review/due-soon']),
  warning('review/overdue', upkeepRuleTexts['review/overdue']),
  warning('review/stale', upkeepRuleTexts['review/stale']),
  warning('review/expired', upkeepRuleTexts['review/expired']),
  ...agreementRules,
  ...figureRules,
  warning('repository/outdated-file', upkeepRuleTexts['repository/outdated-file']),
  warning('link/broken', upkeepRuleTexts['link/broken']),
  warning('link/moved', upkeepRuleTexts['link/moved']),
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, or nothing. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
