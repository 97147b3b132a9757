/** What an import did or would do, for people and for programs. */
import { styleText } from 'node:util';
import { shortened } from '../import/clean.ts';
import type { DateQuestion, PreparedImport } from '../import/import.ts';
import { groupRemarks, harmless, type RemarkGroup, wordsOf } from '../import/remarks.ts';
import type { Removal } from '../import/update.ts';
import { count } from '../kit/count.ts';
import { jsonWithoutCommands, plain, withoutCommands } from './plain.ts';
import { printTable } from './table.ts';

export interface ImportReportOptions {
  readonly color: boolean;
  readonly width: number;
  /** Whether the files were written. */
  readonly written: boolean;
}

/** So many entries of a list are told; the others are counted. */
const SHOWN = 12;

/** Whether an import left something to do: rows left out, unknown words, open dates, values that it may not change. */
export function hasLeftovers({ plan, questions }: PreparedImport): boolean {
  return (
    questions.length > 0 ||
    plan.heldBack.length > 0 ||
    plan.byHand.length > 0 ||
    (plan.removals.length > 0 && !plan.allowRemove) ||
    plan.remarks.some(({ kind }) => !harmless.has(kind))
  );
}

/** @returns Text that ends with a line end. */
export function printImport(prepared: PreparedImport, options: ImportReportOptions): string {
  const { columns, plan, questions, start, table } = prepared;
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const rows = columns.map(({ because, example, filled, heading, mark, use }) => [
    plain(heading),
    use === 'keep' ? 'kept as written' : use === 'ignore' ? 'left out' : mark === undefined ? use : `${use} ${mark}`,
    because,
    String(filled),
    plain(shortened(example, 40)),
  ]);
  const groups = groupRemarks(plan.remarks);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', style('bold', title), ...lines];
  const lines = [
    `${style('bold', plain(table.name))}: ${count(table.rows.length, 'row')} (${table.notes.map(plain).join(', ')})`,
    '',
    ...printTable(
      [
        { head: 'Column', width: 2 },
        { head: 'Becomes', width: 'fit' },
        { head: 'Because', width: 2 },
        { head: 'Filled', width: 'fit', align: 'right' },
        { head: 'For example', width: 3 },
      ],
      rows,
      options.width,
    ),
    ...section(
      options.written ? 'Lists that were missing' : 'Lists that are missing and would be written',
      listed([...start.keys()]),
    ),
    ...(options.written ? [] : section('Files that would be written', fileLines(prepared))),
    ...section('Please say', questions.map(questionLine)),
    ...section('Understood so', limited(groups.filter(({ kind }) => harmless.has(kind)).map(remarkLine))),
    ...section(
      'Not taken over, kept as written',
      limited(groups.filter(({ kind }) => !harmless.has(kind)).map(remarkLine), 40),
    ),
    ...section(
      'Rows without a piece',
      limited(
        plan.heldBack.map(
          ({ help, line, what, why }) => `  row ${line} "${plain(what)}": ${plain(why)}. ${plain(help)}`,
        ),
      ),
    ),
    ...section(
      'Set by people, and different in the source: to take a value over, write it into the file of the piece',
      limited(plan.byHand.map(({ fields, id }) => `  ${id}: ${fields.join(', ')}`)),
    ),
    ...section(removalTitle(plan, options.written), removalLines(plan.removals, table.name)),
    ...section(
      'While reading',
      table.leftOut.map((text) => `  ${plain(text)}`),
    ),
    '',
    summaryLine(prepared, options.written),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
}

/** The import as JSON. The version rises with a change that could break a reader. */
export function importJson({ columns, plan, questions, start, table }: PreparedImport, written: boolean): string {
  const files = plan.files.map(({ before, id, line, path }) => ({
    id,
    path,
    line,
    kind: before === null ? 'new' : 'changed',
  }));
  const { allowRemove, byHand, heldBack, joined, removals, unchanged } = plan;
  const answer = {
    version: 1,
    source: table.name,
    rows: table.rows.length,
    written,
    columns: columns.map(({ because, filled, heading, mark, use }) => ({
      heading,
      use,
      mark: mark ?? null,
      because,
      filled,
    })),
    lists: [...start.keys()],
    files,
    unchanged,
    joined,
    questions,
    leftovers: groupRemarks(plan.remarks),
    heldBack,
    byHand,
    removals,
    allowRemove,
    leftOut: table.leftOut,
  };
  return `${jsonWithoutCommands(JSON.stringify(answer, null, 2))}\n`;
}

function summaryLine({ plan }: PreparedImport, written: boolean): string {
  const fresh = plan.files.filter(({ before }) => before === null).length;
  const parts = [
    `${count(fresh, 'piece')} new`,
    `${plan.files.length - fresh} changed`,
    `${plan.unchanged} as the source says already`,
    ...(plan.byHand.length > 0 ? [`${plan.byHand.length} set differently by people`] : []),
    ...(plan.joined > 0 ? [`${count(plan.joined, 'row')} put to another row of the same piece`] : []),
    ...(plan.heldBack.length > 0 ? [`${count(plan.heldBack.length, 'row')} left out`] : []),
  ];
  const left = plan.remarks.filter(({ kind }) => !harmless.has(kind)).length;
  const ending =
    left > 0 ? ` ${count(left, 'text')} could not be taken over and ${left === 1 ? 'is' : 'are'} kept as written.` : '';
  return `${written ? '' : 'Nothing was written. '}${parts.join(', ')}.${ending}`;
}

function removalTitle({ allowRemove }: PreparedImport['plan'], written: boolean): string {
  if (!allowRemove) return 'Would be removed, and stays: to remove it, run the command again with --allow-remove';
  return written ? 'Removed' : 'Would be removed';
}

/** What an import removes or would remove, a line for each value. */
export function removalLines(removals: readonly Removal[], source: string): string[] {
  const why: Readonly<Record<Removal['kind'], string>> = {
    kept: `is kept, but not by this import of ${plain(source)}`,
    emptied: `is empty in ${plain(source)} now`,
    replaced: `is from another source; ${plain(source)} says something else`,
  };
  return limited(
    removals.map(({ column, id, kind, value }) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return `  ${plain(id)}: ${plain(column)} "${plain(shortened(text, 50))}" ${why[kind]}`;
    }),
    40,
  );
}

function fileLines({ plan }: PreparedImport): string[] {
  return limited(
    plan.files.map(
      ({ before, path, title }) =>
        `  ${before === null ? 'new     ' : 'changed '} ${plain(path)}  ${plain(shortened(title, 50))}`,
    ),
    20,
  );
}

function remarkLine({ column, count, kind, lines, problem, text }: RemarkGroup): string {
  const rows = `row${count === 1 ? '' : 's'} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`;
  const what = text === '' ? 'a row' : `"${plain(shortened(text, 70))}"`;
  const where = `(${count > 1 ? `${count} times, ` : ''}${rows})`;
  const words = plain(wordsOf({ kind, problem }));
  return problem ? `  ${plain(column)}: ${what} ${where}: ${words}` : `  ${plain(column)}: ${what} ${words} ${where}`;
}

function questionLine({ contradicting, example, heading }: DateQuestion): string {
  const why = contradicting
    ? `the dates of "${plain(heading)}" contradict each other`
    : `"${plain(heading)}" has dates such as ${plain(example)}, and nothing tells which number is the day`;
  return `  ${why}. Say --dates day-first or --dates month-first, or set it for the column in the mapping.`;
}

function limited(lines: readonly string[], limit = SHOWN): string[] {
  return lines.length <= limit ? [...lines] : [...lines.slice(0, limit), `  … and ${lines.length - limit} more`];
}

function listed(names: readonly string[]): string[] {
  return limited(
    names.map((name) => `  ${plain(name)}`),
    20,
  );
}
