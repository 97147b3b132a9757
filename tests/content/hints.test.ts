/** Hints come from the schema of the record that has the problem, and say what is allowed there. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/cli/check-content.ts';

import { schemaProblems } from '../../src/content/schema-problems.ts';
import { requiredAt } from '../../src/content/schema-shape.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';

function problems(files: Files) {
  const { findings } = checkContent({ directory: contentFolder(files), today: TODAY });
  return findings.filter(({ severity }) => severity === 'error').map(({ message, hint }) => `${message} ${hint}`);
}

const question = (line: string) => persona().replace('stage: decision\n', `stage: decision\n    ${line}\n`);

test.each<[string, Files, string]>([
  [
    'a product that is a text',
    { 'products.yaml': `${base['products.yaml']}- Kestrel Rota\n` },
    'must be a group of fields. Something that the company sells. For example: { id: planner, name: Planner }',
  ],
  [
    'a format that is a text',
    { 'formats.yaml': `${base['formats.yaml']}- Checklist\n` },
    'For example: { id: case-study, name: Case study }',
  ],
  [
    'a person that is a number',
    { 'people.yaml': `${base['people.yaml']}- 12\n` },
    'For example: { id: content-team, name: Content team, team: marketing }',
  ],
  [
    'an objection that is yes',
    { 'personas/buyer.mdx': question('objection: yes') },
    '`questions[2].objection` is "yes", a text; it must be true or false. Write objection: true',
  ],
  ['an objection that is No', { 'personas/buyer.mdx': question('objection: No') }, 'Write objection: false'],
  [
    'an objection that is a word',
    { 'personas/buyer.mdx': question('objection: price') },
    'it must be true or false. True when it is a reason not to buy and not a wish to learn. For example: objection: true',
  ],
  [
    'a role in other words',
    { 'personas/buyer.mdx': persona('role: decision maker\n') },
    'Did you mean economic-buyer? Allowed are champion, economic-buyer,',
  ],
  [
    'another role in other words',
    { 'personas/buyer.mdx': persona('role: Budget holder\n') },
    'Did you mean economic-buyer?',
  ],
  [
    'a status in other words',
    { 'pieces/payback-guide.mdx': piece('status: published\n', { without: ['status'] }) },
    'Did you mean live?',
  ],
  [
    'a persona without any field',
    { 'personas/it-lead.mdx': '---\n- a list\n---\n' },
    'Write one field on each line, such as `name: ',
  ],
  [
    'a number that is a text',
    { 'pieces/payback-guide.mdx': piece('reviewEvery: monthly\n') },
    'is "monthly", a text; it must be a number.',
  ],
  [
    'a title that is a number',
    { 'pieces/payback-guide.mdx': piece('title: 2026\n', { without: ['title'] }) },
    'is "2026", a number; it must be a text.',
  ],
])('%s: the hint says what is allowed there', (_, files, text) => {
  expect(problems(files).join('\n')).toContain(text);
});

test('a text in place of a record gets an example with the fields of that very kind of record', () => {
  for (const [name, { schema }] of Object.entries(kinds)) {
    const result = schema.safeParse('a text');
    const [problem] = schemaProblems(schema, 'a text', result.error?.issues ?? []);
    const shown = [...(problem?.hint.match(/For example: \{(.*)\}/)?.[1] ?? '').matchAll(/(?:^|, )(?: ?)(\w+): /g)];
    const required = requiredAt(schema, []);
    for (const field of required)
      expect(
        shown.map(([, key]) => key),
        name,
      ).toContain(field);
    expect(shown.length, name).toBeGreaterThan(0);
  }
});
