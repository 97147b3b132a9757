import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import { type Finding, hasErrors } from '../content/finding.ts';
import { findRule, rules } from '../content/rules.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printGithub } from '../print/findings/github.ts';
import { printJson } from '../print/findings/json.ts';
import { type PrettyOptions, printPretty } from '../print/findings/pretty.ts';
import { printSarif } from '../print/findings/sarif.ts';
import { checkErrors } from '../words/commands/check.ts';
import { EXIT, type Exit } from './exit.ts';

export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: string | ((timeZone: string) => string);
  readonly format: Format;
  readonly color: boolean;
  /** Shows only errors. */
  readonly errors?: boolean | undefined;
  /** Shows only the findings of these rules; without any, of all. */
  readonly rules?: readonly string[] | undefined;
}

/**
 * `content-audit check`: all findings, worst first. Warnings alone are fine. Totals and exit code count every finding,
 * shown or not.
 *
 * @throws {UsageError} When a rule does not exist: its empty list would look like good news.
 */
export function check(options: CheckOptions): { text: string; exit: Exit } {
  const { content, today, format, color, errors, rules: wanted = [] } = options;
  for (const rule of wanted) if (findRule(rule) === undefined) throw unknownRule(rule);
  const { findings, today: day } = checkContent({ directory: content, today });
  const shown = findings.filter(
    ({ rule, severity }) => (!errors || severity === 'error') && (wanted.length === 0 || wanted.includes(rule)),
  );
  return {
    text: print(shown, format, { day, color, content, ungrouped: wanted.length > 0, all: findings }),
    exit: hasErrors(findings) ? EXIT.findings : EXIT.fine,
  };
}

function print(
  findings: readonly Finding[],
  format: Format,
  { day, all, ...pretty }: Omit<PrettyOptions, 'from'> & { day: string; all: readonly Finding[] },
): string {
  switch (format) {
    case 'json':
      return printJson(findings, day, all);
    case 'github':
      return printGithub(findings, all);
    case 'sarif':
      return printSarif(findings);
    case 'pretty':
      return printPretty(findings, { ...pretty, from: all });
  }
}

function unknownRule(rule: string): UsageError {
  const near = didYouMean(
    rule,
    rules.map(({ id }) => id),
  );
  return new UsageError(checkErrors.unknownRule(rule, near));
}
