/** The mapping that an import used, as a file that a person can edit. */

import { columnReason } from '../words/import/columns.ts';
import { mappingFile } from '../words/import/mapping-file.ts';
import type { RemarkKind } from '../words/import/remarks.ts';
import type { Column } from './columns.ts';
import type { PreparedImport } from './import.ts';
import type { WordKind } from './mapping.ts';
import { ruleProposals } from './proposals/proposed-rules.ts';
import { groupRemarks } from './remarks.ts';

/** Unknown words that a mapping can give a meaning to. */
export const wordKindsOf: Partial<Readonly<Record<RemarkKind, WordKind>>> = {
  'unknown-persona': 'persona',
  'all-personas': 'persona',
  'unknown-stage': 'stage',
  'all-stages': 'stage',
  'unknown-format': 'format',
  'unknown-person': 'person',
  'unknown-product': 'product',
  'unknown-segment': 'segment',
  'unknown-competitor': 'competitor',
  'unknown-status': 'status',
  'unknown-verdict': 'verdict',
  'unknown-share': 'share',
  'unknown-language': 'language',
};

/** The text of a mapping file: every column with what it becomes, every unknown word with a place for its meaning. */
export function mappingProposal(prepared: PreparedImport): string {
  const { columns, mapping, plan, questions, table } = prepared;
  const { defaults, dates } = mapping;
  const words = groupRemarks(plan.remarks).flatMap(({ count, kind, text }) => {
    const of = wordKindsOf[kind];
    return of === undefined ? [] : [{ of, text, count }];
  });
  const open = questions.map(
    ({ heading, example }) => `#   ${quoted(heading)}: day-first   # ${mappingFile.example(printable(example))}`,
  );
  const lines = [
    `# ${mappingFile.title(printable(table.name))}`,
    '',
    `# ${mappingFile.columns}`,
    'columns:',
    ...columns.map((column) => `  ${quoted(column.heading)}: ${useOf(column)}${commentOn(column)}`),
    '',
    `# ${mappingFile.dates}`,
    ...(dates === undefined ? [] : datesLines(dates)),
    ...(open.length > 0 ? ['# dates:', ...open] : []),
    '',
    `# ${mappingFile.values}`,
    ...(words.length > 0 ? ['values:'] : []),
    ...[...Map.groupBy(words, ({ of }) => of)].flatMap(([kind, group]) => [
      `  ${kind}:`,
      ...[...Map.groupBy(group, ({ text }) => text)].map(
        ([text, same]) =>
          `    ${quoted(text)}:  # ${mappingFile.times(same.reduce((sum, { count }) => sum + count, 0))}`,
      ),
    ]),
    '',
    `# ${mappingFile.defaults}`,
    ...defaultLines(defaults),
    '',
    ...ruleProposals(prepared),
  ];
  return lines.join('\n');
}

/** The first line of a mapping file that an import saves. */
export function newMapping(source: string): string {
  return `# ${mappingFile.title(printable(source))}\n`;
}

function useOf({ mark, use }: Column): string {
  return mark === undefined ? use : `${use}=${mark}`;
}

function commentOn({ because, example, filled }: Column): string {
  if (filled === 0) return `  # ${mappingFile.empty}`;
  return `  # ${mappingFile.cells(columnReason(because), filled, printable(example))}`;
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

/** A text in double quotes, which YAML reads like JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A text for a comment: on one short line. */
function printable(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
