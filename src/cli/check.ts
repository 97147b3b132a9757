import { checkContent } from '../check/check-content.ts';
import { type Finding, hasErrors } from '../content/finding.ts';
import { printGithub } from '../print/findings/github.ts';
import { printJson } from '../print/findings/json.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { printSarif } from '../print/findings/sarif.ts';
import { EXIT, type Exit } from './exit.ts';

export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: string | ((timeZone: string) => string);
  readonly format: Format;
  readonly color: boolean;
}

/** `content-audit check`: all findings, worst first. Warnings alone are fine. */
export function check({ content, today, format, color }: CheckOptions): { text: string; exit: Exit } {
  const { findings, today: day } = checkContent({ directory: content, today });
  return {
    text: print(findings, format, { day, color, content }),
    exit: hasErrors(findings) ? EXIT.findings : EXIT.fine,
  };
}

function print(
  findings: readonly Finding[],
  format: Format,
  { day, ...pretty }: { day: string; color: boolean; content: string },
): string {
  switch (format) {
    case 'json':
      return printJson(findings, day);
    case 'github':
      return printGithub(findings);
    case 'sarif':
      return printSarif(findings);
    case 'pretty':
      return printPretty(findings, pretty);
  }
}
