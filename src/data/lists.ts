/** The published lists: one contract for programs, spreadsheets and the command line. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { oncePer } from '../kit/once-per.ts';
import { listWords } from '../words/data/lists.ts';
import {
  acceptanceRow,
  acceptanceRows,
  completenessRow,
  completenessRows,
  funnelRow,
  funnelRows,
} from './actual-lists.ts';
import { agreementRow, agreementRows } from './agreement-list.ts';
import { coverageRow, coverageRows } from './cells.ts';
import { changeRow, changeRows } from './change-list.ts';
import { competitorRow, competitorRows, winLossRow, winLossRows } from './competitors.ts';
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
import { questionRow, questionRows } from './questions.ts';
import { requestRow, requestRows } from './requests.ts';
import { candidateRow, candidateRows, decisionRow, decisionRows, reviewRow, reviewRows } from './review-lists.ts';
import { siteAddressRow, siteAddressRows } from './site-addresses.ts';
import { stageRow, stageRows } from './stages.ts';
import { taskRow, taskRows } from './tasks.ts';
import { topicRow, topicRows } from './topics.ts';
import { usageRow, usageRows } from './usage.ts';

/** Goes up when a column is removed or changes its meaning, but not for a new column. */
export const DATA_VERSION = 1;

export type DataRow = Readonly<Record<string, CsvValue>>;

export interface DataList {
  readonly title: string;
  /** The list’s contents and order, in one sentence. */
  readonly description: string;
  /** One row. The keys are the columns, in order. */
  readonly row: z.ZodObject;
  rows(audit: Audit): readonly DataRow[];
}

/** The lists, by file name. */
export const dataLists = {
  pieces: { ...listWords.pieces, row: pieceRow, rows: pieceRows },
  personas: { ...listWords.personas, row: personaRow, rows: personaRows },
  stages: { ...listWords.stages, row: stageRow, rows: stageRows },
  questions: { ...listWords.questions, row: questionRow, rows: questionRows },
  competitors: { ...listWords.competitors, row: competitorRow, rows: competitorRows },
  quarters: { ...listWords.quarters, row: winLossRow, rows: winLossRows },
  coverage: { ...listWords.coverage, row: coverageRow, rows: coverageRows },
  lenses: { ...listWords.lenses, row: lensRow, rows: lensRows },
  gaps: { ...listWords.gaps, row: gapRow, rows: gapRows },
  tasks: { ...listWords.tasks, row: taskRow, rows: taskRows },
  topics: { ...listWords.topics, row: topicRow, rows: topicRows },
  requests: { ...listWords.requests, row: requestRow, rows: requestRows },
  reviews: { ...listWords.reviews, row: reviewRow, rows: reviewRows },
  decisions: { ...listWords.decisions, row: decisionRow, rows: decisionRows },
  candidates: { ...listWords.candidates, row: candidateRow, rows: candidateRows },
  usage: { ...listWords.usage, row: usageRow, rows: usageRows },
  changes: { ...listWords.changes, row: changeRow, rows: changeRows },
  'site-addresses': { ...listWords['site-addresses'], row: siteAddressRow, rows: siteAddressRows },
  agreement: { ...listWords.agreement, row: agreementRow, rows: agreementRows },
  goals: { ...listWords.goals, row: goalRow, rows: goalRows },
  funnel: { ...listWords.funnel, row: funnelRow, rows: funnelRows },
  acceptance: { ...listWords.acceptance, row: acceptanceRow, rows: acceptanceRows },
  completeness: { ...listWords.completeness, row: completenessRow, rows: completenessRows },
  losses: { ...listWords.losses, row: lossRow, rows: lossRows },
  claims: { ...listWords.claims, row: claimRow, rows: claimRows },
  alignment: { ...listWords.alignment, row: alignmentRow, rows: alignmentRows },
} as const satisfies Record<string, DataList>;

export type DataListName = keyof typeof dataLists;

export const dataListNames: readonly DataListName[] = [
  ...(['pieces', 'personas', 'stages', 'questions', 'coverage', 'lenses', 'gaps', 'tasks'] as const),
  ...(['topics', 'requests', 'reviews', 'decisions', 'candidates', 'usage', 'changes', 'site-addresses'] as const),
  ...(['agreement', 'goals', 'funnel', 'acceptance', 'completeness', 'losses'] as const),
  ...(['competitors', 'quarters', 'claims', 'alignment'] as const),
];

/** The names of a list’s columns, in order: also the keys of an item in JSON. */
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

/** The rows of a list. Cached for each audit, because several files contain the same list. */
export function rowsOf(list: DataList, audit: Audit): readonly DataRow[] {
  return of(audit, list).rows;
}

/** The items of a list as JSON, one per line, with keys in the order of the columns. */
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
