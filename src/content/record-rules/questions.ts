import { didYouMean } from '../../kit/did-you-mean.ts';
import { kinds } from '../../schema/kinds.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { PieceFields } from '../../schema/piece.ts';
import type { RequestFields } from '../../schema/request.ts';
import { guess } from '../../words/findings/guess.ts';
import { idTexts } from '../../words/findings/ids.ts';
import { keysToAdd } from '../../words/findings/list.ts';
import { questionTexts } from '../../words/findings/questions.ts';
import type { Path } from '../yaml.ts';
import { changeId } from './ids.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** `answers` and `origin` name only questions of their own persona and stage. */
export const unaskedByPiece: RecordCheck<PieceFields> = {
  partial: true,
  *find({ fields: { origin = {}, serves } }, known) {
    for (const [at, pair] of serves.entries()) {
      for (const [index, id] of pair.answers.entries()) {
        const found = unaskedQuestion(id, pair, known, serves);
        if (found) yield { ...found, path: ['serves', at, 'answers', index] };
      }
    }
    yield* unaskedIn(origin, known, ['origin', 'question']);
  },
};

/** A question about products is answered only by pieces that name one of them; for any other piece it never counts. */
export const answersOfOtherProducts: RecordCheck<PieceFields> = {
  partial: false,
  *find({ fields: { products, serves, status } }, known) {
    if (status === 'retired') return;
    for (const [at, { answers, persona }] of serves.entries()) {
      for (const [index, id] of answers.entries()) {
        const named = known.questionProducts(persona, id);
        if (named.length === 0 || named.some((product) => products.includes(product))) continue;
        const message = questionTexts.otherProduct(id, named);
        const hint = questionTexts.nameProducts([...products, ...named]);
        yield { message, hint, path: ['serves', at, 'answers', index] };
      }
    }
  },
};

interface Pair {
  readonly persona: string;
  readonly stage: string | undefined;
}

/**
 * A question that a persona does not ask at a stage. Nothing if the persona or the stage itself is wrong.
 *
 * @param serves All pairs of the piece.
 */
export function unaskedQuestion(
  id: string,
  { persona, stage }: Pair,
  known: Pick<Known, 'questions' | 'stages'>,
  serves: readonly (Pair & { readonly answers?: readonly string[] | undefined })[] = [],
): Omit<Found, 'path'> | undefined {
  const questions = known.questions(persona);
  if (!questions || stage === undefined) return undefined;
  const asked = questions.get(id);
  // A question at a stage that does not exist is reported at the persona.
  if (asked === stage || (asked !== undefined && !known.stages.includes(asked))) return undefined;
  if (asked === undefined) {
    return { message: questionTexts.unknown(persona, id), hint: questionHint(id, { persona, stage }, questions) };
  }
  const pair = serves.find((one) => one.persona === persona && one.stage === asked);
  const hint = pair
    ? questionTexts.moveToPair(persona, asked, `[${[...(pair.answers ?? []), id].join(', ')}]`)
    : questionTexts.moveToNewPair(`{ persona: ${persona}, stage: ${asked}, answers: [${id}] }`);
  return { message: questionTexts.otherStage(persona, id, asked, stage), hint };
}

/** What to do about a question that a persona does not ask at a stage. */
export function questionHint(
  id: string,
  { persona, stage }: { readonly persona: string; readonly stage: string },
  questions: ReadonlyMap<string, string>,
): string {
  const here = [...questions].filter(([, at]) => at === stage).map(([question]) => question);
  const near = didYouMean(id, here);
  if (near) return guess(near);
  const file = `${kinds.persona.place}/${persona}${kinds.persona.extension}`;
  return here.length > 0
    ? questionTexts.useOneOf(here, file)
    : questionTexts.addFirst(stage, `{ id: ${id}, stage: ${stage}, ask: "…" }`, file);
}

/** The question of a request is one that its persona asks at its stage. */
export const unaskedRequestQuestion: RecordCheck<RequestFields> = {
  partial: true,
  find: ({ fields: { ask } }, known) => unaskedIn(ask, known, ['ask', 'question']),
};

interface AskedAt {
  readonly persona?: string | undefined;
  readonly stage?: string | undefined;
  readonly question?: string | undefined;
}

/** A question beside its persona and stage that they do not have. */
function* unaskedIn({ persona, question, stage }: AskedAt, known: Known, path: Path): Generator<Found> {
  if (question === undefined) return;
  if (persona === undefined || stage === undefined) {
    const missing = Object.entries({ persona, stage }).flatMap(([name, id]) => (id === undefined ? name : []));
    yield { message: questionTexts.withoutPair(question), hint: questionTexts.addPair(keysToAdd(missing)), path };
    return;
  }
  const questions = known.questions(persona);
  if (!questions || !known.stages.includes(stage)) return;
  const asked = questions.get(question);
  if (asked === stage) return;
  if (asked === undefined) {
    const hint = questionHint(question, { persona, stage }, questions);
    yield { message: questionTexts.unknown(persona, question), hint, path };
  } else {
    const hint = questionTexts.changeStage(asked);
    yield { message: questionTexts.otherStage(persona, question, asked, stage), hint, path };
  }
}

/** Question ids are unique within their persona. */
export const repeatedQuestions: RecordCheck<PersonaFields> = {
  partial: false,
  *find({ fields: { questions } }) {
    const ids = new Set(questions.map(({ id }) => id));
    const seen = new Set<string>();
    for (const [index, { id }] of questions.entries()) {
      if (seen.has(id)) {
        const message = idTexts.takenInList('question', id);
        yield { message, hint: changeId(id, 'question', ids), path: ['questions', index, 'id'] };
      }
      seen.add(id);
    }
  },
};
