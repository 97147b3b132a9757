/** What is printed around a list of findings. */
import { count } from '../../kit/count.ts';

/** "2 errors, 1 warning." */
export function findingsSummary(errors: number, warnings: number): string {
  return `${errors === 0 ? 'No errors' : count(errors, 'error')}, ${warnings === 0 ? 'no warnings' : count(warnings, 'warning')}.`;
}

/** The same for some of the findings: it leaves out severities that are not among them. */
export function someFindingsSummary(errors: number, warnings: number): string {
  const counts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  return `${counts.filter((each) => each !== '').join(', ')}.`;
}

export const severityMarks = { error: '✖ error  ', warning: '▲ warning' } as const;

/** In place of findings that the host would not show. */
export function moreFindings(amount: number): string {
  return `${amount} more of this kind; run "npx content-audit check" to see them all.`;
}

/** Follows the totals where only some of the findings are shown. */
export function findingsShown(amount: number): string {
  return ` ${amount === 0 ? 'None' : amount} shown.`;
}

/** Many findings of one rule, printed together. */
export const findingGroup = {
  title: (amount: number, title: string) => `${amount} × ${title}`,
  more: (amount: number, rule: string) => `and ${amount} more. To see them all: npx content-audit check --rule ${rule}`,
} as const;
