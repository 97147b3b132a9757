import type { Finding } from '../../content/finding.ts';
import { jsonWithoutCommands } from '../plain.ts';

/** What `check --format json` prints. A change that could break a reader raises `version`. */
export interface CheckReport {
  readonly version: 1;
  /** The date of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** The totals of the folder. `--errors` and `--rule` change only what is listed. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors first, then by file and line. Each has rule, severity, message, hint, file, line and column. */
  readonly findings: readonly Finding[];
}

/**
 * Findings as JSON for other programs.
 *
 * @param all What the totals count, if only some of it is listed.
 */
export function printJson(findings: readonly Finding[], today: string, all = findings): string {
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const report: CheckReport = {
    version: 1,
    today,
    errors,
    warnings: all.length - errors,
    findings: findings.map(({ rule, severity, message, hint, file, line, column }) => ({
      rule,
      severity,
      message,
      hint,
      file,
      line,
      column,
    })),
  };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}
