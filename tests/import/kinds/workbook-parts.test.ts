/** Workbooks as a person sees them. */
import { describe, expect, test } from 'vitest';
import { storedZip } from '../../../src/import/sources/zip.ts';
import { importBytes } from '../import-into.ts';

interface SheetParts {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows of cells: a text, or the XML of a cell's inside with `<`. */
  readonly rows: readonly (readonly string[])[];
  readonly merged?: readonly string[];
  /** Addresses by cell. */
  readonly links?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
}

/** A workbook, as Excel writes it. */
function workbook(sheets: readonly SheetParts[]): Uint8Array {
  const space = 'http://schemas.openxmlformats.org';
  const relation = `${space}/officeDocument/2006/relationships`;
  const relations = (lines: readonly string[]) =>
    `<?xml version="1.0"?><Relationships xmlns="${space}/package/2006/relationships">${lines.join('')}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${space}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([`<Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${space}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>${sheets
      .map(({ name, state }, at) => {
        const hidden = state ? ` state="${state}"` : '';
        return `<sheet name="${name ?? 'Audit'}" sheetId="${at + 1}"${hidden} r:id="s${at + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map(
        (_, at) =>
          `<Relationship Id="s${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      ),
    ),
  };
  for (const [at, { hiddenRows = [], links = {}, merged = [], rows }] of sheets.entries()) {
    const cells = rows.map((row, index) => {
      const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
      const inside = row.map((text, column) => {
        const place = `${String.fromCharCode(65 + column)}${index + 1}`;
        if (text === '') return '';
        if (text.startsWith('<')) return `<c r="${place}" t="str">${text}</c>`;
        return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${index + 1}"${hidden}>${inside.join('')}</row>`;
    });
    const merges = merged.map((place) => `<mergeCell ref="${place}"/>`).join('');
    const behind = Object.keys(links).map((place, link) => `<hyperlink ref="${place}" r:id="l${link}"/>`);
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${space}/spreadsheetml/2006/main" xmlns:r="${relation}"><sheetData>${cells.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}${behind.length === 0 ? '' : `<hyperlinks>${behind.join('')}</hyperlinks>`}</worksheet>`;
    files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(
      Object.values(links).map(
        (address, link) =>
          `<Relationship Id="l${link}" Type="${relation}/hyperlink" Target="${address}" TargetMode="External"/>`,
      ),
    );
  }
  return storedZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

const imported = (...sheets: readonly SheetParts[]) =>
  importBytes('audit.xlsx', workbook(sheets), { format: 'guide', owner: 'content-team' });

async function urlsOf(...sheets: readonly SheetParts[]) {
  const { pieces } = await imported(...sheets);
  return Object.fromEntries([...pieces.values()].map(({ title, url }) => [title, url]));
}

describe('a link behind a cell', () => {
  const A = 'https://www.example.com/a';
  const B = 'https://www.example.com/b';

  test('is the address if the column of addresses has words', async () => {
    const rows = [
      ['Title', 'Link'],
      ['One', 'Open'],
      ['Two', 'Open'],
    ];
    expect(await urlsOf({ rows, links: { B2: A, B3: B } })).toEqual({ One: A, Two: B });
  });

  test('is the address, and words that differ are kept', async () => {
    const rows = [
      ['Title', 'URL'],
      ['One', 'Our guide'],
      ['Two', B],
    ];
    const { kept, piece } = await imported({ rows, links: { B2: A, B3: B } });
    expect([piece('a').url, kept('a'), piece('b').url]).toEqual([A, {}, B]);
    const more = [
      ['Title', 'URL'],
      ['One', 'Our guide'],
      ['Two', 'Our sheet'],
    ];
    expect((await imported({ rows: more, links: { B2: A, B3: B } })).kept('a')).toEqual({ 'URL (text)': 'Our guide' });
  });

  test('of a title fills an empty address', async () => {
    const rows = [
      ['Title', 'URL'],
      ['One', ''],
      ['Two', B],
    ];
    expect(await urlsOf({ rows, links: { A2: A } })).toEqual({ One: A, Two: B });
  });

  test('is read from a formula, also with parts from other cells and shared by several rows', async () => {
    const shared = (first: string) =>
      `<f t="shared" si="0"${first === '' ? '/>' : ` ref="C2:C3">${first}</f>`}<v>Open</v>`;
    const rows = [
      ['Title', 'Key', 'Link'],
      ['One', 'a', shared('HYPERLINK("https://www.example.com/"&amp;B2,"Open")')],
      ['Two', 'b', shared('')],
      ['Three', '', '<f>HYPERLINK("https://www.example.com/c")</f><v>https://www.example.com/c</v>'],
    ];
    expect(await urlsOf({ rows })).toEqual({ One: A, Two: B, Three: 'https://www.example.com/c' });
  });

  test.each([
    ['=HYPERLINK("https://www.example.com/a","Open")'],
    ['=HYPERLINK("https://www.example.com/a";"Öffnen")'],
    ['<a href="https://www.example.com/a">Open</a>'],
    ['[Open](https://www.example.com/a)'],
  ])('is read from the text %j in a CSV file', async (text) => {
    const csv = `Title,Link,Type,Owner\nOne,"${text.replaceAll('"', '""')}",Guide,Content team`;
    const { pieces } = await importBytes('list.csv', csv);
    expect([...pieces.values()].map(({ url }) => url)).toEqual([A]);
  });
});

describe('of several sheets', () => {
  const old = [
    ['Title', 'URL'],
    ['Old', 'https://www.example.com/o'],
    ['Older', 'https://www.example.com/p'],
  ];
  const now = [
    ['Title', 'URL'],
    ['New', 'https://www.example.com/n'],
  ];

  test.each(['hidden', 'veryHidden'] as const)(
    'a visible one is read before a fuller one that is %s',
    async (state) => {
      const { pieces, prepared } = await imported({ name: 'Old', state, rows: old }, { name: 'Audit', rows: now });
      expect([...pieces.keys()]).toEqual(['n']);
      expect(prepared.table.leftOut).toEqual([
        'The hidden sheet "Old" was not read. To read it, name it with --sheet.',
      ]);
    },
  );

  test('a hidden one is read if it is named, or the only one', async () => {
    const bytes = workbook([
      { name: 'Old', state: 'hidden', rows: old },
      { name: 'Audit', rows: now },
    ]);
    const options = { format: 'guide', owner: 'content-team' };
    expect([...(await importBytes('a.xlsx', bytes, { ...options, sheet: 'Old' })).pieces.keys()]).toEqual(['o', 'p']);
    expect([...(await imported({ state: 'hidden', rows: now })).pieces.keys()]).toEqual(['n']);
  });
});

test('cells that are merged downward hold for all their rows, and a merged title does not become a heading', async () => {
  const rows = [
    ['Our content', '', ''],
    ['Title', 'URL', 'Type'],
    ['One', 'https://www.example.com/a', 'Case study'],
    ['Two', 'https://www.example.com/b', ''],
    ['Three', 'https://www.example.com/c', 'Guide'],
  ];
  const { pieces } = await imported({ rows, merged: ['A1:C1', 'C3:C4'] });
  expect([...pieces.values()].map(({ format, title }) => [title, format])).toEqual([
    ['One', 'case-study'],
    ['Two', 'case-study'],
    ['Three', 'guide'],
  ]);
});

test('hidden rows are read, and the report counts them', async () => {
  const rows = [
    ['Title', 'URL'],
    ['One', 'https://www.example.com/a'],
    ['Two', 'https://www.example.com/b'],
  ];
  const { pieces, prepared } = await imported({ rows, hiddenRows: [3] });
  expect(pieces.size).toBe(2);
  expect(prepared.table.leftOut).toEqual(['1 hidden or filtered row was read too. Delete rows that you do not want.']);
});
