/** `content-audit requests`: its help and its output. */
import { count } from '../../kit/count.ts';

export const requestsHelp = {
  summary: 'set up the request form, and sync requests with issues',
  form: {
    summary: 'create the request form from your personas, stages and formats',
    host: 'Git host to create it for (default: the one in site.yaml)',
    write: 'write the form into the repository instead of printing it',
  },
  pull: {
    summary: 'copy issues, mails or rows into requests/ without changing decisions',
    from: 'read requests from a table (.xlsx, .csv), mails (.mbox, .eml, a folder of them), or issues (.json)',
    dates: 'order of dates in a table: day-first or month-first (default: as the dates show)',
    sheet: 'sheet of a workbook, by name or number',
    encoding: 'encoding of a table, such as windows-1252 (default: detected)',
    allowRemove: 'allow many requests to be removed at once',
  },
  push: {
    summary: 'post each decision on its issue, and close finished issues',
    dryRun: 'print the comments, but post nothing',
  },
} as const;

/** @param removals Each file and what would happen to it. */
export function tooManyRemovals(removals: readonly string[], requests: number): string {
  return `${removals.length} of ${count(requests, 'request')} would be removed or withdrawn: ${removals.join(', ')}. Nothing was changed. If that is correct, run it again with --allow-remove.`;
}

/** @param what What was read, such as issues. */
export function pulledLine(read: number, what: 'issue' | 'mail' | 'row', changes: number, dryRun: boolean): string {
  const changed = changes === 0 ? 'nothing' : count(changes, 'request');
  return `${count(read, what)} read, ${changed} ${dryRun ? 'would change' : 'changed'}.`;
}

export const pushOutput = {
  needsToken: (variable: string) => `Posting comments needs a token that may write issues. Set ${variable}.`,
  upToDate: 'All issues are up to date; no comments posted.',
  head: (issues: number, dryRun: boolean) => `${dryRun ? 'Would comment' : 'Commented'} on ${count(issues, 'issue')}:`,
  issue: (number: number, id: string, status: string, then: 'closed' | 'reopened' | undefined) =>
    `issue ${number} (${id}): ${status}${then === undefined ? '' : `, and ${then}`}`,
} as const;
