/** One lens, one figure: the grid, the list of gaps, the report, the published list and the comparison agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { compareVersions } from '../../src/audit/compare/compare.ts';
import { addCoverage, coverageOf } from '../../src/audit/coverage.ts';
import { lensesOf } from '../../src/audit/lens-audits.ts';
import { lensRows } from '../../src/data/lenses.ts';
import { dataLists } from '../../src/data/lists.ts';
import { printReport } from '../../src/print/gap-report.ts';
import { gapFilters } from '../../src/site/gaps/gap-filters.ts';
import { anyLens, anyModel } from '../audit/any-model.ts';
import { TODAY } from '../audit/build-model.ts';

/** Of any model, one of 200 lenses: a product, a language, an audience, or several of them. */
const lenses = { numRuns: 200 };
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
        expect(compared.after.figures?.coverage).toEqual(coverage);
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
