import { didYouMean } from '../../kit/did-you-mean.ts';
import type { Context } from './context.ts';

/** `answers` names only questions of the pair's own persona and stage. Question ids are unique within their persona. */
export function checkAnswers({ loaded, reporter }: Context): void {
  const stageOf = new Map<string, Map<string, string>>();
  for (const persona of loaded.persona.records) {
    const questions = new Map<string, string>();
    for (const [index, { id, stage }] of persona.fields.questions.entries()) {
      if (questions.has(id)) {
        const message = `${persona.fields.name} already has a question "${id}".`;
        reporter.inRecord(persona, { rule: 'id/duplicate', message, path: ['questions', index, 'id'] });
      } else questions.set(id, stage);
    }
    stageOf.set(persona.id, questions);
  }
  for (const piece of [...loaded.piece.records, ...loaded.piece.partial]) {
    for (const [pair, { persona, stage, answers }] of piece.fields.serves.entries()) {
      const questions = stageOf.get(persona);
      if (!questions || stage === undefined) continue;
      for (const [index, id] of answers.entries()) {
        const asked = questions.get(id);
        // A question at a stage that does not exist is reported at the persona.
        if (asked === stage || (asked !== undefined && !loaded.stage.ids.has(asked))) continue;
        if (reporter.hasEnough(piece, 'reference/question')) break;
        const here = [...questions].filter(([, at]) => at === stage).map(([question]) => question);
        reporter.inRecord(piece, {
          rule: 'reference/question',
          message:
            asked === undefined
              ? `"${persona}" asks no question "${id}".`
              : `"${persona}" asks "${id}" at the stage ${asked}, not at ${stage}.`,
          hint: hint(id, persona, stage, asked, here),
          path: ['serves', pair, 'answers', index],
        });
      }
    }
  }
}

function hint(id: string, persona: string, stage: string, asked: string | undefined, here: string[]): string {
  if (asked !== undefined)
    return `Move it to a pair with \`stage: ${asked}\`: { persona: ${persona}, stage: ${asked}, answers: [${id}] }`;
  const near = didYouMean(id, here);
  if (near) return `Did you mean ${near}?`;
  return here.length > 0
    ? `At this stage there are ${here.join(', ')}. Or add the question to personas/${persona}.mdx.`
    : `No question is written for this stage. Add it to personas/${persona}.mdx: { id: ${id}, stage: ${stage}, ask: "…" }`;
}
