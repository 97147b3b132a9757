/** Names in every form in which people and tools write them, in every script. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../content-folder.ts';
import { type Imported, importBytes } from '../import-into.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Imports a first list with one more column into an empty folder. */
function first(heading: string, cells: readonly string[], more: Record<string, string> = {}): Promise<Imported> {
  const rows = cells.map((cell, row) =>
    [`Page ${row + 1}`, `https://a.example/page-${row + 1}`, cell, ...Object.values(more)].map(quoted).join(','),
  );
  const csv = [['Title', 'URL', heading, ...Object.keys(more)].map(quoted).join(','), ...rows].join('\n');
  return importBytes('list.csv', csv, { content: path.join(temporaryFolder(), 'content') });
}

const names = (records: readonly { name: string }[]) => records.map(({ name }) => name);
const people = ({ model }: Imported) => names(model.people).filter((name) => name !== 'Content team');

describe('people are', () => {
  test.each([
    ['written as in a directory', ['Doe, Jo', 'Roe, Ann'], ['Jo Doe', 'Ann Roe']],
    ['written as in a directory, several in a cell', ['Doe, Jo; Roe, Ann', 'Doe, Jo'], ['Jo Doe', 'Ann Roe']],
    [
      'written as in a directory with two first names',
      ['van der Berg, Anna Maria', 'Núñez, José'],
      ['Anna Maria van der Berg', 'José Núñez'],
    ],
    ['a list of full names', ['Jo Doe, Ann Roe', 'Ann Roe'], ['Jo Doe', 'Ann Roe']],
    ['joined with and', ['Jo Doe and Ann Roe', 'Jo Doe & Ann Roe'], ['Jo Doe', 'Ann Roe']],
    ['joined with a slash', ['Jo Doe / Ann Roe', 'Ann Roe'], ['Jo Doe', 'Ann Roe']],
    ['mail addresses', ['jo.doe@a.example', 'ann_roe@a.example'], ['Jo Doe', 'Ann Roe']],
    ['names with mail addresses', ['Jo Doe <jo@a.example>', 'Ann Roe (mailto:ann@a.example)'], ['Jo Doe', 'Ann Roe']],
    ['Markdown links', ['[Jo Doe](https://a.example/jo)', '[Ann Roe](https://a.example/ann)'], ['Jo Doe', 'Ann Roe']],
    ['links of a wiki', ['[[Jo Doe]]', '[[people/ann|Ann Roe]]'], ['Jo Doe', 'Ann Roe']],
    ['a list of JSON', ['["Jo Doe","Ann Roe"]', '["Ann Roe"]'], ['Jo Doe', 'Ann Roe']],
    ['a list of Python', ["['Jo Doe', 'Ann Roe']", "['Jo Doe']"], ['Jo Doe', 'Ann Roe']],
    [
      'objects',
      ['[{"name":"Jo Doe","url":"https://a.example/jo"}]', '{"displayName":"Ann Roe","id":7}'],
      ['Jo Doe', 'Ann Roe'],
    ],
    [
      'objects with two parts of a name',
      ['{"firstName":"Jo","lastName":"Doe"}', '{"first_name":"Ann","last_name":"Roe"}'],
      ['Jo Doe', 'Ann Roe'],
    ],
    ['accounts', ['@jo', '@ann'], ['jo', 'ann']],
    ['one on each line', ['Jo Doe\nAnn Roe', '- Jo Doe\n- Ann Roe'], ['Jo Doe', 'Ann Roe']],
    ['numbered', ['1. Jo Doe\n2. Ann Roe', 'Jo Doe'], ['Jo Doe', 'Ann Roe']],
  ] as const)('%s', async (_, cells, expected) => {
    expect(people(await first('Owner', cells)).sort()).toEqual([...expected].sort());
  });

  test('the same in every spelling', async () => {
    const found = await first('Owner', [
      'Doe, Jo',
      'jo.doe@a.example',
      'Jo Doe',
      '[Jo Doe](https://a.example)',
      ' JO DOE ',
    ]);
    expect([...found.pieces.values()].map(({ owner }) => owner)).toEqual(Array.from({ length: 5 }, () => 'jo-doe'));
  });
});

describe('personas are', () => {
  test.each([
    ['separated by a slash with spaces', ['CFO / IT lead', 'CFO', 'IT lead'], ['CFO', 'IT lead']],
    ['separated by a slash', ['CFO/IT lead', 'CFO'], ['CFO', 'IT lead']],
    ['separated by a plus', ['CFO + IT lead', 'IT lead'], ['CFO', 'IT lead']],
    ['joined with and', ['CFO and IT lead', 'CFO', 'IT lead'], ['CFO', 'IT lead']],
    ['in a list of JSON', ['["CFO","IT lead"]', 'CFO'], ['CFO', 'IT lead']],
    ['separated by a bar', ['CFO | IT lead', 'CFO'], ['CFO', 'IT lead']],
    ['marked with bullets', ['• CFO\n• IT lead', 'CFO'], ['CFO', 'IT lead']],
    ['separated by Japanese commas', ['工場長、経理部長', '工場長'], ['工場長', '経理部長']],
    ['one name with a slash', ['Buyer/Planner', 'Engineer'], ['Buyer/Planner', 'Engineer']],
    ['one name with "and"', ['Research and Development', 'Sales'], ['Research and Development', 'Sales']],
  ] as const)('%s', async (_, cells, expected) => {
    expect(names((await first('Persona', cells)).model.personas).sort()).toEqual([...expected].sort());
  });

  test.each(['Everyone', 'All', 'All personas', 'Any', 'Alle', 'Tous', 'Все', '全員', 'All buyers'])(
    'not a persona: %s',
    async (word) => {
      const { leftovers, model, pieces, remarks } = await first('Persona', [word, 'CFO'], { Stage: 'Awareness' });
      expect(names(model.personas)).toEqual(['CFO']);
      expect(pieces.get('page-1')?.serves ?? []).toEqual([]);
      expect([remarks.filter((remark) => remark.startsWith('all-personas')), leftovers]).toEqual([
        [`all-personas: ${word}`],
        true,
      ]);
    },
  );
});

describe('an id is made for a name', () => {
  test.each([
    ['in Cyrillic', 'Анна Петрова', 'anna-petrova'],
    ['in Greek', 'Μαρία Παππά', 'maria-pappa'],
    ['with accents', 'Łukasz Żółć', 'lukasz-zolc'],
    ['in German', 'Jörg Weiß', 'joerg-weiss'],
    ['in Turkish', 'Çağla Işık', 'cagla-isik'],
    ['in Vietnamese', 'Nguyễn Văn An', 'nguyen-van-an'],
    ['in Japanese', '山田太郎', 'person-1'],
    ['in Chinese', '王伟', 'person-1'],
    ['in Korean', '김철수', 'person-1'],
    ['in Hebrew', 'דנה לוי', 'person-1'],
    ['in Thai', 'สมชาย ใจดี', 'person-1'],
    ['that is a reserved word', 'None of us', 'none-of-us'],
  ])('%s, and the name stays as it is', async (_, name, id) => {
    const found = await first('Owner', [name, 'Jo Doe']);
    const [person] = found.model.people.filter((one) => one.name === name);
    expect([person?.id, found.pieces.get('page-1')?.owner]).toEqual([person?.id, person?.id]);
    // A letter may be written in two usual ways.
    expect(person?.id.replace('oe', 'o')).toBe(id.replace('oe', 'o'));
  });

  test('and another one for every other name in that script, the same at the next import', async () => {
    const cells = ['山田', '佐藤', '鈴木', '山田'];
    const found = await first('Owner', cells);
    expect([...found.pieces.values()].map(({ owner }) => owner)).toEqual([
      'person-1',
      'person-2',
      'person-3',
      'person-1',
    ]);
    const csv = [
      'Title,URL,Owner',
      ...cells.map((cell, row) => `Page ${row + 1},https://a.example/page-${row + 1},${cell}`),
    ];
    const again = await importBytes('list.csv', csv.join('\n'), { content: found.content });
    expect(again.prepared.plan.files).toEqual([]);
  });

  test('for names that differ only in signs', async () => {
    const { model } = await first('Product', ['C', 'C++', 'C#']);
    expect(new Set(model.products.map(({ id }) => id)).size).toBe(3);
  });
});
