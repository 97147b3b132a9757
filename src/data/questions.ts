import { z } from 'zod';
import { type Answer, answerList } from '../audit/answers/answer-list.ts';
import type { Audit } from '../audit/audit.ts';
import { oneOf } from '../kit/choices.ts';
import { needWords } from '../words/states.ts';
import { pageAddress } from './address.ts';
import { count, flag, list, maybeNumber, maybeText, text } from './fields.ts';

/** A question or objection of a buyer, and its answer. */
export const questionRow = z.strictObject({
  id: text('The id: persona/question.'),
  persona: text('The id of the persona.'),
  personaName: text('The name of the persona.'),
  stage: text('The id of the stage.'),
  stageName: text('The name of the stage.'),
  ask: text('The question in the buyer’s words.'),
  objection: flag('Whether it is an objection.'),
  priority: count('The priority: 1 low, 2 normal, 3 high.'),
  products: list('The ids of the products that it is about; empty means any.'),
  competitors: list('The ids of the competitors that it names, and of those in deals that name it.'),
  heardFrom: maybeText('Where it was heard.'),
  searchesPerMonth: maybeNumber('How often people search for its keywords in a month; of a range, the lower end.'),
  searchesUpTo: maybeNumber('The upper end of that range; null for an exact number.'),
  answer: maybeText('The short answer that a rep says.'),
  state: text(`${oneOf(Object.keys(needWords))}: whether usable pieces answer it.`),
  pieces: list('The ids of the usable primary pieces that answer it.'),
  lostDeals: maybeNumber(
    'The lost deals of the last year that name it; null if no deals of the last year are recorded.',
  ),
  page: text('Its place on the site.'),
});

export type QuestionRow = z.output<typeof questionRow>;

/** Every question of an active persona, in the order of the list of answers. */
export function questionRows(audit: Audit): QuestionRow[] {
  return answerList(audit).map((answer) => rowOf(answer, audit));
}

function rowOf({ cell, competitors, id, lostDeals, pieces, question, state }: Answer, { model }: Audit): QuestionRow {
  const { persona, stage } = cell;
  const { answer, ask, heardFrom, objection, priority, products } = question;
  return {
    id,
    persona: persona.id,
    personaName: persona.name,
    stage: stage.id,
    stageName: stage.name,
    ...{ ask, objection, priority, products },
    competitors: competitors.map((competitor) => competitor.id),
    heardFrom: heardFrom ?? null,
    searchesPerMonth: question.searchesPerMonth ?? null,
    searchesUpTo: question.searchesUpTo ?? null,
    answer: answer ?? null,
    state,
    pieces: pieces.map(({ piece }) => piece.id),
    lostDeals: lostDeals ?? null,
    page: pageAddress(model.site, `/map/${persona.id}/${stage.id}/#question-${question.id}`),
  };
}
