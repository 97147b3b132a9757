import { didYouMean } from '../../kit/did-you-mean.ts';
import { findRule, rules } from '../rules.ts';
import type { Context } from './context.ts';

/** Severities in site.yaml name rules that exist and change only what may be changed. */
export function checkSite({ site, reporter }: Context): void {
  for (const [id, severity] of Object.entries(site?.fields.severities ?? {})) {
    const rule = findRule(id);
    const report = (message: string, hint: string) =>
      site && reporter.inRecord(site, { rule: 'site/severity', message, hint, path: ['severities', id], key: true });
    if (!rule) {
      const near = didYouMean(
        id,
        rules.map((known) => known.id),
      );
      report(`There is no rule "${id}".`, near ? `Did you mean ${near}?` : 'The method page lists all rules.');
    } else if (!rule.adjustable && severity !== rule.severity) {
      report(
        `"${id}" always is an error.`,
        'Delete this line: without this rule the content could not be read or would not be safe.',
      );
    } else if (rule.severity === 'error' && severity === 'off') {
      report(`"${id}" is an error and cannot be switched off.`, `Lower it instead: ${id}: warning`);
    }
  }
}
