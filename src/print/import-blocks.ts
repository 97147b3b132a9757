/** Parts of the report of an import: similar cases together, with examples and one advice for all of them. */
import { shortened } from '../import/clean.ts';
import type { PreparedImport } from '../import/import.ts';
import type { HeldBack, RemarkGroup } from '../import/remarks.ts';
import { importChanges } from '../words/import/changes.ts';
import { remarkParts } from '../words/import/remarks.ts';
import { importReport } from '../words/import/report.ts';
import { plain } from './plain.ts';

/** Cases of one kind that are shown; the others are counted. */
const EXAMPLES = 6;

/** The same where each case says something of its own, such as what a word was read as. */
const TRANSLATIONS = 40;

/** In characters: how much of a value is shown. */
const VALUE = 70;

/** Remarks with the same advice as one block: each value with its rows, then the advice once. */
export function remarkLines(groups: readonly RemarkGroup[]): string[] {
  const blocks = Map.groupBy(groups, ({ kind, ...group }) => `${kind} ${remarkParts({ kind, ...group }).advice}`);
  return [...blocks.values()].flatMap((block) => {
    const parts = block.map(remarkParts);
    const advice = parts[0]?.advice ?? '';
    const lines = block.map((group, index) => {
      const { column, count, lines: rows, text } = group;
      const value = text === '' ? plain(column) : `${plain(column)}: "${plain(shortened(text, VALUE))}"`;
      const what = parts[index]?.what ?? '';
      return `  ${value} (${importReport.rows(rows, count)})${what === '' ? '' : `: ${plain(what)}`}`;
    });
    const [only] = lines;
    if (lines.length === 1) return `${only}${parts[0]?.what === '' ? ':' : ''} ${plain(advice)}`.trimEnd();
    return withAdvice(lines, advice);
  });
}

/** Skipped rows, those with the same reason together. */
export function skippedLines(heldBack: readonly HeldBack[]): string[] {
  const blocks = Map.groupBy(heldBack, ({ help, why }) => `${why}\n${help}`);
  return [...blocks.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((block) => {
      const [first] = block;
      if (!first) return [];
      const { help, line, what, why } = first;
      if (block.length === 1) return `  ${plain(importReport.skippedRow(line, what, why, help))}`;
      return withAdvice(
        block.map((row) => `  ${plain(importReport.skippedAlike(row.line, row.what))}`),
        `${why} ${help}`,
      );
    });
}

function withAdvice(lines: readonly string[], advice: string): string[] {
  const most = advice === '' ? TRANSLATIONS : EXAMPLES;
  const shown = lines.slice(0, lines.length === most + 1 ? most + 1 : most);
  const more = lines.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`  ${importReport.more(more)}`] : []),
    ...(advice === '' ? [] : [`    ${plain(advice)}`]),
  ];
}

/** New entries of lists, by list; those that are not usual first, because a person has to confirm them. */
export function entryLines(added: PreparedImport['added'], isUsual: boolean): string[] {
  const entries = added.filter((entry) => entry.isUsual === isUsual);
  return [...Map.groupBy(entries, ({ file }) => file.replace(/\/.*/, '/'))].map(([file, group]) => {
    const names = group
      .toSorted((a, b) => b.lines.length - a.lines.length)
      .map(({ lines, name }) => `"${shortened(name, VALUE)}" (${importChanges.rows(lines)})`);
    const shown = names.slice(0, EXAMPLES * 2);
    const more = names.length - shown.length;
    return `  ${plain(file)}: ${plain(shown.join(', '))}${more > 0 ? ` ${importReport.more(more)}` : ''}`;
  });
}

/** Rows that were merged, by what they have in common. */
export function mergedLines({ joined }: PreparedImport['plan']): string[] {
  const order = ['title', 'address', 'id'] as const;
  return order.flatMap((by) => {
    const rows = joined.filter((row) => row.by === by);
    if (rows.length === 0) return [];
    const shown = rows
      .slice(0, EXAMPLES)
      .map(({ into, line, title }) => importChanges.merge(line, into, shortened(title, 40)));
    const more = rows.length - shown.length;
    return `  ${plain(importChanges.merged(by, rows.length, shown))}${more > 0 ? ` ${importReport.more(more)}` : ''}`;
  });
}

/** What changes in existing pieces, one field on each line. */
export function changeLines({ files }: PreparedImport['plan']): string[] {
  return files.flatMap(({ before, changed, id }) => {
    if (before === null) return [];
    if (changed.length === 0) return `  ${plain(importChanges.notes(id))}`;
    return changed.map(
      ({ after, before: was, field }) =>
        `  ${plain(importChanges.field(id, field, shownValue(was), shownValue(after)))}`,
    );
  });
}

export function shownValue(value: unknown, limit = VALUE): string | undefined {
  if (value === undefined || value === null) return undefined;
  return shortened(Array.isArray(value) ? value.map(itemText).join(', ') : itemText(value), limit);
}

/** A pair is shown as the export writes it, followed by its answers; any other group of fields by their names. */
function itemText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { persona, stage, ...rest } = value as Readonly<Record<string, unknown>>;
  const isPair = typeof persona === 'string' && typeof stage === 'string';
  const fields = Object.entries(isPair ? rest : value).flatMap(([name, field]) =>
    isDefault(name, field) ? [] : `${name} ${Array.isArray(field) ? field.map(itemText).join(' ') : itemText(field)}`,
  );
  if (!isPair) return fields.join(', ');
  return `${persona}/${stage}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`;
}

function isDefault(name: string, field: unknown): boolean {
  return field === undefined || (name === 'fit' && field === 'primary') || (Array.isArray(field) && field.length === 0);
}
