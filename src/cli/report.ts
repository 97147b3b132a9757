import { type Audit, audit, type Lens } from '../audit/audit.ts';
import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Model } from '../content/model.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { printReport, type ReportFormat } from '../print/gap-report.ts';
import { unknownLens } from '../words/commands/report.ts';
import { EXIT, type Exit } from './exit.ts';

export interface ReportRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly format: ReportFormat;
  readonly lens: Lens;
  /** How many gaps to list; by default all. */
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
  const { content, today, format, lens, top, color, width } = request;
  const { audit: whole, findings } = checkContent({ directory: content, today });
  if (!whole) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  expectKnown(lens, whole.model);
  const seen = audit(whole.model, whole.today, lens);
  const shown: Audit = top === undefined ? seen : { ...seen, gaps: seen.gaps.slice(0, top) };
  return { text: printReport(shown, format, { color, width, total: seen.gaps.length }), exit: EXIT.fine };
}

/** Without this check, a mistyped id would give an empty report, which looks like good news. */
function expectKnown(lens: Lens, model: Model): void {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const known = {
    persona: ids(model.personas),
    stage: ids(model.stages),
    product: ids(model.products),
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
