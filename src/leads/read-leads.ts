/** Reads the list of leads that a team puts into its content: all of it, or none if it has an error. */
import { wallTime } from '../audit/agreement/business-time.ts';
import { type Lead, type LeadStatus, leadStatuses } from '../content/leads.ts';
import type { Model } from '../content/model.ts';
import { addProblem, type Problem } from '../content/problem.ts';
import type { FileProblem } from '../content/read.ts';
import { readCsvTable } from '../import/sources/csv.ts';
import { SourceError, type Table, type TableRow } from '../import/table.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { holdsPersonal } from '../publish/mask.ts';
import { forbiddenCharacter } from '../schema/text.ts';
import { LEADS_LIST, leadProblems } from '../words/leads/list.ts';
import { columnOf, type LeadColumn, leadColumns, looksPersonal, requiredColumns } from './columns.ts';
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
  const columns = columnsOf(table, problems);
  if (problems.length > 0) return [];
  const seen = new Map<string, number>();
  return table.rows.flatMap((row) => leadIn(row, columns, seen, reading) ?? []);
}

type Columns = ReadonlyMap<LeadColumn, number>;

function columnsOf({ headings }: Table, problems: Problem[]): Columns {
  const columns = new Map<LeadColumn, number>();
  for (const [index, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
    else {
      const personal = column === undefined && looksPersonal(heading);
      const near = didYouMean(heading.toLowerCase(), leadColumns);
      addProblem(problems, () => ({
        rule: personal ? 'leads/personal-data' : 'leads/column',
        message: personal ? leadProblems.personalColumn(heading) : leadProblems.unknownColumn(heading, leadColumns),
        ...(personal || near === undefined ? {} : { hint: leadProblems.didYouMean(near) }),
        line: 1,
        column: 1,
      }));
    }
  }
  for (const column of requiredColumns) {
    if (columns.has(column) || problems.length > 0) continue;
    addProblem(problems, () => ({
      rule: 'leads/column',
      message: leadProblems.missingColumn(column),
      line: 1,
      column: 1,
    }));
  }
  return columns;
}

/** Shorter hashes may collide; longer ones are not in use. */
const HASH = /^[0-9a-f]{8,128}$/i;

function leadIn(row: TableRow, columns: Columns, seen: Map<string, number>, reading: Reading): Lead | undefined {
  const { model, today, problems } = reading;
  const { timeZone } = model.site;
  const before = problems.length;
  const text = (column: LeadColumn) => row.cells[columns.get(column) ?? -1]?.trim() ?? '';
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
    status,
    reason: reasonIn(text('reject reason'), status, model, report),
    closed,
    nurtured,
  };
}

type Report = (rule: Problem['rule'], message: string, hint?: string) => void;

/** The days in a cell, earliest first; undefined for an empty cell. */
function daysIn(text: string, report: Report): string[] | undefined {
  if (text === '') return undefined;
  const parts = text.split(/\s+/);
  const wrong = parts.find((part) => !isCalendarDate(part));
  if (wrong !== undefined) {
    report('leads/value', leadProblems.notDays('attempt days', shown(wrong)), leadProblems.daysHint);
    return undefined;
  }
  return parts.sort();
}

/** The id of the team with this id or name. */
function teamIn(text: string, { people }: Model, report: Report): string | undefined {
  if (text === '') return undefined;
  const folded = text.toLowerCase();
  const teams = people.filter(({ kind }) => kind === 'team');
  const known = teams.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (known) return known.id;
  const near = didYouMean(
    folded,
    teams.map(({ id }) => id),
  );
  report(
    'leads/value',
    leadProblems.unknownTeam(shown(text)),
    near ? leadProblems.didYouMeanTeam(near) : leadProblems.useTeamId,
  );
  return undefined;
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

/** The id of the agreed reason with this id or name; else the text itself, which is reported. */
function reasonIn(text: string, status: LeadStatus, { agreement }: Model, report: Report): string | undefined {
  if (text === '') return undefined;
  const reasons = agreement?.rejections?.reasons ?? [];
  const folded = text.toLowerCase();
  const known = reasons.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (!known && reasons.length > 0 && status === 'rejected') {
    report('leads/unknown-reason', leadProblems.unknownReason(shown(text)));
  }
  return known?.id ?? text;
}

/** The text of a cell, shortened. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
