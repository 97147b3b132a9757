/** What an import of usage did or would do, for people and for programs. */
import { type UsageMeasure, usageMeasures } from '../content/usage.ts';
import type { Table } from '../import/table.ts';
import { hasCount, type LostFigures } from '../import/usage/completeness.ts';
import type { UsageImport } from '../import/usage/import.ts';
import type { ImportedUsage } from '../import/usage/read-rows.ts';
import { lastDayOf } from '../kit/calendar-date.ts';
import { usageReport as words } from '../words/import/usage.ts';
import { jsonWithoutCommands, plain, withoutCommands } from './plain.ts';
import { section } from './report-section.ts';

/** What became of the files. */
export interface UsageOutcome {
  readonly written: boolean;
  readonly changed: boolean;
  /** The months whose earlier figures were replaced. */
  readonly replaced: readonly string[];
  /** Figures in these months that the import has no row for. */
  readonly lost: readonly LostFigures[];
  /** Whether the source covers all pieces. */
  readonly coversAll: boolean;
  /** The months in which it may not. */
  readonly inDoubt: readonly string[];
}

export function printUsage({ name, rows }: Table, found: UsageImport, outcome: UsageOutcome): string {
  const { equal, remarks, source, unmatched } = found;
  const { coversAll, inDoubt, lost, replaced } = outcome;
  const file = plain(name);
  const empty = found.usage.filter(({ counts }) => !hasCount(counts));
  const lines = [
    words.title(file, rows.length, plain(source.name), source.id),
    ...monthsOf(found).map(({ counts, month, pieces, until }) => `  ${words.monthLine(month, pieces, counts, until)}`),
    ...(replaced.length > 0 ? [words.replaced(replaced, source.id, piecesIn(lost), file)] : []),
    ...section(
      words.lost(piecesIn(lost)),
      lost.map(({ counts, month, piece }) => words.lostLine(piece, month, counts)),
      words.lostHelp,
    ),
    ...section(
      words.withoutCount(piecesIn(empty)),
      empty.map(({ month, piece }) => words.withoutCountLine(piece, month)),
      words.withoutCountHelp,
    ),
    ...section(
      words.unmatched(
        unmatched.length,
        unmatched.reduce((sum, each) => sum + each.rows, 0),
      ),
      unmatched.map((each) => words.unmatchedLine(plain(each.name), each.most)),
      words.unmatchedHelp,
    ),
    ...section(
      words.remarks(remarks.length),
      remarks.map(({ heading, kind, line, value }) => words[kind](line, plain(heading), plain(value))),
    ),
    ...section(
      words.equal(equal.length),
      equal.map((each) => words.equalLine(each.line, each.earlier, plain(each.name))),
      words.equalHelp(equal.length),
    ),
    '',
    ...(inDoubt.length > 0 ? [words.inDoubt(source.id, file, inDoubt)] : []),
    ...(found.usage.length > 0 && !coversAll ? [words.unknownIsNotZero(source.id)] : []),
    endOf(found, file, outcome),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}

function endOf({ unmatched, usage }: UsageImport, file: string, { changed, written }: UsageOutcome): string {
  if (usage.length > 0) return words.outcome(written, changed);
  return unmatched.length > 0 ? words.none : words.noFigures(file);
}

function piecesIn(rows: readonly { readonly piece: string }[]): number {
  return new Set(rows.map(({ piece }) => piece)).size;
}

interface MonthOfImport {
  readonly month: string;
  readonly pieces: number;
  readonly counts: readonly (readonly [UsageMeasure, number])[];
  /** The last day that is covered, if it is not the last one of the month. */
  readonly until: string | undefined;
}

function monthsOf({ source, usage }: UsageImport): MonthOfImport[] {
  const { to } = source.days;
  return [...Map.groupBy(usage, ({ month }) => month)].map(([month, own]) => ({
    month,
    pieces: own.filter(({ counts }) => hasCount(counts)).length,
    counts: usageMeasures.flatMap((measure) => totalOf(own, measure)),
    until: to.slice(0, 7) === month && to < lastDayOf(month) ? to : undefined,
  }));
}

function totalOf(usage: readonly ImportedUsage[], measure: UsageMeasure): (readonly [UsageMeasure, number])[] {
  const known = usage.flatMap(({ counts }) => counts[measure] ?? []);
  return known.length === 0 ? [] : [[measure, known.reduce((sum, count) => sum + count, 0)]];
}

/** The same for programs. */
export function usageJson({ name }: Table, found: UsageImport, outcome: UsageOutcome): string {
  const { equal, remarks, source, totals, unmatched, usage } = found;
  const months = monthsOf(found).map(({ counts, month, pieces }) => ({
    month,
    pieces,
    ...Object.fromEntries(counts),
  }));
  const report = { file: name, source: source.id, ...outcome, months, usage, unmatched, remarks, equal, totals };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}
