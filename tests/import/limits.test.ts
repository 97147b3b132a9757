/** Limits of sources: a larger source is refused with a message, before it costs more than reading it. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { LARGEST_FILE, LARGEST_MARKDOWN, LARGEST_UNPACKED, MOST_COLUMNS, MOST_ROWS } from '../../src/import/limits.ts';
import { readCsvTable } from '../../src/import/sources/csv.ts';
import { markdownTable } from '../../src/import/sources/markdown.ts';
import { readSource } from '../../src/import/sources/read-source.ts';
import { webTable } from '../../src/import/sources/web.ts';
import { readXml, wordsOfHtml } from '../../src/import/sources/xml.ts';
import { storedZip, unzip } from '../../src/import/sources/zip.ts';
import { SourceError } from '../../src/import/table.ts';
import { temporaryFolder } from '../content-folder.ts';
import { countWork } from '../hardening/count-work.ts';

const csv = (text: string) => readCsvTable(Buffer.from(text), 'content.csv');

function read(name: string, bytes: Uint8Array | string) {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return readSource(file, {});
}

describe('refuses a table', () => {
  test('with too many rows, and says how many it has and what to do', () => {
    const rows = (count: number) => `Title,URL\n${'a,b\n'.repeat(count)}`;
    expect(csv(rows(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
    expect(() => csv(rows(MOST_ROWS + 1))).toThrow(
      'content.csv has 50,001 rows; the limit is 50,000. Split it, for instance by year or folder, and import the parts one after the other.',
    );
  });

  test('with 130,000 short rows, without running out of stack', () => {
    expect(() => csv(`Title,URL\n${'a,b\n'.repeat(130_000)}`)).toThrow('100000 or more rows; the limit is 50,000.');
  });

  test('with too many columns, and says how many it has', () => {
    const wide = `Title,URL\n${'a,'.repeat(MOST_COLUMNS)}b\n`;
    expect(() => csv(wide)).toThrow('content.csv has 1,001 columns; the limit is 1,000. Delete the columns');
  });

  test('with a row that is too long, and says where it is', () => {
    expect(() => csv(`Title,URL\n"${'a\n'.repeat(600_000)}",b\n`)).toThrow(
      /^content\.csv near line \d+: a row is longer/,
    );
  });

  test('in a file that is too large, before reading it', async () => {
    const file = path.join(temporaryFolder(), 'content.csv');
    writeFileSync(file, '');
    // An empty file with a large size: read as a table, it would give another error.
    truncateSync(file, LARGEST_FILE + 10 * 1024 * 1024);
    await expect(readSource(file, {})).rejects.toThrow('content.csv has 60 MB; the limit is 50 MB. Split it,');
  });

  test('in a packed file that is too large when unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(LARGEST_UNPACKED + 1), { level: 1 });
    await expect(read('content.csv.gz', packed)).rejects.toThrow('unpacked; the limit is 200 MB.');
  });
});

describe('refuses a workbook', () => {
  const small = () => writeWorkbook([['Title', 'URL']], { sheet: 'Audit' }).toBuffer();

  async function withSheet(change: (xml: string) => string): Promise<Uint8Array> {
    const parts = unzip(await small(), LARGEST_UNPACKED);
    return storedZip(
      parts.map((part) =>
        part.name === 'xl/worksheets/sheet1.xml'
          ? { ...part, bytes: Buffer.from(change(Buffer.from(part.bytes).toString())) }
          : part,
      ),
    );
  }

  test('that names the last cell of a sheet, without creating the empty cells', async () => {
    const far = await withSheet((xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'),
    );
    await expect(read('a.xlsx', far)).rejects.toThrow(
      'a.xlsx has a sheet with 1048576 rows and 16384 columns, most of them empty. Delete the empty ones and save it again.',
    );
  });

  test.each(["r='A99999999'", 'r="A&#57;9"', 'r="ZZZZ1"'])('with a cell %s', async (place) => {
    const odd = await withSheet((xml) => xml.replace('</sheetData>', `<row><c ${place}/></row></sheetData>`));
    await expect(read('a.xlsx', odd)).rejects.toThrow('that no sheet can have');
  });

  test('that is larger than its directory says', () => {
    const zip = Buffer.from(storedZip([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(0) }]));
    const packed = deflateRawSync(Buffer.alloc(2_000_000));
    const bomb = Buffer.concat([zip.subarray(0, 54), packed, zip.subarray(54)]);
    const directory = 54 + packed.length;
    bomb.writeUInt16LE(8, directory + 10);
    bomb.writeUInt32LE(packed.length, directory + 20);
    bomb.writeUInt32LE(directory, bomb.length - 6);
    expect(unzip(bomb, 3_000_000)[0]?.bytes).toHaveLength(2_000_000);
    expect(() => unzip(bomb, 1_000_000)).toThrow(RangeError);
  });
});

describe('a folder of Markdown', () => {
  const table = (text: string) =>
    markdownTable(
      {
        files: [{ path: 'a.md', bytes: Buffer.from(text) }],
        leftOut: [],
        unread: [],
        pathOf: () => undefined,
        place: '',
      },
      { name: 'posts' },
    );
  const reason = (text: string) => {
    try {
      table(`---\n${text}\n---\n`);
    } catch (error) {
      if (error instanceof SourceError) return error.message;
      throw error;
    }
    return undefined;
  };

  test('skips a file that is too large, and says so', async () => {
    const folder = path.join(temporaryFolder(), 'posts');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.md'), '---\ntitle: A\n---\n');
    writeFileSync(path.join(folder, 'b.md'), `---\ntitle: B\n---\n${'b'.repeat(LARGEST_MARKDOWN)}`);
    const { unread, rows } = await readSource(folder, {});
    expect(rows).toHaveLength(1);
    expect(unread).toContain('b.md was not read: it has 1025 KiB, and the limit is 1024 KiB.');
  });

  test.each([
    ['a second document', 'title: A\n...\nurl: /b', 'second document|multiple documents'],
    ['a duplicate key', 'title: A\ntitle: B', 'duplicate key "title"'],
    ['brackets without end', `title: ${'['.repeat(5000)}`, 'nested too deep'],
    ['lists in lists without end', `title:\n${'-\t'.repeat(5000)}a`, 'YAML'],
  ])('refuses a file with %s instead of reading half of it', (_name, text, why) => {
    expect(reason(text)).toMatch(new RegExp(why, 'i'));
  });
});

describe('a feed or sitemap', () => {
  const pages = (count: number) => `<urlset>${'<url><loc>https://www.example.com/</loc></url>'.repeat(count)}</urlset>`;

  test('with too many pages is refused with their number', () => {
    const document = readXml(Buffer.from(pages(MOST_ROWS + 1)), 'sitemap.xml');
    expect(() => webTable(document, 'sitemap.xml', () => undefined)).toThrow(
      'sitemap.xml has 50,001 rows; the limit is 50,000',
    );
  });

  test('that an index lists many times is read once', () => {
    const names = '<sitemap><loc>https://www.example.com/one.xml</loc></sitemap>'.repeat(1000);
    const index = readXml(Buffer.from(`<sitemapindex>${names}</sitemapindex>`), 'sitemap.xml');
    let times = 0;
    const table = webTable(index, 'sitemap.xml', () => {
      times += 1;
      return readXml(Buffer.from(pages(2)), 'one.xml');
    });
    expect({ times, rows: table.rows.length }).toEqual({ times: 1, rows: 2 });
  });

  test.each([
    ['thousands of nested elements', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`],
    ['elements that are never closed', '<a>'.repeat(50_000)],
    ['elements with a name of JavaScript', '<constructor>a</constructor>'],
  ])('with %s is refused with a short message', (_name, text) => {
    const read = () => webTable(readXml(Buffer.from(text), 'a.xml'), 'a.xml', () => undefined);
    expect(read).toThrow(SourceError);
    expect(read).toThrow(/^.{10,400}$/);
  });

  test('keeps an entity that is named like a property of JavaScript objects', () => {
    const document = readXml(
      Buffer.from('<rss><channel><item><title>&amp;toString; &amp;valueOf;</title></item></channel></rss>'),
      'a',
    );
    expect(webTable(document, 'a', () => undefined).rows[0]?.cells).toContain('&toString; &valueOf;');
  });

  test.each(['<', '<a ', '<script>', '<style></script>'])(
    'reads four times as many %s with about four times the work',
    (unit) => {
      const work = (size: number) => 1 + countWork(() => wordsOfHtml(unit.repeat(size / unit.length)));
      expect(work(40_000) / work(10_000)).toBeLessThan(8);
    },
  );

  test('keeps the words of a description and removes scripts', () => {
    expect(wordsOfHtml('<p>One <b>two</b></p><SCRIPT>three()</script >four<style>five</style> &lt; six')).toBe(
      'One two four < six',
    );
  });
});

test('names the lines in which letters were lost before the table was saved', async () => {
  const { unread } = await read(
    'a.csv',
    'Title,URL\nGr\ufffde,https://www.example.com/a\nFine,https://www.example.com/b\n',
  );
  expect(unread).toEqual([
    'Some letters were lost before the file was saved (� in line 2), and are left out. Type them again, or export the table again as UTF-8.',
  ]);
});
