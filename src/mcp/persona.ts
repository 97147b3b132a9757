import { z } from 'zod';
import { list, maybeText, text } from '../data/fields.ts';
import { fieldHelp } from '../words/mcp/fields.ts';
import { unknownName } from '../words/mcp/problems.ts';
import { freshnessWords } from '../words/states.ts';
import type { Library } from './library.ts';
import { ToolProblem } from './problem.ts';
import { questionView, questionViewOf, quotation, quoted } from './views.ts';

/** Everything about a persona. */
const personaAnswer = z.strictObject({
  name: text(fieldHelp.personaName),
  role: maybeText(fieldHelp.goals),
  titles: list(fieldHelp.titles),
  freshness: maybeText(fieldHelp.freshness),
  questions: z.array(questionView).meta({ description: fieldHelp.questions }),
  body: quotation,
  page: text(fieldHelp.page),
});

/** @throws {ToolProblem} When there is no persona with this id. */
export function aboutPersona(library: Library, id: string): z.output<typeof personaAnswer> {
  const persona = library.personas.find((each) => each.id === id);
  if (!persona) throw new ToolProblem(unknownName('persona', id, []));
  const word =
    persona.freshness === null ? undefined : freshnessWords[persona.freshness as keyof typeof freshnessWords];
  return {
    name: persona.name,
    role: persona.role,
    titles: persona.titles,
    freshness: word ? `${word.word}. ${word.meaning}` : null,
    questions: library.questions.filter((each) => each.persona === id).map((each) => questionViewOf(library, each)),
    body: quoted(library, 'personas', id),
    page: persona.page,
  };
}
