/** The mapping that an import went by, as a file that a person can edit. */
import type { Column } from './columns.ts';
import type { PreparedImport } from './import.ts';
import type { WordKind } from './mapping.ts';
import { groupRemarks, type RemarkKind } from './remarks.ts';

/** Which words can be given a meaning when they are not known. */
const KINDS: Partial<Readonly<Record<RemarkKind, WordKind>>> = {
  'unknown-persona': 'persona',
  'unknown-stage': 'stage',
  'unknown-format': 'format',
  'unknown-person': 'person',
  'unknown-product': 'product',
  'unknown-status': 'status',
  'unknown-verdict': 'verdict',
  'unknown-share': 'share',
  'unknown-language': 'language',
};

/** The text of a mapping file: every column with what it becomes, every unknown word with room for what it means. */
export function mappingProposal({ columns, mapping, plan, questions, table }: PreparedImport): string {
  const { defaults, dates } = mapping;
  const words = groupRemarks(plan.remarks).flatMap(({ count, kind, text }) => {
    const of = KINDS[kind];
    return of === undefined ? [] : [{ of, text, count }];
  });
  const open = questions.map(
    ({ heading, example }) => `#   ${quoted(heading)}: day-first   # for example ${printable(example)}`,
  );
  const lines = [
    `# How ${printable(table.name)} becomes pieces. Edit it, then run the import again with --map and this file.`,
    '',
    '# What each column becomes: a field, keep (its texts stay in x-imported), or ignore.',
    'columns:',
    ...columns.map((column) => `  ${quoted(column.heading)}: ${useOf(column)}${commentOn(column)}`),
    '',
    '# Which number stands first in dates such as 3/4/2021: day-first or month-first, for all columns or by heading.',
    ...(dates === undefined ? [] : datesLines(dates)),
    ...(open.length > 0 ? ['# dates:', ...open] : []),
    '',
    '# What words of the table mean: an id or a name, several with a semicolon between them, or none.',
    ...(words.length > 0 ? ['values:'] : []),
    ...[...Map.groupBy(words, ({ of }) => of)].flatMap(([kind, group]) => [
      `  ${kind}:`,
      ...[...Map.groupBy(group, ({ text }) => text)].map(
        ([text, same]) => `    ${quoted(text)}:  # ${same.reduce((sum, { count }) => sum + count, 0)} times`,
      ),
    ]),
    '',
    '# What holds where the table says nothing: format, owner, status, share, language, reviewedBy, decidedBy, decidedOn.',
    ...defaultLines(defaults),
    '',
  ];
  return lines.join('\n');
}

function useOf({ mark, use }: Column): string {
  return mark === undefined ? use : `${use}=${mark}`;
}

function commentOn({ because, example, filled }: Column): string {
  if (filled === 0) return '  # empty';
  return `  # ${printable(because)}; ${filled} cells, such as ${printable(example)}`;
}

function datesLines(dates: NonNullable<PreparedImport['mapping']['dates']>): string[] {
  if (typeof dates === 'string') return [`dates: ${dates}`];
  return ['dates:', ...Object.entries(dates).map(([heading, order]) => `  ${quoted(heading)}: ${order}`)];
}

function defaultLines(defaults: PreparedImport['mapping']['defaults']): string[] {
  const known = Object.entries(defaults).filter(([, value]) => value !== undefined);
  return known.length > 0
    ? ['defaults:', ...known.map(([name, value]) => `  ${name}: ${quoted(String(value))}`)]
    : ['# defaults:', '#   owner: …'];
}

/** A text in the double quotes of YAML, which are those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A text for a comment: on one line and short. */
function printable(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
