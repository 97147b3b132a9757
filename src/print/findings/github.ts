/** Findings as workflow commands, which GitHub shows on the lines of a pull request. */
import type { Finding } from '../../content/finding.ts';
import { findRule } from '../../content/rules.ts';
import { moreFindings } from '../../words/check/findings.ts';
import { plain, withoutHashCommands } from '../plain.ts';
import { summary } from './pretty.ts';

/** GitHub shows at most this many annotations of each severity for a step, and silently drops the rest. */
const SHOWN = 10;

/**
 * @param findings In the order of `compareFindings`, so that the worst ones stay within the host's limit.
 * @param all What the summary counts, if only some of it is shown.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function printGithub(findings: readonly Finding[], all = findings): string {
  const lines: string[] = [];
  for (const severity of ['error', 'warning'] as const) {
    const group = findings.filter((finding) => finding.severity === severity);
    const shown = group.length > SHOWN ? SHOWN - 1 : group.length;
    for (const { rule, message, hint, file, line, column } of group.slice(0, shown)) {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(findRule(rule)?.title ?? rule)}`;
      lines.push(`::${severity} ${place}::${data(`${message} (${rule})\n${hint}`)}`);
    }
    if (group.length > shown) {
      lines.push(`::${severity}::${data(moreFindings(group.length - shown))}`);
    }
  }
  lines.push(summary(all));
  return `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return withoutHashCommands(plain(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
