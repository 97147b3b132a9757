import { didYouMean } from '../../kit/did-you-mean.ts';
import { guess } from '../../words/findings/guess.ts';
import { severityTexts } from '../../words/findings/severities.ts';
import { findRule, rules } from '../rules.ts';
import type { Context } from './context.ts';

/** Severities in site.yaml name rules that exist, and change only what may be changed. */
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
      report(severityTexts.unknown(id), near ? guess(near) : severityTexts.seeMethod);
    } else if (!rule.adjustable && severity !== rule.severity) {
      report(severityTexts.fixed(id), severityTexts.deleteLine);
    } else if (rule.severity === 'error' && severity === 'off') {
      report(severityTexts.cannotBeOff(id), severityTexts.lower(id));
    }
  }
}
