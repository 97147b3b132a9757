/** What is done of the first steps of a team, counted by hand. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { firstSteps } from '../../src/audit/first-steps.ts';
import { stepHow, stepText } from '../../src/words/home/first-steps.ts';
import { exampleQuestions, firstPersonas } from '../../src/words/init/content.ts';
import { plainText } from '../../src/words/parts.ts';
import { buildModel, persona, TODAY } from './build-model.ts';

type Buyer = Parameters<typeof persona>[1];

function buyersStep(...buyers: readonly Buyer[]) {
  const personas = buyers.map((fields, index) => persona(`buyer-${index}`, fields));
  const stages = ['awareness', 'consideration', 'decision'].map((id) => ({ id }));
  const [step] = firstSteps(audit(buildModel({ personas, stages }), TODAY), exampleQuestions)?.steps ?? [];
  if (!step) throw new Error('There are steps to do.');
  return { done: step.done, text: stepText(step), how: plainText(stepHow(step)) };
}

const started = firstPersonas.map(({ name, questions }) => ({ name, questions: [...questions] }));
const [buyer, user] = started;
const own = { id: 'own', stage: 'decision', ask: 'Who else in our region uses it?' };

describe('writing down the buyers', () => {
  it('is not done by the personas that init writes, whatever they are named', () => {
    const step = buyersStep(...started);
    expect(step).toMatchObject({
      done: false,
      text: '0 of 2 active personas have questions of your own. 2 still have only the example questions.',
    });
    expect(step.how).toContain('Replace the example questions');
    expect(buyersStep(...started.map((each) => ({ ...each, name: 'Head of care' }))).done).toBe(false);
  });

  it('is not done while one of them is as it was', () => {
    expect(buyersStep({ ...buyer, questions: [own] }, user)).toMatchObject({
      done: false,
      text: '1 of 2 active personas has questions of your own. 1 still has only the example questions.',
    });
  });

  it('is done with questions of the team, beside examples that it kept', () => {
    const kept = { ...buyer, questions: [...(buyer?.questions ?? []), own] };
    expect(buyersStep(kept, { ...user, questions: [own] })).toMatchObject({
      done: true,
      text: '2 of 2 active personas have questions.',
    });
  });

  it('is not done by a persona without questions', () => {
    expect(buyersStep({ questions: [own] }, {})).toMatchObject({
      done: false,
      text: '1 of 2 active personas has questions.',
    });
  });
});
