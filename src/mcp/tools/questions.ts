import { z } from 'zod';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, countedFor, maybeIdCalled } from '../names.ts';
import { defineTool, flagInput, limit, maybeInput, total } from '../tool.ts';
import { questionView, questionViewOf } from '../views.ts';

export const questions = defineTool(
  'questions',
  {
    words: maybeInput(inputHelp.words),
    persona: maybeInput(inputHelp.persona),
    stage: maybeInput(inputHelp.stage),
    product: maybeInput(inputHelp.product),
    competitor: maybeInput(inputHelp.competitor),
    objections: flagInput(inputHelp.objections),
    unanswered: flagInput(inputHelp.unanswered),
    limit,
  },
  { total, questions: z.array(questionView).meta({ description: fieldHelp.questions }) },
  async (whole, wanted) => {
    const library = countedFor(whole, wanted.product);
    const competitor = maybeIdCalled(library, 'competitor', wanted.competitor);
    const listed = about(
      library.questions,
      maybeIdCalled(library, 'persona', wanted.persona),
      maybeIdCalled(library, 'stage', wanted.stage),
    ).filter(
      ({ competitors, objection, state }) =>
        (competitor === undefined || competitors.includes(competitor)) &&
        (!wanted.objections || objection) &&
        (!wanted.unanswered || state === 'unmet'),
    );
    const found = wanted.words === undefined ? listed : ordered(listed, await library.find.questions(wanted.words));
    return {
      total: found.length,
      questions: found.slice(0, wanted.limit).map((question) => questionViewOf(library, question)),
    };
  },
);

/** The members with these ids, in the order of the ids. */
function ordered<T extends { readonly id: string }>(members: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
