import { type Audit, audit, type Gap, type Lens } from '../audit/audit.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Model } from '../content/model.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { printReport, type ReportFormat, type ReportList } from '../print/gap-report.ts';
import { unknownLens } from '../words/commands/report.ts';
import { EXIT, type Exit } from './exit.ts';

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
  expectKnown(lens, whole.model);
  const seen = audit(whole.model, whole.today, lens);
  const tasks = tasksOf(seen.gaps);
  const first = by === 'task' ? tasks.slice(0, top).flatMap(({ gaps }) => gaps) : seen.gaps.slice(0, top);
  const listed = new Set<Gap>(first);
  const shown: Audit = { ...seen, gaps: seen.gaps.filter((gap) => listed.has(gap)) };
  const total = by === 'task' ? tasks.length : seen.gaps.length;
  return { text: printReport(shown, format, { by, color, width, total }), exit: EXIT.fine };
}

/** Without this check, a mistyped id would give an empty report, which looks like good news. */
function expectKnown(lens: Lens, model: Model): void {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const known = {
    persona: ids(model.personas),
    stage: ids(model.stages),
    product: ids(model.products),
    segment: ids(model.segments),
    owner: ids(model.people),
    language: [...new Set([...model.site.languages, ...model.pieces.map(({ language }) => language)])],
  };
  for (const [name, choices] of Object.entries(known)) {
    const wanted = lens[name as keyof typeof known];
    if (wanted === undefined || choices.includes(wanted)) continue;
    const near = didYouMean(wanted, choices);
    throw new UsageError(unknownLens(name, wanted, choices, near));
  }
}
