/** How often pieces were used: what is known of each month, and what follows from it. Unknown is never zero. */
import type { Piece } from '../content/model.ts';
import { type UsageCounts, type UsageMeasure, type UsageRow, usageMeasures } from '../content/usage.ts';
import { addDays } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import type { PublishedModel } from '../publish/published.ts';
import { addressKey } from '../schema/address-key.ts';
import { coverageOfSources, type SourceCoverage } from './usage-sources.ts';

/** A piece is judged by its last year, and by the end of it. */
export const YEAR_MONTHS = 12;
export const RECENT_MONTHS = 3;

/** With older figures than this, in whole months before the current one, no piece is called used or unused. */
export const LATE_MONTHS = 3;

export interface MonthOfUsage {
  /** `2026-09`. */
  readonly month: string;
  /** What is known. */
  readonly counts: UsageCounts;
  /** False for a month that no source covers to its end: its counts are so far. */
  readonly whole: boolean;
}

/** The counts of several months, added up. */
export interface UsageTotal {
  /** The first and the last month, such as `2026-08`. */
  readonly from: string;
  readonly to: string;
  readonly counts: UsageCounts;
  /** Whether something counted is unknown in one of the months, so that it may be more. */
  readonly atLeast: boolean;
}

export interface PieceUsage {
  /** Every month of the last year in order, and what came after it. */
  readonly months: readonly MonthOfUsage[];
  /** The last year; absent if nothing is known of it. */
  readonly year?: UsageTotal | undefined;
  /** The ids of the tools that it is known from. */
  readonly sources: readonly string[];
  /** The last months, if it was used in them and they are recent. */
  readonly used?: UsageTotal | undefined;
  /** The last year, if it was not used at all: what was counted in every month and is zero. */
  readonly unused?: UsageTotal | undefined;
}

/** The months that the list is judged by. */
interface Span {
  /** The last year, oldest first, then the months that are not whole. */
  readonly months: readonly string[];
  readonly whole: ReadonlySet<string>;
  readonly year: readonly string[];
  readonly recent: readonly string[];
  /** Whether the last whole month is recent enough to judge by. */
  readonly current: boolean;
}

/** The rows of each piece. Cached by list, because an audit under a lens has the same list. */
const rowsByPiece = oncePer((usage: readonly UsageRow[]) => Map.groupBy(usage, ({ piece }) => piece));

/** Judges the usage of pieces as of a day; undefined without a list. */
export function usageJudge(model: PublishedModel, today: string): (piece: Piece) => PieceUsage | undefined {
  const { usage } = model;
  if (usage === undefined) return () => undefined;
  const byPiece = rowsByPiece(usage);
  const sources = coverageOfSources(usage, model.usageExport, today);
  const span = spanOf(sources, today);
  const { usedViews } = model.site.policy;
  return (piece) => {
    const rows = byPiece.get(piece.id) ?? [];
    const covering = sources.filter((source) => covers(source, piece));
    const months = monthsOf(piece, rows, covering, span);
    const recent = span.current ? totalOf(months, span.recent) : undefined;
    return {
      months,
      year: totalOf(months, span.year),
      sources: [...new Set([...covering, ...rows].flatMap(({ source = [] }) => source))],
      used: recent && isUsed(recent.counts, usedViews) ? recent : undefined,
      unused:
        span.current && existedBy(`${span.year[0]}-01`, piece, rows) ? unusedIn(piece, months, span.year) : undefined,
    };
  };
}

/** The months of the last year since a piece was published, and later ones with rows. */
function monthsOf(
  { published = '' }: Piece,
  rows: readonly UsageRow[],
  covering: readonly SourceCoverage[],
  span: Span,
): MonthOfUsage[] {
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  return span.months.flatMap((month): MonthOfUsage[] => {
    const own = byMonth.get(month) ?? [];
    const isThere = month >= published.slice(0, 7);
    const counts = countsOf(month, own, isThere ? covering : []);
    const isShown = own.length > 0 || (isThere && span.year.includes(month));
    return isShown ? [{ month, counts, whole: span.whole.has(month) }] : [];
  });
}

/**
 * The last year, if nothing that is known was above zero, and each of its months has a count of views, or for a piece without
 * an address, of sends. A page that is never sent may have readers that no tool counts.
 */
function unusedIn({ url }: Piece, months: readonly MonthOfUsage[], year: readonly string[]): UsageTotal | undefined {
  if (months.some(({ counts }) => Object.values(counts).some((count) => count > 0))) return undefined;
  const inYear = months.filter(({ month }) => year.includes(month));
  const counted = usageMeasures.filter((measure) => inYear.every(({ counts }) => counts[measure] !== undefined));
  const total = counted.includes(url === undefined ? 'sends' : 'views') ? totalOf(inYear, year) : undefined;
  return total && { ...total, counts: Object.fromEntries(counted.map((measure) => [measure, 0])), atLeast: false };
}

/** Sent, opened or part of a deal at least once, or viewed often enough. */
function isUsed({ views = 0, ...others }: UsageCounts, usedViews: number): boolean {
  return views >= usedViews || Object.values(others).some((count) => count > 0);
}

/**
 * What is known of a month. Sources are not added up, because two tools count the same visit: the highest count is shown. A
 * source that covers the piece and has no row for it counts zero; an empty cell of a row is unknown.
 */
function countsOf(month: string, rows: readonly UsageRow[], covering: readonly SourceCoverage[]): UsageCounts {
  const found: Partial<Record<UsageMeasure, number>> = {};
  const add = (measure: UsageMeasure, count: number) => {
    found[measure] = Math.max(found[measure] ?? 0, count);
  };
  const without = covering.filter(({ source, zeroIn }) => {
    return zeroIn.has(month) && !rows.some((row) => row.source === source);
  });
  for (const { measures } of without) for (const measure of measures) add(measure, 0);
  for (const { counts } of rows) {
    for (const measure of usageMeasures) {
      const count = counts[measure];
      if (count !== undefined) add(measure, count);
    }
  }
  return found;
}

function covers({ below, coversAll }: SourceCoverage, { status, url }: Piece): boolean {
  if (!coversAll || status !== 'live') return false;
  if (below === undefined) return true;
  const key = addressKey(url);
  return key !== undefined && (key === below || key.startsWith(`${below}/`));
}

/** What is known of some months, added up; undefined if nothing is known. */
function totalOf(months: readonly MonthOfUsage[], among: readonly string[]): UsageTotal | undefined {
  const counts: Partial<Record<UsageMeasure, number>> = {};
  const inside = months.filter(({ month }) => among.includes(month));
  for (const month of inside) {
    for (const measure of usageMeasures) {
      const count = month.counts[measure];
      if (count !== undefined) counts[measure] = (counts[measure] ?? 0) + count;
    }
  }
  const [from, to] = [inside[0]?.month, inside.at(-1)?.month];
  const measures = usageMeasures.filter((measure) => counts[measure] !== undefined);
  if (from === undefined || to === undefined || measures.length === 0) return undefined;
  const atLeast = inside.some((month) => measures.some((measure) => month.counts[measure] === undefined));
  return { from, to, counts, atLeast };
}

function spanOf(sources: readonly SourceCoverage[], today: string): Span {
  const whole = new Set(sources.flatMap((source) => [...source.whole]));
  const all = [...new Set(sources.flatMap(({ months }) => [...months]))].sort();
  const last = [...whole].sort().at(-1);
  if (last === undefined) return { months: all.slice(-1), whole, year: [], recent: [], current: false };
  const year = monthsUntil(last, YEAR_MONTHS);
  return {
    months: [...year, ...all.filter((month) => month > last)],
    whole,
    year,
    recent: year.slice(-RECENT_MONTHS),
    current: last >= (monthsUntil(today.slice(0, 7), LATE_MONTHS + 1)[0] ?? ''),
  };
}

/** Consecutive months, oldest first. */
function monthsUntil(last: string, amount: number): string[] {
  const months = [last];
  for (let month = last; months.length < amount; months.unshift(month)) month = addDays(`${month}-01`, -1).slice(0, 7);
  return months;
}

/** Whether the piece was there on a day, as its dates or the list show. */
function existedBy(day: string, { published, reviewed }: Piece, rows: readonly UsageRow[]): boolean {
  if (published !== undefined) return published <= day;
  return (reviewed !== undefined && reviewed.on <= day) || rows.some(({ month }) => `${month}-01` <= day);
}
