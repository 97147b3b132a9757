/** The rules of a mapping file. */
import { describe, expect, test } from 'vitest';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { company, type Imported, importBytes, sourceFile, table } from './import-into.ts';

const text = table({
  Funnel: ['TOFU', 'tofu', 'BOFU', 'TOFU; BOFU', ''],
  Category: ['Pricing', 'Security', 'Jobs', 'Security', 'News'],
});

function imported(rules: string, source = text): Promise<Imported> {
  return importBytes('list.csv', source, { map: sourceFile('mapping.yaml', rules) });
}

function grid({ pieces }: Imported): Record<string, string[]> {
  return Object.fromEntries(
    [...pieces.values()].map(({ id, serves }) => [
      id,
      serves.map(({ fit, persona, stage }) => `${persona}/${stage}${fit === 'secondary' ? ' secondary' : ''}`),
    ]),
  );
}

describe('a rule', () => {
  test('that names a persona and a stage gives its rows that pair, and only that', async () => {
    const result = await imported(
      'columns: { Funnel: keep }\nrules:\n  - { when: { Funnel: TOFU }, set: { persona: buyer, stage: awareness } }\n',
    );
    expect(grid(result)).toEqual({
      'piece-1': ['buyer/awareness'],
      'piece-2': ['buyer/awareness'],
      'piece-3': [],
      'piece-4': ['buyer/awareness'],
      'piece-5': [],
    });
  });

  test('with several personas and stages gives every one of them, as chosen', async () => {
    const result = await imported(
      'rules:\n  - when: { Category: [Pricing, Jobs] }\n    set: { persona: [buyer, IT lead], stage: [awareness, decision], fit: secondary }\n',
    );
    const all = ['buyer/awareness', 'buyer/decision', 'it-lead/awareness', 'it-lead/decision'];
    expect(grid(result)).toMatchObject({
      'piece-1': all.map((pair) => `${pair} secondary`),
      'piece-2': [],
      'piece-3': all.map((pair) => `${pair} secondary`),
    });
  });

  test('that names only a persona takes the stage from the row, and never combines two lists', async () => {
    const rules = 'columns: { Funnel: stage }\nrules:\n';
    const one = await imported(`${rules}  - { when: { Category: "*" }, set: { persona: buyer } }\n`);
    expect(grid(one)).toEqual({
      'piece-1': ['buyer/awareness'],
      'piece-2': ['buyer/awareness'],
      'piece-3': ['buyer/decision'],
      'piece-4': ['buyer/awareness', 'buyer/decision'],
      'piece-5': [],
    });
    const two = await imported(`${rules}  - { when: { Category: "*" }, set: { persona: [buyer, it-lead] } }\n`);
    expect(grid(two)['piece-1']).toEqual(['buyer/awareness', 'it-lead/awareness']);
    expect(grid(two)['piece-4']).toEqual([]);
    expect(two.remarks).toContain('two-lists: TOFU; BOFU');
  });

  test('applies only where all of its columns match, and adds up with other rules', async () => {
    const result = await imported(
      [
        'columns: { Funnel: keep }',
        'rules:',
        '  - { when: { Funnel: BOFU, Category: Security }, set: { persona: it-lead, stage: decision } }',
        '  - { when: { Category: Security }, set: { persona: buyer, stage: awareness } }',
        '',
      ].join('\n'),
    );
    expect(grid(result)).toMatchObject({
      'piece-2': ['buyer/awareness'],
      'piece-3': [],
      'piece-4': ['it-lead/decision', 'buyer/awareness'],
    });
  });

  test('matches an empty cell, and part of an address', async () => {
    const result = await imported(
      [
        'rules:',
        '  - { when: { Funnel: none }, set: { persona: buyer, stage: decision } }',
        '  - { when: { URL: "https://*/piece-1" }, set: { persona: it-lead, stage: awareness } }',
        '',
      ].join('\n'),
    );
    expect(grid(result)).toMatchObject({ 'piece-1': ['it-lead/awareness'], 'piece-5': ['buyer/decision'] });
  });

  test('replaces what a row says, and the replaced text is kept', async () => {
    const source = table({ Type2: 'PDF', Language: 'German' });
    const result = await imported(
      'rules:\n  - when: { Type2: PDF }\n    set: { format: article, owner: sales-north, share: public, language: fr, products: planner, status: draft }\n',
      source,
    );
    expect(result.piece('piece-1')).toMatchObject({
      ...{ format: 'article', owner: 'sales-north', share: 'public', language: 'fr' },
      ...{ products: ['planner'], status: 'draft' },
    });
    expect(result.kept('piece-1')).toEqual({
      ...{ Format: 'guide', Owner: 'content-team', Language: 'German' },
      Type2: 'PDF',
    });
  });

  test('never makes a piece live that another column says is not public', async () => {
    const result = await imported(
      'rules:\n  - { when: { Group: A }, set: { status: live } }\n',
      table({ Group: 'A', 'Status code': '404' }),
    );
    expect(result.piece('piece-1').status).not.toBe('live');
  });

  test('that skips leaves its rows out without an error', async () => {
    const result = await imported(
      'columns: { Funnel: keep, Category: keep }\nrules:\n  - { when: { Category: [jobs, news] }, skip: true }\n',
    );
    expect([...result.pieces.keys()]).toEqual(['piece-1', 'piece-2', 'piece-4']);
    expect([result.prepared.plan.skipped, result.prepared.plan.heldBack, result.leftovers]).toEqual([2, [], false]);
  });

  test('updates pieces of an earlier import, and changes nothing the second time', async () => {
    const content = contentFolder(company);
    const first = await importBytes('list.csv', text, { content });
    expect(grid(first)['piece-1']).toEqual([]);
    const map = sourceFile(
      'mapping.yaml',
      'rules:\n  - { when: { Category: Pricing }, set: { persona: buyer, stage: awareness } }\n',
    );
    const second = await importBytes('list.csv', text, { content, map });
    expect(grid(second)['piece-1']).toEqual(['buyer/awareness']);
    const third = await importBytes('list.csv', text, { content, map });
    expect(third.prepared.plan.files).toEqual([]);
  });

  test('names personas and stages that an empty folder then has, and no name of its own rows', async () => {
    const source =
      'Title,URL,Audience,Stage\nOne,https://www.example.com/a,Sales,Delight\nTwo,https://www.example.com/b,HR,\n';
    const map = sourceFile(
      'mapping.yaml',
      [
        'rules:',
        '  - { when: { Audience: Sales }, set: { persona: [Chief buyer], stage: retention } }',
        '  - { when: { Audience: HR }, skip: true }',
        '',
      ].join('\n'),
    );
    const result = await importBytes('list.csv', source, { content: `${temporaryFolder()}/new`, map });
    expect(result.model.personas.map(({ name }) => name)).toEqual(['Chief buyer']);
    expect(result.model.stages.map(({ id }) => id)).toContain('retention');
    expect(grid(result)).toEqual({ a: ['chief-buyer/retention'] });
  });
});

describe('defaults', () => {
  test('give the missing half of a pair, and never contradict a row', async () => {
    const result = await imported(
      'columns: { Category: persona, Funnel: stage }\nvalues:\n  persona: { Security: it-lead, News: none }\ndefaults: { persona: buyer }\n',
    );
    expect(grid(result)).toMatchObject({ 'piece-1': [], 'piece-2': ['it-lead/awareness'] });
    const stages = await imported('columns: { Funnel: stage }\ndefaults: { persona: buyer }\n');
    expect(grid(stages)).toMatchObject({ 'piece-3': ['buyer/decision'], 'piece-5': [] });
  });
});

test.each([
  ['rules:\n  - when: { Category: Jobs, Funnel: "" }\n    skip: true\n', 'mapping.yaml:2: "Funnel" has no value.'],
  [
    'rules:\n  - when: { Catgory: Jobs }\n    skip: true\n',
    'mapping.yaml:2: list.csv has no column "Catgory". Did you mean "Category"?',
  ],
  [
    'rules:\n  - when: { Category: Jobs }\n    set:\n      persona: byuer\n      stage: awarenes\n',
    'mapping.yaml:4: No persona "byuer". Did you mean buyer?',
  ],
  [
    'rules:\n  - when: { Category: Jobs }\n    set:\n      persona: byuer\n      stage: awarenes\n',
    'mapping.yaml:5: No stage "awarenes". Did you mean awareness?',
  ],
  ['rules:\n  - when: { Category: Jobs }\n    set: { prsona: buyer }\n', 'mapping.yaml:3'],
  ['rules:\n  - when: { Category: Jobs }\n', 'needs either "set"'],
  ['rules:\n  - when: { Category: Jobs }\n    set: { stage: awareness }\n    skip: true\n', 'needs either "set"'],
  ['rules:\n  - when: {}\n    skip: true\n', 'names no column'],
  ['rules:\n  - when: { Category: Jobs }\n    set: { fit: primary }\n', 'sets a fit without'],
  ['defaults:\n  stage: awarenes\n', 'mapping.yaml:2: No stage "awarenes".'],
])('refuses the rules %j with the line of the mistake', async (rules, message) => {
  await expect(imported(rules)).rejects.toThrow(message);
});
