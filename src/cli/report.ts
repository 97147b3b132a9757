import { type Audit, audit, type Gap, type Lens } from '../audit/audit.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import { checkContent } from '../check/check-content.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { printReport, type ReportFormat, type ReportList } from '../print/gap-report.ts';
import { EXIT, type Exit } from './exit.ts';
import { expectKnown } from './known-lens.ts';

export interface ReportRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly format: ReportFormat;
  /** Whether to list tasks or gaps. */
  readonly by: ReportList;
  readonly lens: Lens;
  /** How many tasks or gaps to list; by default all. */
  readonly top?: number | undefined;
  readonly color: boolean;
  readonly width: number;
}

/**
 * `content-audit report`: what to make next, and why. Content with errors is not audited: its findings are printed.
 *
 * @throws {UsageError} When the lens names something that does not exist.
 */
export function report(request: ReportRequest): { text: string; exit: Exit } {
  const { content, today, format, by, lens, top, color, width } = request;
  const { audit: whole, findings } = checkContent({ directory: content, today });
  if (!whole) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  expectKnown(lens, [whole.model]);
  const seen = audit(whole.model, whole.today, lens);
  const tasks = tasksOf(seen.gaps);
  const first = by === 'task' ? tasks.slice(0, top).flatMap(({ gaps }) => gaps) : seen.gaps.slice(0, top);
  const listed = new Set<Gap>(first);
  const shown: Audit = { ...seen, gaps: seen.gaps.filter((gap) => listed.has(gap)) };
  const total = by === 'task' ? tasks.length : seen.gaps.length;
  return { text: printReport(shown, format, { by, color, width, total }), exit: EXIT.fine };
}
