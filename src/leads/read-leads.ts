/** Reads the list of leads that a team puts into its content: all of it, or none if it has an error. */
import { wallTime } from '../audit/agreement/business-time.ts';
import { columnKey, type Lead, leadStatuses } from '../content/leads.ts';
import type { Model } from '../content/model.ts';
import { addProblem, type Problem } from '../content/problem.ts';
import type { FileProblem } from '../content/read.ts';
import { readCsvTable } from '../import/sources/csv.ts';
import { SourceError, type Table, type TableRow } from '../import/table.ts';
import { holdsPersonal } from '../publish/mask.ts';
import { forbiddenCharacter } from '../schema/text.ts';
import { LEADS_LIST, leadProblems } from '../words/leads/list.ts';
import { daysIn, knownIn, placeIn, type Report, reasonIn, regionIn, shown, teamIn } from './cells.ts';
import { type LeadColumn, leadColumns, requiredColumns } from './columns.ts';
import { type FoundColumns, findColumns } from './find-columns.ts';
import { readDay, readMoment } from './moments.ts';

/** More leads than a company of this size gets in a quarter. */
const MOST_LEADS = 50_000;

export interface LeadsReading {
  /** Absent if the list has errors. */
  readonly leads?: readonly Lead[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the list.
 *
 * @param file The path of the list in findings.
 * @param today Dates after it are errors.
 */
export function readLeads(bytes: Uint8Array, file: string, model: Model, today: string): LeadsReading {
  const problems: Problem[] = [];
  const leads = read(bytes, { model, today, problems });
  const broken = problems.some(({ rule }) => rule !== 'leads/unknown-reason');
  return { ...(broken ? {} : { leads }), problems: problems.map((problem) => ({ ...problem, file })) };
}

const RULES = {
  columns: leadColumns,
  required: requiredColumns,
  rules: { personal: 'leads/personal-data', column: 'leads/column' },
} as const;

interface Reading {
  readonly model: Model;
  readonly today: string;
  readonly problems: Problem[];
}

function read(bytes: Uint8Array, reading: Reading): Lead[] {
  const { problems } = reading;
  let table: Table;
  try {
    table = readCsvTable(bytes, LEADS_LIST);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push({ rule: 'leads/column', message: error.message, line: 1, column: 1 });
    return [];
  }
  if (table.rows.length > MOST_LEADS) {
    const message = leadProblems.tooMany(table.rows.length, MOST_LEADS);
    problems.push({ rule: 'leads/value', message, hint: leadProblems.exportLess, line: 1, column: 1 });
    return [];
  }
  const columns = findColumns(table, { ...RULES, own: ownColumns(reading.model) }, problems);
  if (problems.length > 0) return [];
  const seen = new Map<string, number>();
  return table.rows.flatMap((row) => leadIn(row, columns, seen, reading) ?? []);
}

/** The columns that handoffs name for required information, besides those that every list may have. */
function ownColumns({ agreement }: Model): string[] {
  const usual = new Set(leadColumns.map(columnKey));
  const named = (agreement?.handoffs ?? []).flatMap(({ columns }) => columns.map(({ column }) => column));
  return [...new Set(named)].filter((column) => !usual.has(columnKey(column)));
}

/** Shorter hashes may collide; longer ones are not in use. */
const HASH = /^[0-9a-f]{8,128}$/i;

function leadIn(
  row: TableRow,
  columns: FoundColumns<LeadColumn>,
  seen: Map<string, number>,
  reading: Reading,
): Lead | undefined {
  const { model, today, problems } = reading;
  const { timeZone } = model.site;
  const before = problems.length;
  const text = (column: LeadColumn) => row.cells[columns.at.get(column) ?? -1]?.trim() ?? '';
  const report: Report = (rule, message, hint) =>
    addProblem(problems, () => ({ rule, message, line: row.line, column: 1, ...(hint ? { hint } : {}) }));

  const id = text('id');
  if (!HASH.test(id)) report('leads/personal-data', leadProblems.idNotHash);
  const earlier = seen.get(id);
  if (earlier !== undefined) report('leads/value', leadProblems.duplicate(earlier), leadProblems.deleteOne);
  seen.set(id, row.line);
  for (const column of ['source', 'reject reason'] as const) {
    const found = forbiddenCharacter(text(column));
    if (found) report('leads/value', leadProblems.forbidden(column, found.name), found.hint);
    if (holdsPersonal(text(column))) {
      report('leads/personal-data', leadProblems.personal(column), leadProblems.removeIt);
    }
  }

  const moment = (column: 'created' | 'first attempt') => {
    const value = readMoment(text(column), timeZone);
    const wrong = value === undefined && (text(column) !== '' || column === 'created');
    if (wrong) report('leads/value', leadProblems.notMoment(column, shown(text(column))), leadProblems.momentHint);
    if (value !== undefined && wallTime(value, timeZone).date > today) {
      report('leads/value', leadProblems.future(column, today));
    }
    return value;
  };
  const created = moment('created');
  const firstAttempt = moment('first attempt');
  if (created !== undefined && firstAttempt !== undefined && firstAttempt < created) {
    report('leads/value', leadProblems.attemptBeforeLead);
  }
  const dayIn = (column: 'closed' | 'nurtured') => {
    const day = text(column) === '' ? undefined : (readDay(text(column)) ?? '');
    if (day === '') report('leads/value', leadProblems.notDate(column, shown(text(column))), leadProblems.dateHint);
    if (day !== undefined && day > today) report('leads/value', leadProblems.future(column, today));
    return day;
  };
  const closed = dayIn('closed');
  const nurtured = dayIn('nurtured');
  const written = text('attempts') === '' ? undefined : Number(text('attempts'));
  if (written !== undefined && !(Number.isInteger(written) && written >= 0)) {
    report('leads/value', leadProblems.notCount('attempts', shown(text('attempts'))));
  }
  const attemptDays = daysIn(text('attempt days'), report);
  const attempts = written ?? attemptDays?.length;
  if (attempts !== undefined && attemptDays !== undefined && attempts !== attemptDays.length) {
    report('leads/value', leadProblems.otherCount(attempts, attemptDays.length), leadProblems.sameCount);
  }
  const team = teamIn(text('team'), model, report);
  const region = regionIn(text('region'), model, report);
  const now = placeIn(text('now'), report);
  const known = new Map(
    [...columns.own].flatMap(([column, at]) => {
      const value = knownIn(row.cells[at]?.trim() ?? '', column, report);
      return value === undefined ? [] : [[column, value] as const];
    }),
  );
  const status = leadStatuses.find((each) => each === text('status').toLowerCase());
  if (status === undefined) report('leads/value', leadProblems.unknownStatus(shown(text('status')), leadStatuses));
  if (problems.length > before || created === undefined || status === undefined) return undefined;

  const createdOn = wallTime(created, timeZone).date;
  if (attemptDays?.some((day) => day < createdOn)) report('leads/value', leadProblems.dayBeforeLead);
  if (attemptDays?.some((day) => day > today)) report('leads/value', leadProblems.future('attempt days', today));
  const firstOn = firstAttempt === undefined ? undefined : wallTime(firstAttempt, timeZone).date;
  const happened = [['first attempt', firstOn] as const, ['attempt days', attemptDays?.at(-1)] as const];
  checkSpan(createdOn, [...happened, ['closed', closed], ['nurtured', nurtured]], model, report);
  if (problems.length > before) return undefined;
  return {
    line: row.line,
    id,
    source: text('source') || undefined,
    created,
    createdOn,
    firstAttempt,
    attempts,
    attemptDays,
    team,
    region,
    status,
    reason: reasonIn(text('reject reason'), status, model, report),
    closed,
    nurtured,
    now,
    ...(known.size > 0 && { known }),
  };
}

/** Nothing in a row is outside the days that data/leads.yaml names. */
function checkSpan(
  createdOn: string,
  happened: ReadonlyArray<readonly [LeadColumn, string | undefined]>,
  { leadExport }: Model,
  report: Report,
): void {
  const { from, to, exportedOn } = leadExport ?? {};
  if ((from !== undefined && createdOn < from) || (to !== undefined && createdOn > to)) {
    report('leads/span', leadProblems.outsideSpan(createdOn, from, to));
  }
  if (exportedOn === undefined) return;
  for (const [column, day] of [['created', createdOn] as const, ...happened]) {
    if (day === undefined || day <= exportedOn) continue;
    report('leads/span', leadProblems.afterExport(column, day, exportedOn));
  }
}
