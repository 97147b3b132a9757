/** What a team without an agreement writes first. */
import { expect, it } from 'vitest';
import { type QuickAnswer, quickQuestions, writeFirst } from '../../../src/audit/agreement/quick-audit.ts';

const order = (...answers: Array<QuickAnswer | undefined>) =>
  writeFirst(
    new Map(
      quickQuestions.flatMap((question, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [[question, answer] as const];
      }),
    ),
  );

it('is in the order of the questions if the teams have agreed on nothing, or written down everything', () => {
  expect(order('no', 'no', 'no', 'no', 'no')).toEqual(quickQuestions);
  expect(order('written', 'written', 'written', 'written', 'written')).toEqual(quickQuestions);
});

it('is what they have not agreed on, then what they have not written down, then what they copy', () => {
  expect(order('written', 'written', 'spoken', 'no', 'no')).toEqual([
    'content',
    'numbers',
    'follow-up',
    'terms',
    'handoff',
  ]);
});

it('is the terms as long as they are not written, because handoffs and promises name them', () => {
  expect(order('spoken', 'no', 'no', 'written', 'no')[0]).toBe('terms');
});

it('has no place for a question without an answer', () => {
  expect(order(undefined, 'spoken', undefined, 'no')).toEqual(['content', 'handoff']);
  expect(order()).toEqual([]);
});
