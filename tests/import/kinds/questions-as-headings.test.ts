/** Headings that a team writes as a question: who a piece is for, and whether sales may send it. */
import { describe, expect, test } from 'vitest';
import { recognizeHeading } from '../../../src/import/headings.ts';
import { importBytes } from '../import-into.ts';

describe('a heading that asks', () => {
  test.each([
    ...['Who is it for?', 'Who’s it for?', 'Who is this for?', 'Which buyer?', 'Für wen?'],
    ...['Für wen ist das?', 'Zielgruppe', 'Zielperson', 'Pour qui ?', '¿Para quién?', 'Per chi?', 'Voor wie?'],
  ])('who a piece is for, such as %j, names personas', (heading) => {
    expect(recognizeHeading(heading)?.target).toBe('persona');
  });

  test.each([
    ...['Can we send it?', 'Send to customers?', 'OK to share?', 'Shareable', 'Extern nutzbar', 'Darf raus'],
    ...['Darf raus?', 'Darf an Kunden?'],
  ])('whether sales may send a piece, such as %j, says who may get it', (heading) => {
    expect(recognizeHeading(heading)?.target).toBe('share');
  });

  test.each([
    ['Can we send it?', ['yes', 'no', '', 'x'], ['prospects', 'internal', undefined, 'prospects']],
    ['Send to customers?', ['Yes', 'No', 'internal', '✅'], ['customers', 'internal', 'internal', 'customers']],
    ['Extern nutzbar', ['ja', 'nein', 'intern', 'Kunden'], ['prospects', 'internal', 'internal', 'customers']],
  ])('%j is answered by yes and no, and by the name of an audience', async (heading, cells, audiences) => {
    const rows = cells.map((cell, row) => `P${row},https://www.example.com/p${row},Guide,Content team,${cell}`);
    const { piece } = await importBytes('list.csv', [`Title,Link,Type,Owner,${heading}`, ...rows].join('\n'));
    expect(cells.map((_, row) => piece(`p${row}`).share)).toEqual(audiences.map((one) => one ?? 'internal'));
  });

  test('is not answered by yes if the heading names two audiences', async () => {
    const text = 'Title,Link,Type,Owner,External or internal\nP,https://www.example.com/p,Guide,Content team,yes';
    const { remarks } = await importBytes('list.csv', text);
    expect(remarks).toContain('unknown-share: yes');
  });
});
