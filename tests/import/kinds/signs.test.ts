/** Signs of tools and words in cells decide what is public, whatever the columns are called. */
import { describe, expect, test } from 'vitest';
import { importBytes } from '../import-into.ts';

const options = { format: 'guide', owner: 'content-team' };

/** The statuses by title. */
async function statuses(csv: string): Promise<Record<string, string>> {
  const { pieces } = await importBytes('list.csv', csv, options);
  return Object.fromEntries([...pieces.values()].map(({ status, title }) => [title, status]));
}

const rows = (heading: string, cells: readonly string[]) =>
  `Title,URL,${heading}\n${cells.map((cell, row) => `Row ${row + 1},https://a.example/${row + 1},${cell}`).join('\n')}\n`;

describe('a sign that a page is not public', () => {
  test.each([
    ['sys.archivedAt', '2025-03-01T00:00:00.000Z', 'retired'],
    ['data.archived_at', '2025-03-01', 'retired'],
    ['acf.unpublish_date', '2024-12-31', 'retired'],
    ['meta.noindex', 'true', 'draft'],
    ['fields.noIndex.en-US', 'true', 'draft'],
    ['properties.status', 'In progress', 'draft'],
    ['Offline', 'x', 'retired'],
    ['Publish date', 'tomorrow', 'draft'],
  ])('is read from the column %s', async (heading, cell, status) => {
    expect(await statuses(rows(heading, [cell, '']))).toEqual({ 'Row 1': status, 'Row 2': 'live' });
  });

  test('is the missing day of an entry that its system never published', async () => {
    const csv = rows('sys.publishedAt', ['2025-01-02T10:00:00.000Z', '']);
    expect(await statuses(csv)).toEqual({ 'Row 1': 'live', 'Row 2': 'draft' });
  });

  test.each([
    ['Durum', 'Yayında', 'Taslak'],
    ['الحالة', 'منشور', 'مسودة'],
    ['סטטוס', 'פורסם', 'טיוטה'],
    ['Zz flag', 'Published', 'Draft'],
    ['Xq', 'Veröffentlicht', 'Entwurf'],
  ])('is a word in a column called %s', async (heading, live, draft) => {
    expect(await statuses(rows(heading, [live, draft]))).toEqual({ 'Row 1': 'live', 'Row 2': 'draft' });
  });

  test.each([
    ['Change', 'New', 'Changed'],
    ['Go', 'Yes', 'No'],
  ])('is not an everyday word in a column called %s', async (heading, first, second) => {
    expect(await statuses(rows(heading, [first, second]))).toEqual({ 'Row 1': 'live', 'Row 2': 'live' });
  });
});

test.each(['Qz', 'ชื่อ', 'Wording of the thing'])(
  'a column %s with a text for every row is the title',
  async (heading) => {
    const csv = `${heading},URL\nFirst steps,https://a.example/1\nSecond steps,https://a.example/2\n`;
    const { pieces } = await importBytes('list.csv', csv, options);
    expect([...pieces.values()].map(({ title }) => title).sort()).toEqual(['First steps', 'Second steps']);
  },
);

test('the day on which an entry was created is not the day on which it was published', async () => {
  const { pieces } = await importBytes('list.csv', rows('Created', ['2025-03-04', '2025-03-05']), options);
  expect([...pieces.values()].map(({ published }) => published)).toEqual([undefined, undefined]);
});
