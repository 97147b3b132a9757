/** The report of an import is accurate: counts, names left out by the mapping, and the questions that answers mean. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupRemarks } from '../../src/import/remarks.ts';
import { contentFolder, persona, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, sourceFile, table } from './import-into.ts';

describe('a row is reported once', () => {
  test.each([
    [
      'a merge without a target',
      { Action: 'Merge', 'Decided on': '2026-06-01', 'Decided by': 'Content team' },
      'Action',
    ],
    ['a piece that does not exist', { Replaces: 'Lost' }, 'Replaces'],
    ['a repeated name in one cell', { Persona: 'Boss, Boss', Stage: 'TOFU' }, 'Persona'],
    ['a repeated product in one cell', { Product: 'Lost; Lost' }, 'Product'],
  ])('for %s', async (_, columns, column) => {
    const { prepared } = await importBytes('list.csv', table(columns));
    const group = groupRemarks(prepared.plan.remarks).find((one) => one.column === column);
    expect([group?.count, group?.lines]).toEqual([1, [2]]);
    expect(prepared.plan.remarks.filter((one) => one.column === column)).toHaveLength(1);
  });
});

describe('a name with a meaning in the mapping is not added to a list', () => {
  const source = [
    'Title;Link;Type;Persona;Stage;Owner;Product',
    'One;https://www.example.com/one;Blog post;Sales;BOFU;Jane Doe;Everything',
    'Two;https://www.example.com/two;Clipping;All;Early;Web team;Planner',
    'Three;https://www.example.com/three;Blog post;CFO;BOFU;Jane Doe;Planner',
    'Four;https://www.example.com/four;Blog post;HR;BOFU;Jane Doe;Planner',
  ].join('\n');
  const mapping = [
    'values:',
    '  persona: { "Sales": none, "HR": none, "All": "CFO; it-lead" }',
    '  stage: { Early: awareness }',
    '  format: { Clipping: article }',
    '  person: { Web team: content-team }',
    '  product: { Everything: none }',
  ].join('\n');

  test('but its meaning is, except for none', async () => {
    const content = path.join(temporaryFolder(), 'content');
    const map = sourceFile('mapping.yaml', mapping);
    const { model, piece, prepared } = await importBytes('list.csv', source, { content, map });
    expect([...prepared.start.keys()].filter((file) => file.startsWith('personas/')).sort()).toEqual([
      'personas/cfo.mdx',
      'personas/it-lead.mdx',
    ]);
    expect(model.personas.map(({ name }) => name)).toEqual(['CFO', 'It lead']);
    expect(model.stages.map(({ id }) => id)).toEqual(['awareness', 'decision']);
    expect(model.people.map(({ id }) => id)).toEqual(['content-team', 'jane-doe']);
    expect(model.products.map(({ id }) => id)).toEqual(['planner']);
    expect(model.formats.map(({ id }) => id)).not.toContain('clipping');
    expect(piece('two')).toMatchObject({
      format: 'article',
      owner: 'content-team',
      serves: [{ persona: 'cfo' }, { persona: 'it-lead' }],
    });
    expect(piece('one').serves).toEqual([]);
  });
});

describe('an answer', () => {
  const served = { Persona: 'Buyer', Stage: 'Decision' };

  test.each([
    'payback',
    'buyer/payback',
    'Buyer/payback',
    'CFO/payback',
    'buyer/decision/payback',
    'Buyer / BOFU / payback',
  ])('is understood as %j', async (written) => {
    const content = contentFolder({ ...company, 'personas/buyer.mdx': persona('titles: [CFO]\n') });
    const { leftovers, piece } = await importBytes('list.csv', table({ ...served, Answers: written }), { content });
    expect(piece('piece-1').serves).toMatchObject([{ persona: 'buyer', stage: 'decision', answers: ['payback'] }]);
    expect(leftovers).toBe(false);
  });

  test.each([
    ['price', served, 'unknown-question: price'],
    ['someone/payback', served, 'unknown-question: someone/payback'],
    ['buyer/awareness/payback', served, 'unknown-question: buyer/awareness/payback'],
    ['why-now', served, 'question-not-served: why-now'],
    ['payback', { Persona: 'Buyer, IT lead', Stage: 'Decision' }, 'several-questions: payback'],
  ])('such as %j is reported if it is not clear which question is meant', async (written, columns, remark) => {
    const { kept, remarks } = await importBytes('list.csv', table({ ...columns, Answers: written }));
    expect(remarks).toEqual([remark, 'assumed: live']);
    expect(kept('piece-1')).toEqual({ Answers: written });
  });
});
