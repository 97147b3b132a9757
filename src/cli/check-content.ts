import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { advice } from '../audit/advice.ts';
import { figuresAdvice } from '../audit/agreement/figures-advice.ts';
import { signingAdvice } from '../audit/agreement/signing-advice.ts';
import { type Audit, audit } from '../audit/audit.ts';
import { type ContentFiles, LINK_RESULTS } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import { logoProblems } from '../content/logo.ts';
import type { Model } from '../content/model.ts';
import { type ContentReading, type ReadOptions, type RecordProblem, readContent, readFiles } from '../content/read.ts';
import { linkProblems, readResults } from '../links/results.ts';

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
  const { directory } = options;
  return judge(readContent(options), (model) => [
    ...logoProblems(directory, model.site),
    ...knownLinks(directory, model),
  ]);
}

/**
 * The same for content wherever it is kept, such as in Git at some commit. The picture of the logo is not looked at: it
 * is no record, and it is judged where it lies on disk.
 */
export function checkFiles(files: ContentFiles, today: ReadOptions['today']): CheckedContent {
  return judge(readFiles(files, today), () => []);
}

function judge(
  { model, findings, today, withProblems }: ContentReading,
  more: (model: Model) => RecordProblem[],
): CheckedContent {
  if (!model) return { findings, today };
  const audited = audit(model, today);
  const all = withProblems([...advice(audited), ...signingAdvice(audited), ...figuresAdvice(audited), ...more(model)]);
  return all.some(({ severity }) => severity === 'error')
    ? { findings: all, today }
    : { audit: audited, findings: all, today };
}

/** What the last link check found, if there was one. */
function knownLinks(directory: string, model: Model): RecordProblem[] {
  const file = path.join(directory, LINK_RESULTS);
  return existsSync(file) ? linkProblems(model, readResults(readFileSync(file, 'utf8'))) : [];
}
