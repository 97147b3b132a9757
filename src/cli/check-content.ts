import { advice } from '../audit/advice.ts';
import { type Audit, audit } from '../audit/audit.ts';
import type { Finding } from '../content/finding.ts';
import { logoProblems } from '../content/logo.ts';
import { type ReadOptions, readContent } from '../content/read.ts';

export interface CheckedContent {
  /** Absent when a finding is an error. */
  readonly audit?: Audit;
  /** What reading found and what the audit warns of, in the order in which it is shown. */
  readonly findings: readonly Finding[];
  /** The day on which it was checked, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads the content and audits it: what `check` prints, and what every other command and the site begin with. */
export function checkContent(options: ReadOptions): CheckedContent {
  const { model, findings, today, withProblems } = readContent(options);
  if (!model) return { findings, today };
  const audited = audit(model, today);
  const all = withProblems([...advice(audited), ...logoProblems(options.directory, model.site)]);
  return all.some(({ severity }) => severity === 'error')
    ? { findings: all, today }
    : { audit: audited, findings: all, today };
}
