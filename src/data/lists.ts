/** The published lists: one contract for programs, spreadsheets and the command line. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { CHANGE_DAYS } from '../audit/changes.ts';
import { oncePer } from '../kit/once-per.ts';
import { agreementRow, agreementRows } from './agreement-list.ts';
import { coverageRow, coverageRows } from './cells.ts';
import { changeRow, changeRows } from './change-list.ts';
import { type CsvValue, toCsv } from './csv.ts';
import {
  alignmentRow,
  alignmentRows,
  claimRow,
  claimRows,
  goalRow,
  goalRows,
  lossRow,
  lossRows,
} from './figure-lists.ts';
import { gapRow, gapRows } from './gaps.ts';
import { lensRow, lensRows } from './lenses.ts';
import { personaRow, personaRows } from './personas.ts';
import { pieceRow, pieceRows } from './pieces.ts';
import { requestRow, requestRows } from './requests.ts';
import { candidateRow, candidateRows, decisionRow, decisionRows, reviewRow, reviewRows } from './review-lists.ts';

/** Rises when a column is removed or changes its meaning. A new column does not raise it. */
export const DATA_VERSION = 1;

export type DataRow = Readonly<Record<string, CsvValue>>;

export interface DataList {
  readonly title: string;
  /** The contents and order of the list, in a sentence. */
  readonly description: string;
  /** One row. Its keys are the columns, in order. */
  readonly row: z.ZodObject;
  rows(audit: Audit): readonly DataRow[];
}

/** The lists by the names of their files. */
export const dataLists = {
  pieces: {
    title: 'Pieces',
    description: 'Every piece, live or not, by id.',
    row: pieceRow,
    rows: pieceRows,
  },
  personas: {
    title: 'Personas',
    description: 'Every persona, active or not, by id.',
    row: personaRow,
    rows: personaRows,
  },
  coverage: {
    title: 'Coverage',
    description: 'Every cell of the grid, in the order of the grid.',
    row: coverageRow,
    rows: coverageRows,
  },
  lenses: {
    title: 'Lenses',
    description: 'What counts for each product and language, with the figures of its grid.',
    row: lensRow,
    rows: lensRows,
  },
  gaps: { title: 'Gaps', description: 'Every gap, highest priority first.', row: gapRow, rows: gapRows },
  requests: {
    title: 'Requests',
    description: 'Every request: open ones first, by score; then the closed ones.',
    row: requestRow,
    rows: requestRows,
  },
  reviews: {
    title: 'Reviews',
    description: 'What is due for review, by owner. Owners with something overdue come first.',
    row: reviewRow,
    rows: reviewRows,
  },
  decisions: {
    title: 'Decisions',
    description: 'Pending decisions about pieces, oldest first.',
    row: decisionRow,
    rows: decisionRows,
  },
  candidates: {
    title: 'Suggestions',
    description: 'Pieces to retire, merge or review, each with the reasons.',
    row: candidateRow,
    rows: candidateRows,
  },
  changes: {
    title: 'Changes',
    description: `What happened in the last ${CHANGE_DAYS} days, newest first.`,
    row: changeRow,
    rows: changeRows,
  },
  agreement: {
    title: 'Agreement',
    description: 'What sales and marketing sign, by kind. Empty if there is no agreement.',
    row: agreementRow,
    rows: agreementRows,
  },
  goals: {
    title: 'Goals',
    description: 'Every goal compared with its line, in the order of the file.',
    row: goalRow,
    rows: goalRows,
  },
  losses: {
    title: 'Lost and won deals',
    description: 'Why deals were won and lost, newest period first, and whether content answers the reason.',
    row: lossRow,
    rows: lossRows,
  },
  claims: {
    title: 'Claims',
    description: 'Every statistic we quote, least reliable first.',
    row: claimRow,
    rows: claimRows,
  },
  alignment: {
    title: 'Alignment',
    description: 'Every alignment statement: what the repository shows and what each team believes.',
    row: alignmentRow,
    rows: alignmentRows,
  },
} as const satisfies Record<string, DataList>;

export type DataListName = keyof typeof dataLists;

export const dataListNames: readonly DataListName[] = [
  ...(['pieces', 'personas', 'coverage', 'lenses', 'gaps', 'requests'] as const),
  ...(['reviews', 'decisions', 'candidates', 'changes', 'agreement'] as const),
  ...(['goals', 'losses', 'claims', 'alignment'] as const),
];

/** The names of a list's columns, in order. They are the keys of an item in JSON. */
export function columnsOf({ row }: DataList): string[] {
  return Object.keys(row.shape);
}

/** A list as JSON: `{ version, today, items }`, one item per line. Unknown values are `null`. */
export function listJson(list: DataList, audit: Audit): string {
  return `{"version":${DATA_VERSION},"today":${JSON.stringify(audit.today)},"items":[\n${jsonItems(list, audit)}\n]}\n`;
}

/** A list as CSV, with the same columns as the items in JSON. */
export function listCsv(list: DataList, audit: Audit): string {
  return toCsv(columnsOf(list), rowsOf(list, audit));
}

/** The rows of a list, made once for each audit, as several files hold the same list. */
export function rowsOf(list: DataList, audit: Audit): readonly DataRow[] {
  return of(audit, list).rows;
}

/** The items of a list as JSON, one on a line, their keys in the order of the columns. */
export function jsonItems(list: DataList, audit: Audit): string {
  const made = of(audit, list);
  made.items ??= itemsOf(columnsOf(list), made.rows);
  return made.items;
}

interface MadeList {
  readonly rows: readonly DataRow[];
  items?: string;
}

const madeLists = oncePer((_audit: Audit) => new Map<DataList, MadeList>());

function of(audit: Audit, list: DataList): MadeList {
  const lists = madeLists(audit);
  const known = lists.get(list) ?? { rows: list.rows(audit) };
  lists.set(list, known);
  return known;
}

function itemsOf(columns: readonly string[], rows: readonly DataRow[]): string {
  const keys = columns.map((column) => `${JSON.stringify(column)}:`);
  return rows
    .map((row) => `{${columns.map((column, at) => keys[at] + (JSON.stringify(row[column]) ?? 'null')).join(',')}}`)
    .join(',\n');
}

/** The JSON Schema (draft 2020-12) of a list's JSON. */
export function listSchema({ title, description, row }: DataList): string {
  const file = z.strictObject({ version: z.literal(DATA_VERSION), today: z.iso.date(), items: z.array(row) });
  return `${JSON.stringify({ ...z.toJSONSchema(file), title: `${title} (content-audit)`, description }, null, 2)}\n`;
}
