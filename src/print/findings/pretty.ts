/** Findings as text for people: grouped by file, worst first. */
import { styleText } from 'node:util';
import type { Finding } from '../../content/finding.ts';
import { findingsSummary, severityMarks, someFindingsSummary } from '../../words/check/findings.ts';
import { plainLine, withoutCommands } from '../plain.ts';
import { readyToPaste } from '../ready-to-paste.ts';

export interface PrettyOptions {
  readonly color?: boolean;
  /** The absolute path of the content folder. Commands in hints name it if they would not find it otherwise. */
  readonly content?: string | undefined;
  /** Whether these are only some of the findings. The summary then leaves out severities that are not among them. */
  readonly partial?: boolean;
}

/**
 * @param findings In the order of `compareFindings`.
 * @returns Text that ends with a line end.
 */
export function printPretty(findings: readonly Finding[], options: PrettyOptions = {}): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const lines: string[] = [];
  for (const [file, group] of byFile(findings)) {
    lines.push(style(['bold', 'underline'], plainLine(file)));
    for (const { severity, line, column, message, hint, rule } of group) {
      const mark = style(severity === 'error' ? 'red' : 'yellow', severityMarks[severity]);
      lines.push(`  ${mark} ${style('dim', `${line}:${column}`)}  ${plainLine(message)}  ${style('dim', rule)}`);
      const advice = options.content === undefined ? hint : readyToPaste(hint, options.content);
      for (const text of advice.split('\n')) lines.push(`      ${style('cyan', plainLine(text))}`);
    }
    lines.push('');
  }
  lines.push(options.partial ? someFindingsSummary(...countsOf(findings)) : summary(findings));
  return withoutCommands(`${lines.join('\n')}\n`);
}

/** Files in the order of their worst finding. */
function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

/** "2 errors, 1 warning." */
export function summary(findings: readonly Finding[]): string {
  return findingsSummary(...countsOf(findings));
}

function countsOf(findings: readonly Finding[]): [errors: number, warnings: number] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [errors, findings.length - errors];
}
