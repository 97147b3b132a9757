/** A question of a buyer. */
import { count } from '../dates.ts';

/** What kind of question it is: `Objection, deal breaker, heard from sales, about Planner`. */
export function aboutQuestion(
  objection: boolean,
  decisive: boolean,
  heardFrom: string | undefined,
  products: readonly string[],
): string {
  const parts = [
    objection ? 'Objection' : 'Question',
    decisive && 'deal breaker',
    heardFrom && `heard from ${heardFrom}`,
    products.length > 0 && `about ${products.join(' or ')}`,
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
