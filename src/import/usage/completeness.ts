/** What an import would remove, and in which months it may lack pieces. What is missing is never taken for zero. */
import { type UsageCounts, type UsageRow, usageMeasures } from '../../content/usage.ts';
import { lastDayOf } from '../../kit/calendar-date.ts';
import type { UsageSource } from '../../schema/usage-export.ts';
import type { UsageImport } from './import.ts';

/** A piece that had figures in a replaced month and has no row in the import. */
export interface LostFigures {
  readonly piece: string;
  readonly month: string;
  readonly counts: UsageCounts;
}

/** @param before The rows of the source in the list as it is. */
export function lostFigures(before: readonly UsageRow[], { usage }: Pick<UsageImport, 'usage'>): LostFigures[] {
  const months = new Set(usage.map(({ month }) => month));
  const kept = new Set(usage.map(({ month, piece }) => `${month} ${piece}`));
  return before.flatMap(({ counts, month, piece }) => {
    const isLost = months.has(month) && !kept.has(`${month} ${piece}`) && hasCount(counts);
    return isLost ? [{ piece, month, counts }] : [];
  });
}

/** An export of a new month with fewer than this share of the pieces of the month before may be a part of it. */
const FEWEST = 0.5;

/**
 * The months of an import that may not have every piece, oldest first: those that lose pieces, those with far fewer pieces than
 * the last complete month before, and all of them if a row has no month that can be read. A month that is not over is never
 * complete, so it is not judged.
 *
 * @param before The rows of the source in the list as it is.
 * @param known Months in doubt since an earlier import. They stay in doubt.
 */
export function monthsInDoubt(before: readonly UsageRow[], found: UsageImport, known: readonly string[]): string[] {
  const { remarks, source, usage } = found;
  const lost = new Set(lostFigures(before, found).map(({ month }) => month));
  const noMonth = remarks.some(({ kind }) => kind === 'no-month');
  const own = piecesByMonth(usage);
  const earlier = piecesByMonth(before);
  const doubtful = new Set(known);
  for (const month of [...own.keys()].sort()) {
    if (lastDayOf(month) > source.days.to) continue;
    const last = [...new Set([...own.keys(), ...earlier.keys()])]
      .filter((each) => each < month && !doubtful.has(each))
      .sort()
      .at(-1);
    const usual = last === undefined ? 0 : (own.get(last) ?? earlier.get(last) ?? 0);
    if (noMonth || lost.has(month) || (own.get(month) ?? 0) < usual * FEWEST) doubtful.add(month);
  }
  return [...own.keys()].filter((month) => doubtful.has(month)).sort();
}

/** `exceptIn` of a source after an import; undefined without any. */
export function exceptInAfter(
  { exceptIn = [] }: Partial<Pick<UsageSource, 'exceptIn'>>,
  { usage }: Pick<UsageImport, 'usage'>,
  inDoubt: readonly string[],
): readonly string[] | undefined {
  const imported = new Set(usage.map(({ month }) => month));
  const months = [...exceptIn.filter((month) => !imported.has(month)), ...inDoubt].sort();
  return months.length === 0 ? undefined : months;
}

function piecesByMonth(rows: readonly Pick<UsageRow, 'month' | 'counts'>[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { counts, month } of rows) if (hasCount(counts)) pieces.set(month, (pieces.get(month) ?? 0) + 1);
  return pieces;
}

/** Whether anything is counted, zero or more. */
export function hasCount(counts: UsageCounts): boolean {
  return usageMeasures.some((measure) => counts[measure] !== undefined);
}
