import { z } from 'zod';
import { maybeText, text } from '../../data/fields.ts';
import { questionMeant } from '../../site/finding/understand.ts';
import { nextSteps } from '../../words/mcp/answers.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { mcpProblems } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, maybeIdCalled } from '../names.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, input, maybeInput } from '../tool.ts';
import { piecesCalled, pieceView } from '../views.ts';

/** The most pieces that may already be what is needed. */
const EXISTING = 3;

const MOST_WORDS = 2000;

export const requestLink = defineTool(
  'request_link',
  {
    title: input(inputHelp.requestTitle),
    words: z.string().trim().max(MOST_WORDS).optional().meta({ description: inputHelp.requestWords }),
    persona: maybeInput(inputHelp.persona),
    stage: maybeInput(inputHelp.stage),
    question: maybeInput(inputHelp.question),
    product: maybeInput(inputHelp.product),
    format: maybeInput(inputHelp.format),
  },
  {
    note: text(fieldHelp.note),
    existing: z.array(pieceView).meta({ description: fieldHelp.existing }),
    links: z
      .array(
        z.strictObject({
          by: z.enum(['host', 'mail', 'form', 'site']).meta({ description: fieldHelp.linkBy }),
          link: text(fieldHelp.requestLink),
          paste: maybeText(fieldHelp.paste),
        }),
      )
      .meta({ description: fieldHelp.links }),
  },
  async (library, { title, words, ...wanted }) => {
    const persona = maybeIdCalled(library, 'persona', wanted.persona);
    const stage = maybeIdCalled(library, 'stage', wanted.stage);
    const asked = about(library.questions, persona, stage);
    const id =
      wanted.question === undefined
        ? undefined
        : (asked.find((each) => each.id.split('/')[1] === wanted.question)?.id ??
          questionMeant(wanted.question, asked, []));
    const links = library.requestWays({
      ...{ title, words, persona, stage },
      question: id?.split('/')[1],
      product: maybeIdCalled(library, 'product', wanted.product),
      format: maybeIdCalled(library, 'format', wanted.format),
    });
    if (links.length === 0) throw new ToolProblem(mcpProblems.noRequests);
    const { partly, piecesPartly, results } = await library.find(title);
    const pieces =
      partly || piecesPartly
        ? []
        : results.flatMap(({ kind, path }) => (kind === 'piece' ? [path.split('/')[2] ?? ''] : []));
    const existing = piecesCalled(library, pieces.slice(0, EXISTING));
    const note = existing.length > 0 ? `${nextSteps.checkFirst} ${nextSteps.notFiled}` : nextSteps.notFiled;
    return { note, existing, links: [...links] };
  },
);
