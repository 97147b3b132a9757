import { z } from 'zod';
import { questionMeant } from '../../site/finding/understand.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { mcpProblems } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, countedFor, idCalled } from '../names.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, input, limit, maybeInput } from '../tool.ts';
import {
  cellView,
  cellViewOf,
  gapView,
  gapViewOf,
  grouped,
  pieceGroups,
  questionView,
  questionViewOf,
  requestView,
  requestViewOf,
} from '../views.ts';

export const cell = defineTool(
  'cell',
  {
    persona: input(inputHelp.persona),
    stage: input(inputHelp.stage),
    product: maybeInput(inputHelp.product),
    question: maybeInput(inputHelp.question),
    language: maybeInput(inputHelp.language),
    limit,
  },
  {
    cell: cellView.meta({ description: fieldHelp.cell }),
    questions: z.array(questionView).meta({ description: fieldHelp.questions }),
    ...pieceGroups,
    gaps: z.array(gapView).meta({ description: fieldHelp.gapList }),
    requests: z.array(requestView).meta({ description: fieldHelp.requests }),
  },
  (whole, wanted) => {
    const library = countedFor(whole, wanted.product);
    const persona = idCalled(library, 'persona', wanted.persona);
    const stage = idCalled(library, 'stage', wanted.stage);
    const found = library.coverage.find((each) => each.persona === persona && each.stage === stage);
    if (!found) throw new ToolProblem(mcpProblems.noCell(persona, stage));
    const product = wanted.product === undefined ? undefined : idCalled(library, 'product', wanted.product);
    const asked = about(library.questions, persona, stage);
    const meant = wanted.question === undefined ? undefined : meantOf(wanted.question, asked);
    const first = asked.toSorted((a, b) => Number(b.id === meant) - Number(a.id === meant));
    const question = meant?.split('/')[1];
    const pieces = library.piecesIn({ persona, stage }, { product, question, language: wanted.language });
    const groups = grouped(library, pieces);
    const { limit: most } = wanted;
    return {
      cell: cellViewOf(found),
      questions: first.slice(0, most).map((each) => questionViewOf(library, each)),
      send: groups.send.slice(0, most),
      forYou: groups.forYou.slice(0, most),
      doNotUse: groups.doNotUse.slice(0, most),
      gaps: about(library.gaps, persona, stage).slice(0, most).map(gapViewOf),
      requests: about(library.requests, persona, stage)
        .filter(({ open }) => open)
        .slice(0, most)
        .map((each) => requestViewOf(library, each)),
    };
  },
);

/** The id of the question that a text means, as persona/question. */
function meantOf(typed: string, asked: readonly { readonly id: string; readonly ask: string }[]): string | undefined {
  return asked.find(({ id }) => id.split('/')[1] === typed)?.id ?? questionMeant(typed, asked, []);
}
