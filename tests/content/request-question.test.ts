/** The question that a request names is one that its persona asks at its stage. */
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';

function problems(more: string, without = '') {
  const file = 'requests/7-checklist.yaml';
  const text = (base[file] ?? '').replace(without, '').replace('  requestedOn', `${more}  requestedOn`);
  const { findings } = checkContent({ directory: contentFolder({ [file]: text }), today: TODAY });
  return findings.map(({ line, message, rule }) => [rule, line, message]);
}

it('is fine if it does, and if no question is named', () => {
  expect(problems('  question: why-now\n')).toEqual([]);
  expect(problems('')).toEqual([]);
});

it.each([
  ['of another stage', '  question: payback\n', ''],
  ['that the persona does not ask', '  question: why-not\n', ''],
  ['without a stage', '  question: why-now\n', '  stage: awareness\n'],
])('is reported if it is one %s', (_, more, without) => {
  const found = problems(more, without);
  expect(found.map(([rule]) => rule)).toEqual(['reference/question']);
});
