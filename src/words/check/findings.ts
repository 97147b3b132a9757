/** What is printed around a list of findings. */
import { count } from '../../kit/count.ts';

/** "2 errors, 1 warning." */
export function findingsSummary(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'No errors, no warnings.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}

/** The same for a part of the findings: it does not mention a severity that is not among them. */
export function someFindingsSummary(errors: number, warnings: number): string {
  const counts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  return `${counts.filter((each) => each !== '').join(', ')}.`;
}

function counted(amount: number, noun: string): string {
  return amount === 0 ? `no ${noun}s` : count(amount, noun);
}

export const severityMarks = { error: '✖ error  ', warning: '▲ warning' } as const;

/** In place of findings that the host would not show. */
export function moreFindings(amount: number): string {
  return `${amount} more of this kind; run "npx content-audit check" to see them all.`;
}
