/** The rules about one record. Their checks are in `record-rules.ts`, their texts in `words/findings/rules/`. */
import { agreementRuleTexts } from '../../words/findings/rules/agreement.ts';
import { recordRuleTexts } from '../../words/findings/rules/records.ts';
import { error, fixed, type Rule, warning } from '../rule.ts';

/** An id is well formed and unique. */
export const idRules = [
  fixed('id/format', recordRuleTexts['id/format']),
  fixed('id/reserved', recordRuleTexts['id/reserved']),
  fixed('id/duplicate', recordRuleTexts['id/duplicate']),
] as const satisfies readonly Rule[];

/** References lead to a record. */
export const referenceRules = [
  fixed('reference/unknown', recordRuleTexts['reference/unknown']),
  fixed('reference/question', recordRuleTexts['reference/question']),
  fixed('reference/cycle', recordRuleTexts['reference/cycle']),
] as const satisfies readonly Rule[];

/** Pieces are consistent and safe to publish. */
export const pieceRules = [
  error('piece/duplicate-address', recordRuleTexts['piece/duplicate-address']),
  error('piece/no-address', recordRuleTexts['piece/no-address']),
  error('piece/missing-file', recordRuleTexts['piece/missing-file']),
  error('piece/expires-before-published', recordRuleTexts['piece/expires-before-published']),
  error('review/future-date', recordRuleTexts['review/future-date']),
  error('piece/future-publication', recordRuleTexts['piece/future-publication']),
  error('piece/not-sales', recordRuleTexts['piece/not-sales']),
  fixed('site/internal-piece', recordRuleTexts['site/internal-piece']),
] as const satisfies readonly Rule[];

/** The status of a request matches its dates and its result. */
export const requestRules = [
  error('request/impossible-date', recordRuleTexts['request/impossible-date']),
  error('request/no-live-piece', recordRuleTexts['request/no-live-piece']),
  error('request/no-reason', recordRuleTexts['request/no-reason']),
  error('request/no-original', recordRuleTexts['request/no-original']),
] as const satisfies readonly Rule[];

/** Pieces are useful to reps, and have an owner. */
export const usefulnessRules = [
  warning('piece/unmapped', recordRuleTexts['piece/unmapped']),
  warning('piece/other-product', recordRuleTexts['piece/other-product']),
  warning('piece/many-cells', recordRuleTexts['piece/many-cells']),
  warning('piece/no-summary', recordRuleTexts['piece/no-summary']),
  warning('piece/nothing-to-say', recordRuleTexts['piece/nothing-to-say']),
  warning('owner/inactive', recordRuleTexts['owner/inactive']),
] as const satisfies readonly Rule[];

/** Both teams contributed to a persona. */
export const personaRules = [
  warning('persona/one-team', recordRuleTexts['persona/one-team']),
] as const satisfies readonly Rule[];

/** What happened in the agreement is not in the future, and periods end after they begin. */
export const agreementDateRules = [
  error('agreement/impossible-date', agreementRuleTexts['agreement/impossible-date']),
] as const satisfies readonly Rule[];

const catalog = [
  ...idRules,
  ...referenceRules,
  ...pieceRules,
  ...requestRules,
  ...usefulnessRules,
  ...personaRules,
  ...agreementDateRules,
] as const;

export type RecordRuleId = (typeof catalog)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(catalog.map((rule) => [rule.id, rule]));

export function isRecordRule(id: string): id is RecordRuleId {
  return byId.has(id);
}

/** The rule about one record with this id. */
export function recordRule(id: RecordRuleId): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule;
}
