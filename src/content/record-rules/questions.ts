import { didYouMean } from '../../kit/did-you-mean.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { PieceFields } from '../../schema/piece.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** `answers` names only questions of the pair's own persona and stage. */
export const unaskedQuestions: RecordCheck<PieceFields> = {
  partial: true,
  *find({ fields }, known) {
    for (const [pair, { persona, stage, answers }] of fields.serves.entries()) {
      for (const [index, id] of answers.entries()) {
        const found = unaskedQuestion(id, { persona, stage }, known);
        if (found) yield { ...found, path: ['serves', pair, 'answers', index] };
      }
    }
  },
};

/** A question that a persona does not ask at a stage. Nothing where the persona or the stage is what is wrong. */
export function unaskedQuestion(
  id: string,
  { persona, stage }: { readonly persona: string; readonly stage: string | undefined },
  known: Pick<Known, 'questions' | 'stages'>,
): Omit<Found, 'path'> | undefined {
  const questions = known.questions(persona);
  if (!questions || stage === undefined) return undefined;
  const asked = questions.get(id);
  // A question at a stage that does not exist is reported at the persona.
  if (asked === stage || (asked !== undefined && !known.stages.includes(asked))) return undefined;
  return {
    message:
      asked === undefined
        ? `"${persona}" asks no question "${id}".`
        : `"${persona}" asks "${id}" at the stage ${asked}, not at ${stage}.`,
    hint: hint(id, { persona, stage, asked }, questions),
  };
}

function hint(
  id: string,
  { persona, stage, asked }: { persona: string; stage: string; asked: string | undefined },
  questions: ReadonlyMap<string, string>,
): string {
  if (asked !== undefined)
    return `Move it to a pair with \`stage: ${asked}\`: { persona: ${persona}, stage: ${asked}, answers: [${id}] }`;
  const here = [...questions].filter(([, at]) => at === stage).map(([question]) => question);
  const near = didYouMean(id, here);
  if (near) return `Did you mean ${near}?`;
  return here.length > 0
    ? `At this stage there are ${here.join(', ')}. Or add the question to personas/${persona}.mdx.`
    : `No question is written for this stage. Add it to personas/${persona}.mdx: { id: ${id}, stage: ${stage}, ask: "…" }`;
}

/** Question ids are unique within their persona. */
export const repeatedQuestions: RecordCheck<PersonaFields> = {
  partial: false,
  *find({ fields: { name, questions } }) {
    const seen = new Set<string>();
    for (const [index, { id }] of questions.entries()) {
      if (seen.has(id)) yield { message: `${name} already has a question "${id}".`, path: ['questions', index, 'id'] };
      seen.add(id);
    }
  },
};
