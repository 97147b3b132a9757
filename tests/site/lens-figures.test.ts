/** One lens, one figure: the grid, the list of gaps, the report, the published list and the comparison agree. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { compareVersions } from '../../src/audit/compare/compare.ts';
import { addCoverage, coverageOf } from '../../src/audit/coverage.ts';
import { lensesOf } from '../../src/audit/lens-audits.ts';
import { type LensRow, lensRows } from '../../src/data/lenses.ts';
import { dataLists } from '../../src/data/lists.ts';
import { printDiff } from '../../src/print/diff/formats.ts';
import { printReport } from '../../src/print/gap-report.ts';
import { gapFilters } from '../../src/site/gaps/gap-filters.ts';
import { coverageWords, unmetWords } from '../../src/words/cells/coverage.ts';
import { count } from '../../src/words/dates.ts';
import { anyLens, anyModel } from '../audit/any-model.ts';
import { TODAY } from '../audit/build-model.ts';
import { runHere } from '../cli/run-command.ts';
import { openRepository } from '../forge/repository.ts';
import { copySample } from '../sample/copy.ts';
import { textOf } from './html.ts';
import { temporaryFolder } from './product.ts';
import { samplePages, sharedSample } from './sample-site.ts';

/** Of any model, one of 200 lenses: a product, a segment, a language, an audience, or several of them. */
const lenses = { numRuns: 200 };
/** What a comparison is printed with. */
const sides = { today: TODAY, from: 'main', to: 'change', notes: [], files: [], color: false };
const inNeeds = ['question', 'format', 'stale'];

describe('under any lens', () => {
  it('grid, report and comparison show the same needs, and the list of gaps has exactly the unmet ones', () => {
    fc.assert(
      fc.property(anyModel, anyLens, (model, lens) => {
        const seen = audit(model, TODAY, lens);
        const { coverage, gaps } = seen;
        const unmet = coverage.needs - coverage.met - coverage.atRisk;

        expect(addCoverage(seen.cells.map(({ needs }) => coverageOf(needs)))).toEqual(coverage);
        expect(gaps.filter(({ kind }) => inNeeds.includes(kind))).toHaveLength(unmet);

        const options = { by: 'need' as const, color: false, width: 100, total: gaps.length };
        const report = JSON.parse(printReport(seen, 'json', options));
        expect([report.coverage, report.total, report.items.length]).toEqual([coverage, gaps.length, gaps.length]);
        const headline = printReport(seen, 'text', options).split('\n', 1)[0] ?? '';
        if (coverage.needs > 0) expect(headline).toContain(`; ${unmet} unmet)`);

        const published = dataLists.gaps.rows(seen).filter(({ kind }) => inNeeds.includes(kind));
        expect(published).toHaveLength(unmet);

        const compared = compareVersions(undefined, { audit: seen, model, findings: [] });
        const printed = JSON.parse(printDiff(compared, 'json', { ...sides, lens }));
        expect([printed.after.figures.coverage, printed.lens]).toEqual([coverage, JSON.parse(JSON.stringify(lens))]);
        expect(compared.needs.filter(({ after }) => after === 'unmet')).toHaveLength(unmet);
      }),
      lenses,
    );
  });

  it('the pages of gaps and the published list of lenses show what the report shows', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const whole = audit(model, TODAY);
        const rows = lensRows(whole);
        expect(rows.map(({ by, id }) => ({ by, id }))).toEqual(lensesOf(model).map(({ by, id }) => ({ by, id })));
        for (const { by, id, needs, met, atRisk, unmet, gaps } of rows) {
          const reported = audit(model, TODAY, { [by]: id });
          expect({ needs, met, atRisk }).toEqual(reported.coverage);
          expect([unmet, gaps]).toEqual([needs - met - atRisk, reported.gaps.length]);
          const page = gapFilters(whole).find((filter) => filter.by === by && filter.id === id);
          expect(page?.gaps ?? []).toEqual(reported.gaps);
          if (page) expect(page.coverage).toEqual(reported.coverage);
        }
      }),
      lenses,
    );
  });
});

describe('on the built site of the sample', async () => {
  const { site } = await sharedSample();
  const pages = await samplePages();
  const published = JSON.parse(readFileSync(path.join(site, 'data/lenses.json'), 'utf8'));
  const rows: LensRow[] = published.items;
  const { folder, remove } = temporaryFolder();
  const today = ['--content', path.join(folder, 'content'), '--today', published.today];

  beforeAll(() => {
    const repo = openRepository(folder);
    repo.git('init', '--quiet', '--initial-branch=main');
    copySample(path.join(folder, 'content'));
    repo.commit('2026-11-16T08:00:00Z');
  });
  afterAll(remove);

  it('there are lenses of products, industries, regions and languages', () => {
    expect(rows.map(({ by, id }) => `${by}/${id}`)).toEqual([
      ...['product/planner', 'product/monitor', 'product/energy'],
      ...['segment/food', 'segment/metalworking', 'segment/plastics', 'segment/international', 'segment/dach'],
      ...['language/en', 'language/de'],
    ]);
  });

  it.each(rows)('$by $id: grid, gaps page, data, report and diff show one figure', async ({ by, id, ...row }) => {
    const { atRisk, gaps, met, needs } = row;
    const lens = [`--${by}`, id];
    const report = JSON.parse((await runHere(['report', ...today, '--by', 'need', '--format', 'json', ...lens])).out);
    expect([report.coverage, report.total]).toEqual([{ needs, met, atRisk }, gaps]);
    const diff = JSON.parse((await runHere(['diff', ...today, 'HEAD', '--format', 'json', ...lens])).out);
    expect([diff.after.figures.coverage, diff.lens]).toEqual([report.coverage, { [by]: id }]);

    const figure = coverageWords(met, atRisk, needs);
    expect(textIn(`/lens/${by}/${id}/`)).toContain(figure);
    expect(textIn(`/gaps/${by}/${id}/`)).toContain(unmetWords(met, atRisk, needs));
    expect(textIn(`/gaps/${by}/${id}/`)).toContain(count(gaps, 'gap'));
  });

  function textIn(address: string): string {
    const main = pages.get(address)?.elements.find(({ tagName }) => tagName === 'main');
    return main === undefined ? '' : textOf(main);
  }
});
