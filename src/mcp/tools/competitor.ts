import { z } from 'zod';
import { maybeNumber, text } from '../../data/fields.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { unknownName } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { freshnessWords } from '../../words/states.ts';
import { idCalled } from '../names.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, input } from '../tool.ts';
import { grouped, pieceGroups, questionView, questionViewOf, quotation, quoted } from '../views.ts';

export const competitor = defineTool(
  'competitor',
  { competitor: input(inputHelp.competitor) },
  {
    name: text(fieldHelp.title),
    freshness: text(fieldHelp.freshness),
    won: maybeNumber(fieldHelp.won),
    lost: maybeNumber(fieldHelp.lost),
    quarters: z
      .array(
        z.strictObject({
          quarter: text(fieldHelp.quarter),
          won: maybeNumber(fieldHelp.won),
          lost: maybeNumber(fieldHelp.lost),
        }),
      )
      .meta({ description: fieldHelp.quarters }),
    questions: z.array(questionView).meta({ description: fieldHelp.questions }),
    ...pieceGroups,
    positioning: quotation,
    page: text(fieldHelp.page),
  },
  (library, wanted) => {
    const id = idCalled(library, 'competitor', wanted.competitor);
    const found = library.competitors.find((each) => each.id === id);
    if (!found) throw new ToolProblem(unknownName('competitor', id, []));
    const { meaning, word } = freshnessWords[found.freshness as keyof typeof freshnessWords];
    return {
      name: found.name,
      freshness: `${word}. ${meaning}`,
      ...{ won: found.won, lost: found.lost },
      quarters: library.quarters
        .filter((each) => each.competitor === id)
        .map(({ lost, quarter, won }) => ({ quarter, won, lost })),
      questions: library.questions
        .filter(({ competitors }) => competitors.includes(id))
        .map((question) => questionViewOf(library, question)),
      ...grouped(library, found.pieces),
      positioning: quoted(library, 'competitors', id),
      page: found.page,
    };
  },
);
