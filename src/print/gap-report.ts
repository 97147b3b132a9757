/** The report of tasks, or of gaps by need, as text, Markdown, CSV and JSON. The rows are those that the site publishes. */
import { styleText } from 'node:util';
import type { Audit } from '../audit/audit.ts';
import { addCoverage } from '../audit/coverage.ts';
import { ownersOf } from '../audit/tasks/owners.ts';
import type { Task } from '../audit/tasks/task.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import { DATA_VERSION, type DataList, dataLists, listCsv } from '../data/lists.ts';
import { namesIn } from '../data/names.ts';
import { actionText } from '../words/gaps/actions.ts';
import { reportWords } from '../words/gaps/report.ts';
import { gapTitle } from '../words/gaps/titles.ts';
import { plainText } from '../words/parts.ts';
import { sumText } from '../words/sum.ts';
import { gapsText } from '../words/tasks/gaps.ts';
import { taskTitle } from '../words/tasks/titles.ts';
import { lensText } from './lens-text.ts';
import { inMarkdown, jsonWithoutCommands, plainLine, withoutCommands } from './plain.ts';
import { type Column, printTable } from './table.ts';

export const reportFormats = ['text', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report lists: tasks with the gaps that they close, or each gap by its need. */
export const reportLists = ['task', 'need'] as const;
export type ReportList = (typeof reportLists)[number];

export interface ReportOptions {
  readonly by: ReportList;
  readonly color: boolean;
  /** The width of the terminal in characters. */
  readonly width: number;
  /** How many tasks or gaps there are, when not all of them are listed. */
  readonly total: number;
}

export function printReport(audit: Audit, format: ReportFormat, options: ReportOptions): string {
  switch (format) {
    case 'text':
      return asText(audit, options);
    case 'md':
      return asMarkdown(audit, options);
    case 'csv':
      return withoutCommands(listCsv(listOf(options.by), audit));
    case 'json':
      return asJson(audit, options);
  }
}

function asText(audit: Audit, { by, color, width, total }: ReportOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = style('bold', plainLine(headline(audit)));
  if (audit.gaps.length === 0) return withoutCommands(`${head}\n${reportWords.none}\n`);
  const { columns, rows } = by === 'task' ? taskTable(audit) : gapTable(audit);
  const listed = by === 'task' ? reportWords.tasksListed(rows.length, total) : reportWords.listed(rows.length, total);
  return withoutCommands(`${[head, '', ...printTable(columns, rows, width), '', listed].join('\n')}\n`);
}

function gapTable({ gaps }: Audit) {
  return {
    columns: [
      { head: reportWords.number, width: 'fit', align: 'right' },
      { head: reportWords.priority, width: 'fit', align: 'right' },
      { head: reportWords.gap, width: 4 },
      { head: reportWords.action, width: 5 },
      { head: reportWords.effort, width: 'fit' },
      { head: reportWords.requests, width: 'fit', align: 'right' },
    ] satisfies Column[],
    rows: gaps.map((gap, index) => [
      String(index + 1),
      String(gap.priority),
      plainLine(plainText(gapTitle(gap.missing))),
      plainLine(plainText(actionText(gap.action))),
      gap.action.effort ?? '',
      gap.requests.length === 0 ? '' : String(gap.requests.length),
    ]),
  };
}

function taskTable(audit: Audit) {
  return {
    columns: [
      { head: reportWords.number, width: 'fit', align: 'right' },
      { head: reportWords.points, width: 'fit', align: 'right' },
      { head: reportWords.task, width: 6 },
      { head: reportWords.closes, width: 6 },
      { head: reportWords.effort, width: 'fit' },
      { head: reportWords.owner, width: 3 },
    ] satisfies Column[],
    rows: tasksOf(audit.gaps).map((task, index) => [
      String(index + 1),
      String(task.points),
      plainLine(plainText(taskTitle(task))),
      plainLine(gapsText(task)),
      task.effort ?? '',
      plainLine(ownerNames(task, audit).join(', ')),
    ]),
  };
}

/** The names of the owners of a task; none until someone takes it. */
function ownerNames({ gaps }: Task, { model }: Audit): string[] {
  const names = namesIn(model);
  return [...new Set(ownersOf(gaps).map(({ owner }) => names.person(owner) ?? owner))];
}

function asMarkdown(audit: Audit, options: ReportOptions): string {
  const lines = options.by === 'task' ? taskLines(audit, options) : gapLines(audit, options);
  const body = audit.gaps.length === 0 ? [reportWords.none] : lines;
  return `${[`**${inMarkdown(headline(audit))}**`, '', ...body].join('\n')}\n`;
}

function gapLines(audit: Audit, { total }: ReportOptions): string[] {
  const rows = audit.gaps.map((gap) => {
    const asked = gap.requests.map(({ id }) => `\`${id}\``).join(', ');
    const effort = gap.action.effort ?? '';
    const [title, action] = [gapTitle(gap.missing), actionText(gap.action)].map((text) => inMarkdown(plainText(text)));
    return `| ${gap.priority} | ${title} | ${action} | ${effort} | ${asked} | ${inMarkdown(sumText(gap.sum))} |`;
  });
  const { priority, gap, action, effort, requests, sum } = reportWords;
  const heads = [priority, gap, action, effort, requests, sum].join(' | ');
  return [`| ${heads} |`, '| --: | --- | --- | --- | --- | --- |', ...rows, '', reportWords.listed(rows.length, total)];
}

function taskLines(audit: Audit, { total }: ReportOptions): string[] {
  const rows = tasksOf(audit.gaps).map((task) => {
    const closed = task.gaps.map(
      ({ missing, priority }) => `${inMarkdown(plainText(gapTitle(missing)))} (${priority})`,
    );
    const owners = ownerNames(task, audit).map(inMarkdown).join(', ');
    const title = inMarkdown(plainText(taskTitle(task)));
    return `| ${task.points} | ${title} | ${closed.join(' ')} | ${task.effort ?? ''} | ${owners} |`;
  });
  const { closes, effort, owner, points, task } = reportWords;
  const heads = [points, task, closes, effort, owner].join(' | ');
  return [`| ${heads} |`, '| --: | --- | --- | --- | --- |', ...rows, '', reportWords.tasksListed(rows.length, total)];
}

function asJson(audit: Audit, { by, total }: ReportOptions): string {
  const { coverage, freshness, lens, today } = audit;
  const items = listOf(by).rows(audit);
  const report = { version: DATA_VERSION, today, by, lens, coverage, freshness, total, items };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}

function listOf(by: ReportList): DataList {
  return by === 'task' ? dataLists.tasks : dataLists.gaps;
}

/** Counts the listed cells: under a lens on a persona or stage, only theirs. */
function headline(audit: Audit): string {
  const { cells, model, today } = audit;
  const coverage = addCoverage(cells.map((cell) => cell.coverage));
  return reportWords.headline([model.site.title, today, ...lensText(audit.lens, model)], coverage);
}
