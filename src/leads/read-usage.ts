/** Reads how often pieces were used: all rows, or none if one has an error. Rows about no piece are a warning. */
import type { Model } from '../content/model.ts';
import { addProblem, type Problem } from '../content/problem.ts';
import type { FileProblem } from '../content/read.ts';
import { type UsageCounts, type UsageMeasure, type UsageRow, usageMeasures } from '../content/usage.ts';
import { readAddress } from '../import/addresses.ts';
import { PieceIndex } from '../import/piece-index.ts';
import { readCsvTable } from '../import/sources/csv.ts';
import { SourceError, type Table } from '../import/table.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { addressKey } from '../schema/address-key.ts';
import type { UsageSource } from '../schema/usage-export.ts';
import { funnelProblems, leadProblems } from '../words/leads/list.ts';
import { USAGE_LIST, usageProblems } from '../words/leads/usage.ts';
import { type Report, shown } from './cells.ts';
import { type UsageColumn, usageColumns } from './columns.ts';
import { findColumns } from './find-columns.ts';

export interface UsageReading {
  /** Absent if the list has errors. */
  readonly usage?: readonly UsageRow[];
  readonly problems: readonly FileProblem[];
}

/** Five thousand pieces over two years, from one source. */
const MOST_ROWS = 120_000;

/** How many ids and addresses that no piece has are named. */
const NAMED = 3;

/**
 * Reads the list.
 *
 * @param file The path of the list in findings.
 * @param today Months that begin after it are errors.
 */
export function readUsage(bytes: Uint8Array, file: string, model: Model, today: string): UsageReading {
  const problems: Problem[] = [];
  const unmatched: Unmatched[] = [];
  const usage = read(bytes, { model, today, problems, unmatched });
  const broken = problems.length > 0;
  const all = broken ? problems : unmatchedProblem(unmatched);
  return { ...(broken ? {} : { usage }), problems: all.map((problem) => ({ ...problem, file })) };
}

interface Unmatched {
  readonly name: string;
  readonly line: number;
}

interface Reading {
  readonly model: Model;
  readonly today: string;
  readonly problems: Problem[];
  readonly unmatched: Unmatched[];
}

const RULES = {
  columns: usageColumns,
  required: ['month'],
  rules: { personal: 'usage/personal-data', column: 'usage/column' },
} as const;

function read(bytes: Uint8Array, reading: Reading): UsageRow[] {
  const { model, problems, unmatched } = reading;
  let table: Table;
  try {
    table = readCsvTable(bytes, USAGE_LIST);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push({ rule: 'usage/column', message: error.message, line: 1, column: 1 });
    return [];
  }
  if (table.rows.length > MOST_ROWS) {
    const message = usageProblems.tooMany(table.rows.length, MOST_ROWS);
    problems.push({ rule: 'usage/value', message, hint: usageProblems.keepFewer, line: 1, column: 1 });
    return [];
  }
  const { at } = findColumns(table, RULES, problems);
  // A column that is missing is most likely one with an unknown heading.
  const missing = problems.length > 0 ? [] : missingColumns(at);
  for (const message of missing) problems.push({ rule: 'usage/column', message, line: 1, column: 1 });
  if (problems.length > 0) return [];
  const find = pieceFinder(model);
  const seen = new Map<string, number>();
  return table.rows.flatMap(({ cells, line }): UsageRow[] => {
    const before = problems.length;
    const report: Report = (rule, message, hint) =>
      addProblem(problems, () => ({ rule, message, line, column: 1, ...(hint ? { hint } : {}) }));
    const text = (column: UsageColumn) => cells[at.get(column) ?? -1]?.trim() ?? '';
    const source = sourceIn(text('source'), reading, report);
    const month = monthIn(text('month'), source, reading, report);
    const counts = countsIn(text, report);
    const name = text('piece') || text('address');
    if (name === '') report('usage/value', usageProblems.noPiece, usageProblems.namePiece);
    if (problems.length > before || month === undefined) return [];
    const piece = find(text('piece')) ?? find(text('address'));
    if (piece === undefined) {
      unmatched.push({ name, line });
      return [];
    }
    const key = [month, piece, source?.id].join(' ');
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      report('usage/value', usageProblems.duplicate(piece, month, earlier), usageProblems.addUp);
      return [];
    }
    seen.set(key, line);
    return [{ line, month, piece, source: source?.id, counts }];
  });
}

function missingColumns(at: ReadonlyMap<UsageColumn, number>): string[] {
  return [
    ...(at.has('piece') || at.has('address') ? [] : [usageProblems.noPieceColumn]),
    ...(usageMeasures.some((measure) => at.has(measure)) ? [] : [usageProblems.noCountColumn(usageMeasures)]),
  ];
}

/** Finds a piece by its id, or by its address as an import does. */
function pieceFinder({ pieces }: Model): (name: string) => string | undefined {
  const index = new PieceIndex(pieces);
  return (name) => (index.byId(name) ?? index.byAddress(addressKey(readAddress(name).address)))?.id;
}

/** The source of a row. A list with one source needs no column for it. */
function sourceIn(
  text: string,
  { model }: Reading,
  report: Report,
): ({ id: string } & Partial<UsageSource>) | undefined {
  const sources = model.usageExport?.sources ?? [];
  if (sources.length === 0) return text === '' ? undefined : { id: text };
  const ids = sources.map(({ id }) => id);
  const [only] = sources;
  if (text === '' && ids.length === 1) return only;
  const known = sources.find(({ id }) => id === text);
  if (known === undefined) {
    const near = didYouMean(text, ids);
    const hint =
      near !== undefined
        ? usageProblems.didYouMean(near)
        : text === ''
          ? usageProblems.twoSources
          : usageProblems.addSource(text);
    report('usage/value', usageProblems.unknownSource(shown(text), ids), hint);
  }
  return known;
}

/** A month such as `2026-10`, inside the days that data/usage.yaml gives for its source. */
function monthIn(
  text: string,
  source: Partial<UsageSource> | undefined,
  { today }: Reading,
  report: Report,
): string | undefined {
  if (!isCalendarDate(`${text}-01`)) {
    report('usage/value', funnelProblems.notMonth(shown(text)), funnelProblems.monthHint);
    return undefined;
  }
  const { exportedOn, from, id = '', to } = source ?? {};
  const isAfter = (day: string | undefined) => day !== undefined && text > day.slice(0, 7);
  if (isAfter(today)) report('usage/value', funnelProblems.future(text, today));
  else if ((from !== undefined && text < from.slice(0, 7)) || isAfter(to)) {
    report('usage/span', usageProblems.outsideSpan(text, id, from, to));
  } else if (isAfter(exportedOn)) report('usage/span', usageProblems.afterExport(text, id, exportedOn ?? ''));
  return text;
}

function countsIn(text: (column: UsageMeasure) => string, report: Report): UsageCounts {
  const counts: Partial<Record<UsageMeasure, number>> = {};
  for (const measure of usageMeasures) {
    const cell = text(measure);
    if (cell === '') continue;
    if (/^\d{1,9}$/.test(cell)) counts[measure] = Number(cell);
    else report('usage/value', leadProblems.notCount(measure, shown(cell)));
  }
  return counts;
}

function unmatchedProblem(unmatched: readonly Unmatched[]): Problem[] {
  const [first] = unmatched;
  if (first === undefined) return [];
  const names = [...new Set(unmatched.map(({ name }) => name))];
  const message = usageProblems.unmatched(unmatched.length, names.length, names.slice(0, NAMED).map(shown));
  return [{ rule: 'usage/unmatched', message, line: first.line, column: 1 }];
}
