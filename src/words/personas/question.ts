/** A question of a buyer. */
import type { Question } from '../../schema/persona.ts';
import { count } from '../dates.ts';

type Origin = NonNullable<Question['heardFrom']>;

const origins: Readonly<Record<Origin, string>> = {
  sales: 'heard from sales',
  marketing: 'heard from marketing',
  success: 'heard from customer success',
  product: 'heard from product',
  search: 'found in search terms',
};

/** What kind of question it is: `Objection, deal breaker, heard from sales, about Planner`. */
export function aboutQuestion(
  objection: boolean,
  decisive: boolean,
  heardFrom: Origin | undefined,
  products: readonly string[],
): string {
  const parts = [
    objection ? 'Objection' : 'Question',
    decisive && 'deal breaker',
    heardFrom && origins[heardFrom],
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

/** Opens the pieces that answer a question on a phone. */
export function answeringPieces(pieces: number): string {
  return pieces === 1 ? '1 piece answers this' : `${pieces} pieces answer this`;
}
