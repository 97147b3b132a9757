/** Prints what a change does as text, Markdown and JSON. */
import { styleText } from 'node:util';
import type { Gap, Lens } from '../../audit/audit.ts';
import type { Comparison } from '../../audit/compare/compare.ts';
import type { CellChange, NeedChange } from '../../audit/compare/coverage-change.ts';
import type { RecordChange } from '../../audit/compare/records.ts';
import type { Task } from '../../audit/tasks/task.ts';
import type { Finding } from '../../content/finding.ts';
import { moreEntries } from '../../words/diff/entries.ts';
import { DIFF_TITLE } from '../../words/diff/page.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import { type Part, partText, plainText } from '../../words/parts.ts';
import { factsText } from '../../words/record-facts.ts';
import { taskTitle } from '../../words/tasks/titles.ts';
import { codeInMarkdown, inMarkdown, jsonWithoutCommands, plain, withoutCommands } from '../plain.ts';
import { type DiffContext, type DiffPage, type DiffSection, diffPage } from './page.ts';

export const diffFormats = ['text', 'md', 'json'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** Raised by any change that could break a program that reads the JSON. */
const VERSION = 1;

export interface DiffPrintOptions extends DiffContext {
  /** What both versions are narrowed to. */
  readonly lens?: Lens | undefined;
  readonly color: boolean;
}

export function printDiff(comparison: Comparison, format: DiffFormat, options: DiffPrintOptions): string {
  switch (format) {
    case 'text':
      return withoutCommands(asText(diffPage(comparison, options), options.color));
    case 'md':
      return asMarkdown(diffPage(comparison, options));
    case 'json':
      return asJson(comparison, options);
  }
}

function asText({ headline, figures, sections, notes }: DiffPage, color: boolean): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const text = (part: Part) => plain(partText(part)).replace(/\s+/g, ' ');
  const blocks = sections.map(({ title, entries, total }) => [
    bold(plain(title)),
    ...entries.map((entry) => `  - ${entry.map(text).join('')}`),
    ...more(entries.length, total).map((line) => `  - ${line}`),
    '',
  ]);
  return `${[bold(plain(headline)), ...figures, '', ...blocks.flat(), ...notes.map(plain)].join('\n')}\n`;
}

/** The limit for all listed entries, in characters, so that the comment stays below the 65,536 that GitHub accepts. */
const MOST_IN_COMMENT = 55_000;

function asMarkdown({ headline, figures, sections, notes }: DiffPage): string {
  const text = (part: Part) =>
    typeof part === 'object' && 'code' in part ? codeInMarkdown(part.code) : markdownPart(partText(part));
  let left = MOST_IN_COMMENT;
  const fits = (line: string) => {
    left -= line.length;
    return left >= 0;
  };
  const block = ({ title, entries, total }: DiffSection) => {
    const listed = entries.map((entry) => `- ${entry.map(text).join('')}`).filter(fits);
    return [`#### ${inMarkdown(title)}`, '', ...listed, ...more(listed.length, total).map((line) => `- ${line}`), ''];
  };
  return `${[
    `### ${DIFF_TITLE}`,
    '',
    `**${inMarkdown(headline)}**`,
    '',
    ...figures.map((line) => `- ${inMarkdown(line)}`),
    '',
    ...sections.flatMap(block),
    ...notes.flatMap((note) => [`_${inMarkdown(note)}_`, '']),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** Keeps the spaces at the ends of a part, which separate it from the parts around it. */
function markdownPart(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return (before && ' ') + inMarkdown(middle) + (after && ' ');
}

function more(shown: number, total: number): string[] {
  return total > shown ? [moreEntries(total - shown)] : [];
}

function asJson(comparison: Comparison, { today, from, to, notes, files, lens = {} }: DiffPrintOptions): string {
  const { before, after, records, agreement, leads, needs, cells, gaps, tasks, duplicates, findings } = comparison;
  const report = {
    version: VERSION,
    today,
    ...{ from, to, notes, lens },
    ...{ before, after },
    records: records.map(recordRow),
    agreement: agreement.map((change) => ({ ...change, title: plainText(change.title) })),
    leads: leads ?? null,
    files,
    needs: needs.map(needRow),
    cells: cells.map(cellRow),
    gaps: {
      opened: gaps.opened.map(gapRow),
      closed: gaps.closed.map(gapRow),
      answerable: gaps.answerable.map(gapRow),
    },
    tasks: { removed: tasks.removed.map(taskRow), added: tasks.added.map(taskRow) },
    duplicates: {
      overlaps: duplicates.overlaps.map(({ piece, cell, question, others }) => ({
        piece: piece.id,
        persona: cell.persona.id,
        stage: cell.stage.id,
        question: question.id,
        others: others.map(({ id }) => id),
      })),
      merge: duplicates.merge.map(({ audited, into }) => ({ piece: audited.piece.id, into: into?.id ?? null })),
      findings: duplicates.findings.map(findingRow),
    },
    findings: { added: findings.added.map(findingRow), mended: findings.mended.map(findingRow) },
  };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}

function needRow({ effect, need, cell, before, after, pieces }: NeedChange) {
  const asked = need.kind === 'question' ? { question: need.question.id, ask: need.question.ask } : {};
  return {
    ...{ id: need.id, kind: need.kind, effect },
    ...{ before: before ?? null, after: after ?? null },
    ...{ persona: cell.persona.id, stage: cell.stage.id },
    ...asked,
    pieces,
  };
}

function cellRow({ cell, before, after }: CellChange) {
  const side = (state: CellChange['before']) =>
    state === undefined ? null : { state: state.state, coverage: state.coverage };
  return { id: cell.id, persona: cell.persona.id, stage: cell.stage.id, before: side(before), after: side(after) };
}

function recordRow(change: RecordChange) {
  return { ...change, facts: change.facts && factsText(change.facts) };
}

/** A finding without the text of its line, which is only for the comparison. */
function findingRow({ text: _, ...finding }: Finding) {
  return finding;
}

function gapRow({ id, kind, missing }: Gap) {
  return { id, kind, title: plainText(gapTitle(missing)) };
}

function taskRow(task: Task) {
  const { gaps, id, points } = task;
  return { id, title: plainText(taskTitle(task)), points, gaps: gaps.map((gap) => gap.id) };
}
