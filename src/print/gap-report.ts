/** The gap report as text, Markdown, CSV and JSON. The rows are those that the site publishes. */
import { styleText } from 'node:util';
import type { Audit } from '../audit/audit.ts';
import { addCoverage } from '../audit/coverage.ts';
import { DATA_VERSION, dataLists, listCsv } from '../data/lists.ts';
import { namesIn } from '../data/names.ts';
import { actionText } from '../words/gaps/actions.ts';
import { lensWords, reportWords } from '../words/gaps/report.ts';
import { gapTitle } from '../words/gaps/titles.ts';
import { languageName } from '../words/languages.ts';
import { plainText } from '../words/parts.ts';
import { audienceWords } from '../words/states.ts';
import { sumText } from '../words/sum.ts';
import { inMarkdown, jsonWithoutCommands, plainLine, withoutCommands } from './plain.ts';
import { printTable } from './table.ts';

export const reportFormats = ['text', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
  readonly color: boolean;
  /** The width of the terminal in characters. */
  readonly width: number;
  /** How many gaps there are, if not all are listed. */
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

function asText(audit: Audit, { color, width, total }: ReportOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const head = style('bold', plainLine(headline(audit)));
  if (audit.gaps.length === 0) return withoutCommands(`${head}\n${reportWords.none}\n`);
  const table = printTable(
    [
      { head: reportWords.number, width: 'fit', align: 'right' },
      { head: reportWords.priority, width: 'fit', align: 'right' },
      { head: reportWords.gap, width: 4 },
      { head: reportWords.action, width: 5 },
      { head: reportWords.effort, width: 'fit' },
      { head: reportWords.requests, width: 'fit', align: 'right' },
    ],
    audit.gaps.map((gap, index) => [
      String(index + 1),
      String(gap.priority),
      plainLine(plainText(gapTitle(gap.missing))),
      plainLine(plainText(actionText(gap.action))),
      gap.action.effort ?? '',
      gap.requests.length === 0 ? '' : String(gap.requests.length),
    ]),
    width,
  );
  return withoutCommands(`${[head, '', ...table, '', reportWords.listed(audit.gaps.length, total)].join('\n')}\n`);
}

function asMarkdown(audit: Audit, { total }: ReportOptions): string {
  const rows = audit.gaps.map((gap) => {
    const asked = gap.requests.map(({ id }) => `\`${id}\``).join(', ');
    const effort = gap.action.effort ?? '';
    const [title, action] = [gapTitle(gap.missing), actionText(gap.action)].map((text) => inMarkdown(plainText(text)));
    return `| ${gap.priority} | ${title} | ${action} | ${effort} | ${asked} | ${inMarkdown(sumText(gap.sum))} |`;
  });
  const { priority, gap, action, effort, requests, sum } = reportWords;
  const head = [
    `| ${[priority, gap, action, effort, requests, sum].join(' | ')} |`,
    '| --: | --- | --- | --- | --- | --- |',
  ];
  const body =
    rows.length === 0 ? [reportWords.none] : [...head, ...rows, '', reportWords.listed(audit.gaps.length, total)];
  return `${[`**${inMarkdown(headline(audit))}**`, '', ...body].join('\n')}\n`;
}

function asJson(audit: Audit, { total }: ReportOptions): string {
  const { coverage, freshness, lens, today } = audit;
  const items = dataLists.gaps.rows(audit);
  const report = { version: DATA_VERSION, today, lens, coverage, freshness, total, items };
  return `${jsonWithoutCommands(JSON.stringify(report, null, 2))}\n`;
}

/** Counts the listed cells: under a lens on a persona or stage, only theirs. */
function headline(audit: Audit): string {
  const { cells, model, today } = audit;
  const coverage = addCoverage(cells.map((cell) => cell.coverage));
  return reportWords.headline([model.site.title, today, ...lensText(audit)], coverage);
}

/** What the lens selects. */
function lensText({ lens, model }: Audit): string[] {
  const names = namesIn(model);
  const { language, share } = lens;
  const named = (name: string | null, words: (name: string) => string) => (name === null ? [] : [words(name)]);
  return [
    ...named(names.persona(lens.persona), lensWords.persona),
    ...named(names.stage(lens.stage), lensWords.stage),
    ...named(names.product(lens.product), lensWords.product),
    ...(language === undefined ? [] : [lensWords.language(languageName(language))]),
    ...(share === undefined ? [] : [lensWords.audience(audienceWords[share])]),
    ...named(names.person(lens.owner), lensWords.owner),
  ];
}
