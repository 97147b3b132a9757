/** Hints come from the schema of the record with the problem, and say what is allowed there. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';

import { schemaProblems } from '../../src/content/schema-problems.ts';
import { keysAt, requiredAt, typesAt } from '../../src/content/schema-shape.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';

const findingsOf = (files: Files) => checkContent({ directory: contentFolder(files), today: TODAY }).findings;

function problems(files: Files) {
  return findingsOf(files)
    .filter(({ severity }) => severity === 'error')
    .map(({ message, hint }) => `${message} ${hint}`);
}

const question = (line: string) => persona().replace('stage: decision\n', `stage: decision\n    ${line}\n`);

test.each<[string, Files, string]>([
  [
    'a product that is a text',
    { 'products.yaml': `${base['products.yaml']}- Kestrel Rota\n` },
    'must be a group of fields. A product or service you sell.',
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
    '`questions[2].objection` is the text "yes"; it must be true or false. Write objection: true',
  ],
  ['an objection that is No', { 'personas/buyer.mdx': question('objection: No') }, 'Write objection: false'],
  [
    'an objection that is a word',
    { 'personas/buyer.mdx': question('objection: price') },
    'it must be true or false. True if it',
  ],
  [
    'a role in other words',
    { 'personas/buyer.mdx': persona('role: decision maker\n') },
    'Did you mean economic-buyer? Allowed values: champion, economic-buyer,',
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
    'Write one field per line, such as `name: ',
  ],
  [
    'a number that is a text',
    { 'pieces/payback-guide.mdx': piece('reviewEvery: monthly\n') },
    'is the text "monthly"; it must be a whole number from 1 to 3,650.',
  ],
  [
    'a title that is a number',
    { 'pieces/payback-guide.mdx': piece('title: 2026\n', { without: ['title'] }) },
    'is the number 2026; it must be text.',
  ],
  [
    'a priority in words',
    { 'personas/buyer.mdx': persona('priority: high\n') },
    '`priority` is the text "high"; it must be 1, 2 or 3.',
  ],
  [
    'a priority that is too high',
    { 'personas/buyer.mdx': persona('priority: 5\n') },
    '`priority` is 5; it must be 1, 2 or 3.',
  ],
  [
    'half a day',
    { 'pieces/payback-guide.mdx': piece('reviewEvery: 90.5\n') },
    'is the number 90.5; it must be a whole number from 1 to 3,650.',
  ],
])('says what is allowed in the place of %s', (_, files, text) => {
  expect(problems(files).join('\n')).toContain(text);
});

test('shows an example of the same kind of record where a text is in its place', () => {
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

test('publishes an agreement on a public site after the rule is lowered as its fix says', () => {
  const files = (more: string): Files => ({
    'site.yaml': `${base['site.yaml']}public: true\n${more}`,
    'agreement/terms/mql.mdx': '---\nname: MQL\nowner: content-team\n---\n',
  });
  const [refused] = findingsOf(files('')).filter(({ rule }) => rule === 'agreement/public-site');
  const [, line = ''] = /publish it anyway, add `(.+)`/.exec(refused?.hint ?? '') ?? [];
  expect(line).toContain('agreement/public-site');
  expect(problems(files(''))).toHaveLength(1);
  expect(problems(files(`${line}\n`))).toEqual([]);
});

test.each([
  [['whenToUse'], 'Add `whenToUse:`.'],
  [['say'], 'Add `say:`.'],
  [['whenToUse', 'say'], 'Add `whenToUse:` and `say:`.'],
])('suggests exactly the missing fields of a piece without %s', (without, hint) => {
  const found = findingsOf({ 'pieces/payback-guide.mdx': piece('', { without }) });
  expect(found.map((finding) => [finding.rule, finding.hint])).toEqual([['piece/nothing-to-say', hint]]);
});

const LISTS: Record<string, Files> = {
  products: { 'pieces/payback-guide.mdx': piece('products: all the products that we have\n') },
  persona: { 'personas/buyer.mdx': persona(`aliases: ${'x'.repeat(300)}\n`) },
  site: { 'site.yaml': `${base['site.yaml']}calendar: { days: ${'monday '.repeat(40)}}\n` },
};

test.each(Object.entries(LISTS))('reports a text in place of a list as one problem: %s', (_, files) => {
  expect(problems(files)).toEqual([expect.stringContaining('; it must be a list.')]);
});

test('never also measures the length of a text in place of a list, in any kind of record', () => {
  for (const [name, { schema }] of Object.entries(kinds)) {
    for (const key of keysAt(schema, []).filter((field) => typesAt(schema, [field]).includes('array'))) {
      const data = { [key]: 'x'.repeat(5000) };
      const found = schemaProblems(schema, data, schema.safeParse(data).error?.issues ?? []);
      expect(found.filter(({ path }) => path.length === 1 && path[0] === key).length, `${name} ${key}`).toBeLessThan(2);
    }
  }
});

test.each(['3.4.2026', '2026-4-3', '2026-02-30', '1850-13-01', 'soon'])(
  'reports the wrong date %s as one problem',
  (day) => {
    const file = 'requests/7-checklist.yaml';
    expect(problems({ [file]: base[file]?.replace('ask:\n', `ask:\n  neededBy: ${day}\n`) ?? null })).toHaveLength(1);
  },
);

test.each<[string, Files, string | undefined]>([
  ['a field that is there already', { 'personas/buyer.mdx': persona('namme: Buyer\n') }, undefined],
  ['a field that is not there', { 'personas/buyer.mdx': persona('titels: [CFO]\n') }, 'titles'],
  ['another letter', { 'site.yaml': 'title: A\ncompany: B\npolicy: { deliveryDays: { Ms: 3 } }\n' }, undefined],
  ['the same letter in lower case', { 'site.yaml': 'title: A\ncompany: B\npolicy: { deliveryDays: { m: 3 } }\n' }, 'M'],
])('suggests what was meant by an unknown field that is close to %s', (_, files, meant) => {
  const [problem = ''] = problems(files);
  expect(problem).toContain('Unknown field');
  expect(/Did you mean (\w+)\?/.exec(problem)?.[1]).toBe(meant);
});

test.each([
  ['draft', 'No persona is active yet, so the grid is empty. Set `status: active` in content/personas/buyer.mdx.'],
  ['retired', 'All personas are retired, so the grid is empty. Create a persona: `npx content-audit new persona'],
])('explains the empty grid and names the next step when the only persona is %s', (status, text) => {
  const [none] = findingsOf({ 'personas/buyer.mdx': persona(`status: ${status}\n`) }).filter(
    ({ rule }) => rule === 'persona/none',
  );
  expect(`${none?.message} ${none?.hint}`).toContain(text);
});

test.each([
  ['persona/cfo.mdx', 'personas/cfo.mdx'],
  ['Personas/cfo.mdx', 'personas/cfo.mdx'],
  ['piece/money/guide.mdx', 'pieces/money/guide.mdx'],
  ['peices/guide.mdx', 'pieces/guide.mdx'],
  ['peices/guide.md', 'pieces/guide.mdx'],
  ['request/12.yaml', 'requests/12.yaml'],
  ['terms/mql.mdx', 'agreement/terms/mql.mdx'],
  ['loose.mdx', 'pieces/loose.mdx'],
  ['loose.md', 'pieces/loose.mdx'],
  ['persona.mdx', 'personas/persona.mdx'],
  ['format.yaml', 'formats.yaml'],
  ['Site.yml', 'site.yaml'],
  ['goals.yaml', 'agreement/goals.yaml'],
])('suggests where the misplaced file %s belongs', (file, place) => {
  const [found] = findingsOf({ [file]: 'x' }).filter((finding) => finding.file === `content/${file}`);
  expect(found).toMatchObject({ rule: 'file/unexpected', hint: `Did you mean ${place}?` });
});

test.each(['notes.txt', 'plans/next.mdx', 'options.yaml', 'piece/picture.png', 'piece/list.yaml'])(
  'suggests no place for the file %s',
  (file) => {
    const [found] = findingsOf({ [file]: 'x' });
    expect(found?.file).toBe(`content/${file}`);
    expect(found?.hint).not.toContain('Did you mean');
  },
);
