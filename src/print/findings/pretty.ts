/** Findings as text for people: the totals first, then by file, worst first; many of one rule in one group. */
import { styleText } from 'node:util';
import type { Finding } from '../../content/finding.ts';
import { findRule } from '../../content/rules.ts';
import {
  findingGroup,
  findingsShown,
  findingsSummary,
  severityMarks,
  someFindingsSummary,
} from '../../words/check/findings.ts';
import { plainLine, withoutCommands } from '../plain.ts';
import { readyToPaste } from '../ready-to-paste.ts';

export interface PrettyOptions {
  readonly color?: boolean;
  /** The absolute path of the content folder. Commands in hints name it if they would not find it otherwise. */
  readonly content?: string | undefined;
  /**
   * Whether these are only some of the findings. The summary then comes last, and leaves out severities that are not among
   * them.
   */
  readonly partial?: boolean;
  /** Whether every finding is printed with its file, also if there are many of one rule. */
  readonly ungrouped?: boolean;
  /** All findings, if these were selected from them. The totals count all. */
  readonly from?: readonly Finding[];
}

/** More findings of one rule than this are printed as a group. */
const GROUPED_ABOVE = 5;

/** The warnings of a group that are printed. Errors are all printed: each one must be fixed. */
const WARNINGS_SHOWN = 3;

/**
 * @param findings In the order of `compareFindings`.
 * @returns Text that ends with a line end.
 */
export function printPretty(findings: readonly Finding[], options: PrettyOptions = {}): string {
  const { content, partial = false, ungrouped = false } = options;
  const paint: Paint = (format, text) => (options.color ? styleText(format, text, { validateStream: false }) : text);
  const advice = (text: string) => (content === undefined ? text : readyToPaste(text, content)).split('\n');
  const groups = partial || ungrouped ? [] : manyOfOneRule(findings);
  const grouped = new Set(groups.flat());
  const single = findings.filter((finding) => !grouped.has(finding));
  const [errors, warnings] = [severityGroups(groups, 'error'), severityGroups(groups, 'warning')];
  const lines = [
    ...errors.flatMap((group) => groupLines(group, paint, advice)),
    ...[...Map.groupBy(single, ({ file }) => file)].flatMap(([file, own]) => fileLines(file, own, paint, advice)),
    ...warnings.flatMap((group) => groupLines(group, paint, advice)),
  ];
  const { from = findings } = options;
  const shown = from.length === findings.length ? '' : findingsShown(findings.length);
  const totals = partial ? someFindingsSummary(...countsOf(findings)) : `${summary(from)}${shown}`;
  const text = partial ? [...lines, totals] : lines.length === 0 ? [totals] : [totals, '', ...lines];
  return withoutCommands(`${text.join('\n')}\n`);
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;
type AdviceLines = (text: string) => readonly string[];

/** The rules with many findings, in the order of their first. */
function manyOfOneRule(findings: readonly Finding[]): Finding[][] {
  return [...Map.groupBy(findings, ({ rule }) => rule).values()].filter(({ length }) => length > GROUPED_ABOVE);
}

function severityGroups(groups: readonly Finding[][], severity: Finding['severity']): Finding[][] {
  return groups.filter(([first]) => first?.severity === severity);
}

/** The findings of one file. */
function fileLines(file: string, findings: readonly Finding[], paint: Paint, advice: AdviceLines): string[] {
  return [
    paint(['bold', 'underline'], plainLine(file)),
    ...findings.flatMap(({ severity, line, column, message, hint, rule }) => [
      `  ${mark(severity, paint)} ${paint('dim', `${line}:${column}`)}  ${plainLine(message)}  ${paint('dim', rule)}`,
      ...hintLines(hint, paint, advice),
    ]),
    '',
  ];
}

/** The findings of one rule. A hint that is the same for all comes once. */
function groupLines(findings: readonly Finding[], paint: Paint, advice: AdviceLines): string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { hint, message, rule, severity } = first;
  const shown = severity === 'error' ? findings : findings.slice(0, WARNINGS_SHOWN);
  const sameHint = findings.every((each) => each.hint === hint);
  const sameMessage = findings.every((each) => each.message === message);
  const title = sameMessage ? message : (findRule(rule)?.title ?? rule);
  return [
    `${mark(severity, paint)} ${paint('bold', findingGroup.title(findings.length, plainLine(title)))}  ${paint('dim', rule)}`,
    ...shown.flatMap((each) => [
      `  ${paint('dim', plainLine(`${each.file}:${each.line}:${each.column}`))}${sameMessage ? '' : `  ${plainLine(each.message)}`}`,
      ...(sameHint ? [] : hintLines(each.hint, paint, advice)),
    ]),
    ...(shown.length < findings.length
      ? advice(findingGroup.more(findings.length - shown.length, rule)).map((text) => `  ${text}`)
      : []),
    ...(sameHint ? hintLines(hint, paint, advice) : []),
    '',
  ];
}

function mark(severity: Finding['severity'], paint: Paint): string {
  return paint(severity === 'error' ? 'red' : 'yellow', severityMarks[severity]);
}

function hintLines(hint: string, paint: Paint, advice: AdviceLines): string[] {
  return advice(hint).map((text) => `      ${paint('cyan', plainLine(text))}`);
}

/** "2 errors, 1 warning." */
export function summary(findings: readonly Finding[]): string {
  return findingsSummary(...countsOf(findings));
}

function countsOf(findings: readonly Finding[]): [errors: number, warnings: number] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [errors, findings.length - errors];
}
