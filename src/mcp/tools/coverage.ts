import { z } from 'zod';
import { count, text } from '../../data/fields.ts';
import { coverageWords } from '../../words/cells/coverage.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, countedFor, maybeIdCalled } from '../names.ts';
import { defineTool, maybeInput } from '../tool.ts';
import { cellView, cellViewOf } from '../views.ts';

const figures = z.strictObject({
  name: text(fieldHelp.group),
  coverage: text(fieldHelp.coverage),
  needs: count(fieldHelp.needs),
  met: count(fieldHelp.met),
  atRisk: count(fieldHelp.atRisk),
  unmet: count(fieldHelp.unmet),
});

interface Counted {
  readonly needs: number;
  readonly met: number;
  readonly atRisk: number;
}

export const coverage = defineTool(
  'coverage',
  {
    persona: maybeInput(inputHelp.persona),
    stage: maybeInput(inputHelp.stage),
    product: maybeInput(inputHelp.product),
  },
  {
    inAll: figures,
    byPersona: z.array(figures).meta({ description: fieldHelp.byPersona }),
    byProduct: z.array(figures).meta({ description: fieldHelp.byProduct }),
    bySegment: z.array(figures).meta({ description: fieldHelp.bySegment }),
    byLanguage: z.array(figures).meta({ description: fieldHelp.byLanguage }),
    cells: z.array(cellView).meta({ description: fieldHelp.cells }),
  },
  (whole, wanted) => {
    const library = countedFor(whole, wanted.product);
    const persona = maybeIdCalled(library, 'persona', wanted.persona);
    const stage = maybeIdCalled(library, 'stage', wanted.stage);
    const cells = about(library.coverage, persona, stage);
    const byPersona = [...Map.groupBy(cells, ({ personaName }) => personaName)];
    const lenses = wanted.product === undefined ? library.lenses : [];
    const under = (kind: string) => lenses.filter(({ by }) => by === kind).map((each) => figuresOf(each.name, each));
    const narrowed = persona !== undefined || stage !== undefined;
    return {
      inAll: figuresOf(library.source.company, narrowed ? added(cells) : library.coverageOfAll),
      byPersona: byPersona.map(([name, own]) => figuresOf(name, added(own))),
      byProduct: under('product'),
      bySegment: under('segment'),
      byLanguage: under('language'),
      cells: cells.map(cellViewOf),
    };
  },
);

function figuresOf(name: string, { atRisk, met, needs }: Counted): z.output<typeof figures> {
  return { name, coverage: coverageWords(met, atRisk, needs), needs, met, atRisk, unmet: needs - met - atRisk };
}

function added(cells: readonly Counted[]): Counted {
  return cells.reduce(
    (sum, { atRisk, met, needs }) => ({
      needs: sum.needs + needs,
      met: sum.met + met,
      atRisk: sum.atRisk + atRisk,
    }),
    { needs: 0, met: 0, atRisk: 0 },
  );
}
