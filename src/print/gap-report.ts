/** The gap report as text, Markdown, CSV and JSON. The rows are those that the site publishes. */
import { styleText } from 'node:util';
import type { Audit, Coverage, Gap } from '../audit/audit.ts';
import { addCoverage } from '../audit/coverage.ts';
import { plainText } from '../audit/sentence.ts';
import { DATA_VERSION, dataLists, listCsv } from '../data/lists.ts';
import { namesIn } from '../data/names.ts';
import { count } from '../kit/count.ts';
import { percent } from '../kit/percent.ts';
import { sumText } from '../words/sum.ts';
import { inMarkdown, jsonWithoutCommands, plainLine, withoutCommands } from './plain.ts';
import { printTable } from './table.ts';

export const reportFormats = ['text', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
  readonly color: boolean;
  /** The width of the terminal in characters. */
  readonly width: number;
  /** How many gaps there are, when not all of them are listed. */
  readonly total: number;
}

export function printReport(audit: Audit, format: ReportFormat, options: ReportOptions): string {
  switch (format) {
    case 'text':
      return asText(audit, options);
    case 'md':
      return asMarkdown(audit, options);
    case 'csv':
      return withoutCommands(listCsv(dataLists.gaps, audit));
    case 'json':
      return asJson(audit, options);
  }
}

/** "69 % (106 of 152 needs, 6 at risk)", rounded down as on the site; in words where nothing is needed. */
function coverageText({ needs, met, atRisk }: Coverage): string {
  const covered = percent(met + atRisk, needs);
  return covered === undefined ? 'no needs yet' : `${covered} % (${met + atRisk} of ${needs} needs, ${atRisk} at risk)`;
}

function asText(audit: Audit, { color, width, total }: ReportOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = style('bold', plainLine(headline(audit)));
  if (audit.gaps.length === 0) return withoutCommands(`${head}\nThere is no gap.\n`);
  const table = printTable(
    [
      { head: '#', width: 'fit', align: 'right' },
      { head: 'Prio', width: 'fit', align: 'right' },
      { head: 'What is missing', width: 4 },
      { head: 'What to do', width: 5 },
      { head: 'Effort', width: 'fit' },
      { head: 'Asked', width: 'fit', align: 'right' },
    ],
    audit.gaps.map((gap, index) => [
      String(index + 1),
      String(gap.priority),
      plainLine(plainText(gap.title)),
      plainLine(plainText(gap.action.text)),
      gap.action.effort ?? '',
      gap.requests.length === 0 ? '' : String(gap.requests.length),
    ]),
    width,
  );
  return withoutCommands(`${[head, '', ...table, '', listed(audit.gaps, total)].join('\n')}\n`);
}

function asMarkdown(audit: Audit, { total }: ReportOptions): string {
  const rows = audit.gaps.map((gap) => {
    const asked = gap.requests.map(({ id }) => `\`${id}\``).join(', ');
    const effort = gap.action.effort ?? '';
    const [missing, deed] = [gap.title, gap.action.text].map((text) => inMarkdown(plainText(text)));
    return `| ${gap.priority} | ${missing} | ${deed} | ${effort} | ${asked} | ${inMarkdown(sumText(gap.sum))} |`;
  });
  const head = [
    '| Priority | What is missing | What to do | Effort | Asked for in | Sum |',
    '| --: | --- | --- | --- | --- | --- |',
  ];
  const body = rows.length === 0 ? ['There is no gap.'] : [...head, ...rows, '', listed(audit.gaps, total)];
  return `${[`**${inMarkdown(headline(audit))}**`, '', ...body].join('\n')}\n`;
}

function asJson(audit: Audit, { total }: ReportOptions): string {
  const { coverage, freshness, lens, today } = audit;
  const items = dataLists.gaps.rows(audit);
  const report = { version: DATA_VERSION, today, lens, coverage, freshness, total, items };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}

/** Of the cells that are listed: under a lens on a persona or stage, theirs. */
function headline(audit: Audit): string {
  const { cells, model, today } = audit;
  const coverage = addCoverage(cells.map((cell) => cell.coverage));
  const about = [model.site.title, today, ...lensWords(audit)].join(', ');
  return `${about}: coverage ${coverageText(coverage)}`;
}

/** What the report was asked for, in words. */
function lensWords({ lens, model }: Audit): string[] {
  const names = namesIn(model);
  return [
    lens.persona && `for ${names.persona(lens.persona)}`,
    lens.stage && `at ${names.stage(lens.stage)}`,
    lens.product && `about ${names.product(lens.product)}`,
    lens.language && `in ${lens.language}`,
    lens.share && `for ${lens.share === 'public' ? 'everybody' : lens.share}`,
    lens.owner && `what waits for ${names.person(lens.owner)}`,
  ].filter((words) => typeof words === 'string');
}

function listed(gaps: readonly Gap[], total: number): string {
  return gaps.length < total ? `${gaps.length} of ${total} gaps.` : `${count(total, 'gap')}.`;
}
