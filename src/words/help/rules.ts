/** The page with every rule of `check`. */

export const rulePageWords = {
  title: 'Rules',
  description: 'Every rule of check: what it finds, why it matters, and how to fix it.',
  lead: '`content-audit check` reports problems by these rules. A build refuses content with errors. To change the severity of a rule, set `severities` in `site.yaml`.',
  /** @param group The first part of the names of rules. */
  caption: (group: string) => `Rules: ${group}`,
  rule: 'Rule',
  severity: 'Severity',
  why: 'Why',
  fix: 'How to fix it',
  /** Where site.yaml changes the severity of a rule. */
  usually: (severity: string) => ` (default: ${severity})`,
} as const;
