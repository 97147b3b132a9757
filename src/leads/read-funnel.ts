/** Reads the counts of the funnel that a team puts into its content: all of them, or none if one has an error. */
import type { Term } from '../content/agreement/model.ts';
import type { StageCount } from '../content/funnel.ts';
import type { Model } from '../content/model.ts';
import { addProblem, type Problem } from '../content/problem.ts';
import type { FileProblem } from '../content/read.ts';
import { readCsvTable } from '../import/sources/csv.ts';
import { SourceError, type Table } from '../import/table.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { FUNNEL_LIST, funnelProblems, leadProblems } from '../words/leads/list.ts';
import { type Report, shown } from './cells.ts';
import { type FunnelColumn, funnelColumns } from './columns.ts';
import { findColumns } from './find-columns.ts';

export interface FunnelReading {
  /** Absent if the list has errors. */
  readonly funnel?: readonly StageCount[];
  readonly problems: readonly FileProblem[];
}

/** Twenty stages over a hundred years. */
const MOST_ROWS = 24_000;

/**
 * Reads the counts.
 *
 * @param file The path of the list in findings.
 * @param today Months that begin after it are errors.
 */
export function readFunnel(bytes: Uint8Array, file: string, model: Model, today: string): FunnelReading {
  const problems: Problem[] = [];
  const funnel = read(bytes, model, today, problems);
  return {
    ...(problems.length > 0 ? {} : { funnel }),
    problems: problems.map((problem) => ({ ...problem, file })),
  };
}

function read(bytes: Uint8Array, model: Model, today: string, problems: Problem[]): StageCount[] {
  let table: Table;
  try {
    table = readCsvTable(bytes, FUNNEL_LIST);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push({ rule: 'funnel/column', message: error.message, line: 1, column: 1 });
    return [];
  }
  if (table.rows.length > MOST_ROWS) {
    const message = leadProblems.tooMany(table.rows.length, MOST_ROWS);
    problems.push({ rule: 'funnel/value', message, hint: leadProblems.exportLess, line: 1, column: 1 });
    return [];
  }
  const rules = { personal: 'funnel/personal-data', column: 'funnel/column' } as const;
  const { at } = findColumns(table, { columns: funnelColumns, required: funnelColumns, rules }, problems);
  const stages = stagesByName(model.agreement?.terms ?? []);
  const seen = new Map<string, number>();
  return table.rows.flatMap(({ cells, line }) => {
    const report: Report = (rule, message, hint) =>
      addProblem(problems, () => ({ rule, message, line, column: 1, ...(hint ? { hint } : {}) }));
    const text = (column: FunnelColumn) => cells[at.get(column) ?? -1]?.trim();
    const month = monthIn(text('month'), { model, today, report });
    const stage = stageIn(text('stage'), stages, report);
    const count = countIn(text('count'), report);
    if (month === undefined || stage === undefined || count === undefined) return [];
    const key = `${month} ${stage}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      report('funnel/value', funnelProblems.duplicate(month, stage, earlier), funnelProblems.deleteOne);
      return [];
    }
    seen.set(key, line);
    return [{ line, month, stage, count }];
  });
}

interface MonthRules {
  readonly model: Model;
  readonly today: string;
  readonly report: Report;
}

/** A month such as `2026-10`, inside the days that data/funnel.yaml names. A missing column has its own finding. */
function monthIn(text: string | undefined, { model, today, report }: MonthRules): string | undefined {
  if (text === undefined) return undefined;
  if (!isCalendarDate(`${text}-01`)) {
    report('funnel/value', funnelProblems.notMonth(shown(text)), funnelProblems.monthHint);
    return undefined;
  }
  const { from, to, exportedOn } = model.funnelExport ?? {};
  const isBefore = (day: string | undefined) => day !== undefined && text < day.slice(0, 7);
  const isAfter = (day: string | undefined) => day !== undefined && text > day.slice(0, 7);
  if (isAfter(today)) report('funnel/value', funnelProblems.future(text, today));
  else if (isBefore(from) || isAfter(to)) report('funnel/span', funnelProblems.outsideSpan(text, from, to));
  else if (isAfter(exportedOn)) report('funnel/span', funnelProblems.afterExport(text, exportedOn ?? ''));
  return text;
}

/** The terms by what an export may call them. What two terms share names neither; an id always names its term. */
function stagesByName(terms: readonly Term[]): ReadonlyMap<string, string> {
  const named = terms.flatMap(({ aliases, crmStage, id, name, short }) =>
    [name, short, crmStage, ...aliases].flatMap((each) =>
      each === undefined ? [] : [{ name: each.toLowerCase(), id }],
    ),
  );
  const clear = [...Map.groupBy(named, ({ name }) => name)].filter(([, all]) =>
    all.every(({ id }) => id === all[0]?.id),
  );
  return new Map([
    ...clear.map(([name, all]) => [name, all[0]?.id ?? ''] as const),
    ...terms.map(({ id }) => [id, id] as const),
  ]);
}

function stageIn(text: string | undefined, stages: ReadonlyMap<string, string>, report: Report): string | undefined {
  if (text === undefined) return undefined;
  const known = stages.get(text.toLowerCase());
  if (known !== undefined) return known;
  const near = didYouMean(text.toLowerCase(), new Set(stages.values()));
  report(
    'funnel/value',
    funnelProblems.unknownStage(shown(text)),
    near === undefined ? funnelProblems.useTerm : funnelProblems.didYouMean(near),
  );
  return undefined;
}

function countIn(text: string | undefined, report: Report): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  report('funnel/value', leadProblems.notCount('count', shown(text)));
  return undefined;
}
