/** Monthly searches from keyword tools, with every number worked out by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importKeywords, keywordColumns, keywordHeadings, readSearches } from '../../src/import/keywords.ts';
import { readCsvTable } from '../../src/import/sources/csv.ts';
import { persona } from '../audit/build-model.ts';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, temporaryFolder } from '../content-folder.ts';

describe('a number of searches', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1’200', 1200],
    ['12.345.678', 12_345_678],
    ['1.2K', 1200],
    ['1,2K', 1200],
    ['1,2 Tsd.', 1200],
    ['1.5M', 1_500_000],
    ['2 Mio.', 2_000_000],
    ['90.0', 90],
    ['0', 0],
  ])('reads %s as exact', (text, from) => {
    expect(readSearches(text)).toEqual({ from });
  });

  it.each([
    ['10–100', 10, 100],
    ['10 - 100', 10, 100],
    ['1K – 10K', 1000, 10_000],
    ['1000–10.000', 1000, 10_000],
    ['100 to 1,000', 100, 1000],
    ['<10', 0, 10],
  ])('reads %s as a range', (text, from, to) => {
    expect(readSearches(text)).toEqual({ from, to });
  });

  it.each(['', '-', 'N/A', 'many', '100–10', '1–2–3', '1.2.3K'])('does not make a number of %j', (text) => {
    expect(readSearches(text)).toBeUndefined();
  });
});

const asked = (id: string, keywords: readonly string[]) => ({ id, stage: 'decision', ask: id, keywords });
const cfo = persona('cfo', {
  questions: [
    asked('payback', ['ROI', 'Amortisation', 'AMORTÍSATION']),
    asked('price', ['machine monitoring cost']),
    asked('grants', ['Fördermittel']),
    asked('quiet', []),
  ],
});

function tableOf(text: string) {
  const table = readCsvTable(new TextEncoder().encode(text), 'keywords.csv', { headings: keywordHeadings });
  const columns = keywordColumns(table);
  if (columns === undefined) throw new Error('The headings are not known.');
  return importKeywords(table, columns, [cfo]);
}

describe('an export of a keyword tool', () => {
  it.each([
    ['Ahrefs', '#,Keyword,Country,Difficulty,Volume,CPC,Global volume\n1,roi,de,40,"1,200",2.5,90000\n'],
    ['Semrush', 'Keyword,Intent,Volume,Trend,Keyword Difficulty,CPC (USD)\nROI,I,1200,"0.8,1",40,1.2\n'],
    ['Keyword Planner', 'Keyword Stats\nNovember 2026\nKeyword\tCurrency\tAvg. monthly searches\nroi\tEUR\t1200\n'],
    ['Keyword Planner in German', 'Keyword;Durchschnittl. Suchanfragen pro Monat\nroi;1.200\n'],
  ])('of %s is recognized by its headings', (_, text) => {
    expect(tableOf(text).matches.map(({ question, searches }) => [question.id, searches.from])).toEqual([
      ['payback', 1200],
    ]);
  });

  it('adds up the keywords of a question, each once, and keeps a range a range', () => {
    // ROI 1,000 + amortisation 10 to 100 = 1,010 to 1,100. The second row of ROI has another number and is not used.
    const text =
      'Keyword;Volume\nroi;1.000\nAMORTISATION;10–100\nroi;900\nfordermittel;50\nmes;5,4K\nplan;N/A\noee;300\n';
    const { matches, remarks, unmatched, without } = tableOf(text);
    expect(matches.map(({ question, searches }) => [question.id, searches])).toEqual([
      ['payback', { from: 1010, to: 1100 }],
      ['grants', { from: 50, to: undefined }],
    ]);
    expect(without.map(({ question }) => question.id)).toEqual(['price']);
    expect(unmatched.map(({ from, keyword }) => [keyword, from])).toEqual([
      ['mes', 5400],
      ['oee', 300],
    ]);
    expect(remarks.map(({ keyword, kind, line }) => [line, keyword, kind])).toEqual([
      [4, 'roi', 'repeated'],
      [7, 'plan', 'unreadable'],
    ]);
  });
});

describe('the command', () => {
  const buyer = `---
name: Buyer
contributors: { sales: [sales-north], marketing: [content-team] }
reviewed: { on: 2026-09-01, by: content-team }
questions:
  # Heard every week.
  - id: payback
    stage: decision
    ask: How soon does it pay back?
    keywords: [ROI]
---
`;
  const import_ = (content: string, file: string, ...more: string[]) =>
    runHere(['import', file, '--keywords', '--content', content, '--today', '2026-11-16', ...more]);

  it('shows in a dry run what it would write, then writes only the numbers, also from UTF-16', async () => {
    const content = contentFolder({
      'personas/buyer.mdx': buyer,
      'pieces/payback-guide.mdx': null,
      'requests/7-checklist.yaml': null,
    });
    const file = path.join(temporaryFolder(), 'Keyword Stats.csv');
    writeFileSync(file, `\ufeffKeyword Stats\nKeyword\tAvg. monthly searches\nroi\t10 – 100\nmes\t320\n`, 'utf16le');
    const dry = await import_(content, file, '--dry-run');
    expect(dry.out).toContain('“How soon does it pay back?” (Buyer): 10 to 100 searches per month');
    expect(dry.out).toContain('mes: 320');
    expect(readFileSync(path.join(content, 'personas/buyer.mdx'), 'utf8')).toBe(buyer);
    await import_(content, file);
    expect(readFileSync(path.join(content, 'personas/buyer.mdx'), 'utf8')).toBe(
      buyer.replace('[ROI]\n', '[ROI]\n    searchesPerMonth: 10\n    searchesUpTo: 100\n'),
    );
    // An exact number later replaces the range.
    writeFileSync(file, 'Keyword,Volume\nROI,70\n');
    await import_(content, file);
    expect(readFileSync(path.join(content, 'personas/buyer.mdx'), 'utf8')).toBe(
      buyer.replace('[ROI]\n', '[ROI]\n    searchesPerMonth: 70\n'),
    );
    expect((await import_(content, file)).out).toContain('Already up to date');
  });

  it('says which columns it needs', async () => {
    const file = path.join(temporaryFolder(), 'list.csv');
    writeFileSync(file, 'Title,URL\nA,https://www.example.com/a\n');
    const { err, exit } = await import_(contentFolder(), file);
    expect([exit, err]).toEqual([2, expect.stringContaining('has no columns for the keyword and its searches')]);
  });
});
