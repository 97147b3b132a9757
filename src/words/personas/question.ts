/** A question of a buyer. */
import { count } from '../dates.ts';

/** What kind of question it is: `Objection, deal breaker, heard from sales`. */
export function aboutQuestion(objection: boolean, decisive: boolean, heardFrom: string | undefined): string {
  const parts = [
    objection ? 'Objection' : 'Question',
    decisive && 'deal breaker',
    heardFrom && `heard from ${heardFrom}`,
  ];
  return parts.filter(Boolean).join(', ');
}

export function sayAnswer(answer: string): string {
  return `Say: ${answer}`;
}

/** How many more pieces answer a question than a list shows. */
export function moreAnswers(pieces: number): string {
  return count(pieces, 'more piece');
}
