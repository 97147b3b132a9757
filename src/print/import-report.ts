/** What an import did or would do, for people and for programs. */
import { styleText } from 'node:util';
import { shortened } from '../import/clean.ts';
import type { Column } from '../import/columns.ts';
import type { DateQuestion, PreparedImport } from '../import/import.ts';
import { groupRemarks, harmless } from '../import/remarks.ts';
import { type RuleFacts, ruleFacts } from '../import/rules/rule-facts.ts';
import type { Rule } from '../import/rules/settle-rules.ts';
import type { Removal } from '../import/update.ts';
import { importChanges } from '../words/import/changes.ts';
import { columnReason, columnUses } from '../words/import/columns.ts';
import { sourceNotes } from '../words/import/notes.ts';
import { importReport, importSummary } from '../words/import/report.ts';
import { ruleReport } from '../words/import/rules.ts';
import { changeLines, entryLines, mergedLines, remarkLines, shownValue, skippedLines } from './import-blocks.ts';
import { jsonWithoutCommands, plain, withoutCommands } from './plain.ts';
import { printTable } from './table.ts';

export interface ImportReportOptions {
  readonly color: boolean;
  readonly width: number;
  /** Whether the files were written. */
  readonly written: boolean;
}

/** The most lines that a section shows; the others are counted. */
const SHOWN = { short: 12, medium: 20, long: 40 };

/** Whether an import left work to do: skipped rows, unknown or new words, unclear dates, values that it may not change. */
export function hasLeftovers({ added, plan, questions, table }: PreparedImport): boolean {
  return (
    (table.unread ?? []).length > 0 ||
    added.some(({ isUsual }) => !isUsual) ||
    questions.length > 0 ||
    plan.heldBack.length > 0 ||
    plan.byHand.length > 0 ||
    (plan.removals.length > 0 && !plan.allowRemove) ||
    plan.remarks.some(({ kind }) => !harmless.has(kind))
  );
}

/** @returns Text that ends with a line end. */
export function printImport(prepared: PreparedImport, options: ImportReportOptions): string {
  const { added, columns, plan, questions, replaced, start, table } = prepared;
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const rows = columns.map((column) => [
    plain(column.heading),
    becomes(column, prepared),
    columnReason(column.because),
    String(column.filled),
    plain(shortened(column.example, 40)),
  ]);
  const groups = groupRemarks(plan.remarks);
  const section = (title: string, lines: readonly string[], help?: string) =>
    lines.length === 0 ? [] : ['', style('bold', title), ...(help === undefined ? [] : [`  ${help}`]), ...lines];
  const { heads } = importReport;
  const lines = [
    importReport.title(style('bold', plain(table.name)), table.rows.length, table.notes.map(plain)),
    '',
    ...printTable(
      [
        { head: heads.column, width: 2 },
        { head: heads.becomes, width: 'fit' },
        { head: heads.reason, width: 2 },
        { head: heads.filled, width: 'fit', align: 'right' },
        { head: heads.example, width: 3 },
      ],
      rows,
      options.width,
    ),
    // What needs a person comes first, then what changed, then what was assumed.
    ...section(importReport.skipped, limited(skippedLines(plan.heldBack), SHOWN.medium)),
    ...section(
      importReport.unread,
      (table.unread ?? []).map((text) => `  ${plain(text)}`),
    ),
    ...section(importReport.dates, questions.map(questionLine)),
    ...section(
      importReport.edited,
      limited(plan.byHand.map(({ fields, id }) => `  ${id}: ${fields.join(', ')}`)),
      importReport.editedHelp,
    ),
    ...section(
      importReport.removed(plan.allowRemove, options.written),
      removalLines(plan.removals, table.name),
      plan.allowRemove ? undefined : importReport.removedHelp,
    ),
    ...section(
      importReport.notImported,
      limited(remarkLines(groups.filter(({ kind }) => !harmless.has(kind))), SHOWN.long),
    ),
    ...section(importChanges.newEntries, entryLines(added, false), importChanges.newEntriesHelp),
    ...section(importChanges.mergedRows, mergedLines(plan), importChanges.mergedHelp),
    ...section(importChanges.changes(options.written), limited(changeLines(plan), SHOWN.long)),
    ...section(importChanges.replaced(options.written), listed([...replaced.keys()])),
    ...section(ruleReport.title, limited(ruleFacts(prepared.rules, table).map(ruleLine), SHOWN.medium)),
    ...section(
      importReport.datesRead,
      columns.flatMap(({ dateExample, heading }) =>
        dateExample ? `  ${plain(importReport.dateRead(heading, dateExample))}` : [],
      ),
    ),
    ...section(
      importReport.assumptions,
      limited(remarkLines(groups.filter(({ kind }) => harmless.has(kind))), SHOWN.long),
    ),
    ...section(importChanges.usualEntries, entryLines(added, true)),
    ...section(importReport.newLists(options.written), listed([...start.keys()])),
    ...(options.written ? [] : section(importReport.files, fileLines(prepared))),
    ...section(
      importReport.notes,
      [...table.leftOut, ...notContentNotes(plan)].map((text) => `  ${plain(text)}`),
    ),
    '',
    summaryLine(prepared, options.written),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}

/** What a column becomes: its field, or the fields that rules set by its values. */
function becomes({ because, index, mark, use }: Column, { rules }: PreparedImport): string {
  if (because === 'rules') {
    const mine = rules.rules.filter(({ when }) => when.some((one) => one.index === index));
    const set = new Set(mine.flatMap(({ set: fields, skip }) => (skip ? columnUses.skip : fieldsSet(fields))));
    return [...set].join(', ');
  }
  if (use === 'keep' || use === 'ignore') return columnUses[use];
  return mark === undefined ? use : `${use} ${mark}`;
}

/** The import as JSON. A change that could break a reader raises the version. */
export function importJson(
  { added, columns, plan, questions, replaced, rules, start, table }: PreparedImport,
  written: boolean,
): string {
  const files = plan.files.map(({ before, changed, id, line, path }) => ({
    id,
    path,
    line,
    kind: before === null ? 'new' : 'changed',
    changed: changed.map(({ after, before: was, field }) => ({ field, before: was ?? null, after: after ?? null })),
  }));
  const { allowRemove, byHand, heldBack, joined, notContent, removals, skipped, unchanged } = plan;
  const answer = {
    version: 1,
    source: table.name,
    rows: table.rows.length,
    written,
    columns: columns.map(({ because, filled, heading, mark, use }) => ({
      heading,
      use,
      mark: mark ?? null,
      because: columnReason(because),
      filled,
    })),
    lists: [...start.keys()],
    entries: added,
    deleted: [...replaced.keys()],
    files,
    unchanged,
    joined: joined.length,
    merged: joined,
    skipped,
    notContent: Object.fromEntries(notContent),
    rules: ruleFacts(rules, table).map(({ rows, rule: { set, skip, when } }) => ({
      when: Object.fromEntries(when.map(({ heading, values }) => [heading, values])),
      set,
      skip,
      rows,
    })),
    questions,
    leftovers: groupRemarks(plan.remarks),
    heldBack,
    byHand,
    removals,
    allowRemove,
    leftOut: table.leftOut,
    unread: table.unread ?? [],
  };
  return `${jsonWithoutCommands(JSON.stringify(answer, null, 2))}\n`;
}

function summaryLine({ plan }: PreparedImport, written: boolean): string {
  const added = plan.files.filter(({ before }) => before === null).length;
  const totals = {
    added,
    changed: plan.files.length - added,
    unchanged: plan.unchanged,
    edited: plan.byHand.length,
    merged: plan.joined.length,
    skipped: plan.heldBack.length,
    skippedByRules: plan.skipped,
    notContent: [...plan.notContent.values()].reduce((sum, rows) => sum + rows, 0),
    notImported: plan.remarks.filter(({ kind }) => !harmless.has(kind)).length,
  };
  return importSummary(totals, written);
}

/** The values that an import removes or would remove, one on each line. */
export function removalLines(removals: readonly Removal[], source: string): string[] {
  return limited(
    removals.map(({ column, id, kind, value }) => {
      const why = importReport.removal[kind](source);
      return `  ${plain(id)}: ${plain(column)} "${plain(shownValue(value, 50) ?? '')}" ${plain(why)}`;
    }),
    SHOWN.long,
  );
}

function ruleLine({ near, rows, rule: { set, skip, when } }: RuleFacts): string {
  const about = ruleReport.when(when);
  if (rows === 0) return `  ${plain(ruleReport.none(about, near))}`;
  const what = skip ? ruleReport.skip : ruleReport.set(valuesSet(set));
  return `  ${plain(ruleReport.line(about, what, rows))}`;
}

/** The fields that a rule sets, with their values. */
function valuesSet({ personas, stages, ...others }: Rule['set']): (readonly [field: string, values: string[]])[] {
  return Object.entries({ persona: personas, stage: stages, ...others })
    .map(([name, value]) => [name, [value].flat().map(String)] as const)
    .filter(([, values]) => values.length > 0);
}

function fieldsSet(set: Rule['set']): string[] {
  return valuesSet(set).map(([field]) => field);
}

function fileLines({ plan }: PreparedImport): string[] {
  const lines = plan.files.map(({ before, path, title }) => {
    const state = before === null ? importReport.new : importReport.changed;
    return `  ${state.padEnd(importReport.changed.length)}  ${plain(path)}  ${plain(shortened(title, 50))}`;
  });
  return limited(lines, SHOWN.medium);
}

/** Rows that are not content, by type. */
function notContentNotes({ notContent }: PreparedImport['plan']): string[] {
  return [...notContent].map(([type, rows]) => sourceNotes.notContent(rows, type));
}

function questionLine({ contradicting, example, heading }: DateQuestion): string {
  const text = contradicting ? importReport.mixedDates(heading, example) : importReport.unclearDate(heading, example);
  return `  ${plain(text)}`;
}

function limited(lines: readonly string[], limit = SHOWN.short): string[] {
  if (lines.length <= limit) return [...lines];
  return [...lines.slice(0, limit), `  ${importReport.more(lines.length - limit)}`];
}

function listed(names: readonly string[]): string[] {
  return limited(
    names.map((name) => `  ${plain(name)}`),
    SHOWN.medium,
  );
}
