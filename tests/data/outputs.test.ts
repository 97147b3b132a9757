/**
 * The workbook, feeds, calendars and the file of the whole audit: other programs can read them, and their bytes are
 * reproducible.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Audit, audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { auditJson, auditSchema } from '../../src/data/audit-file.ts';
import { calendar, calendarOwners } from '../../src/data/calendars.ts';
import { feed } from '../../src/data/feeds.ts';
import { dataListNames, dataLists, listJson } from '../../src/data/lists.ts';
import { llmsText } from '../../src/data/llms.ts';
import { workbook } from '../../src/data/workbook.ts';
import { publish } from '../../src/publish/publish.ts';
import { buildModel, persona, piece, request, reviewedOn, serves, TODAY } from '../audit/build-model.ts';
import { sampleContent } from '../sample/sample.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { unzip } from './unzip.ts';

const { model } = readContent({ directory: sampleContent, today: TODAY });
if (!model) throw new Error('The sample content is in order.');
const sample = audit(publish(model), TODAY);

const hostile = 'A & <b>"x"</b>, =1+1; ]]> \\ ä 内容';
const small = (site: object = { address: 'https://audit.example.com/base/' }): Audit =>
  audit(
    buildModel({
      site,
      personas: [persona('cfo'), persona('cto')],
      pieces: [
        piece('new', {
          title: hostile,
          published: '2026-11-02',
          serves: [serves('cfo/decision')],
          expires: '2027-01-31',
        }),
        piece('old', {
          status: 'retired',
          decision: { verdict: 'remove', on: '2026-10-01', by: 'team', why: 'Wrong figures.' },
        }),
        piece('kept', { reviewed: reviewedOn.due, serves: [serves('cto/decision')] }),
        piece('long-ago', { reviewed: { on: '2020-01-01', by: 'team' } }),
        piece('draft', { status: 'draft' }),
      ],
      requests: [request('asked', { title: 'Mail jo.doe@example.com', persona: 'cfo', stage: 'decision' })],
    }),
    TODAY,
  );

describe('the workbook', () => {
  test('can be read by another library as five sheets with real dates and numbers', async () => {
    const sheets = await readWorkbook(Buffer.from(await workbook(sample)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Grid', 'Pieces', 'Tasks', 'Gaps', 'Requests']);
    const [grid, pieces, , gaps, requests] = sheets.map(({ data }) => data);
    expect(grid?.[0]).toEqual(['Persona', ...sample.model.stages.map(({ name }) => name)]);
    expect(grid?.length).toBe(1 + new Set(sample.cells.map(({ persona }) => persona.id)).size);
    expect([pieces?.length, gaps?.length, requests?.length]).toEqual([
      1 + sample.pieces.size,
      1 + sample.gaps.length,
      1 + sample.model.requests.length,
    ]);
    const column = (name: string) => pieces?.[0]?.indexOf(name) ?? -1;
    const row = pieces?.find((cells) => cells[0] === 'board-deck');
    expect(row?.[column('published')]).toEqual(new Date('2026-08-10T00:00:00Z'));
    expect(row?.[column('usable')]).toBe(true);
    expect(typeof row?.[column('daysLeft')]).toBe('number');
  });

  test('has frozen headings, a filter on every column, and links on cells', async () => {
    const bytes = Buffer.from(await workbook(small()));
    const sheet = unzip(bytes, 'xl/worksheets/sheet2.xml');
    expect(XMLValidator.validate(sheet)).toBe(true);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+6"\/>/);
    expect(sheet).toMatch(/<hyperlink ref="B2" r:id="rId-link-1"\/>/);
    const links = unzip(bytes, 'xl/worksheets/_rels/sheet2.xml.rels');
    expect(XMLValidator.validate(links)).toBe(true);
    expect(links).toContain('Target="https://audit.example.com/base/content/draft/"');
    expect(unzip(bytes, 'docProps/core.xml')).toBe('');
  });

  test('stores texts as texts, even those that look like formulas, and no personal data', async () => {
    const sheets = await readWorkbook(Buffer.from(await workbook(small({}))));
    const text = JSON.stringify(sheets);
    expect(sheets[1]?.data.some((row) => row.includes(hostile))).toBe(true);
    expect(text).not.toContain('jo.doe');
  });

  test('has the same bytes each time it is written', async () => {
    const first = await workbook(sample);
    // Another time on the clock would show if the bytes contained it.
    vi.setSystemTime(new Date('2031-02-03T04:05:06Z'));
    onTestFinished(() => void vi.useRealTimers());
    expect(Buffer.from(await workbook(sample)).equals(Buffer.from(first))).toBe(true);
  });

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  test.runIf(office !== undefined)('opens in LibreOffice', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-'));
    writeFileSync(path.join(folder, 'audit.xlsx'), await workbook(sample));
    spawnSync(office ?? '', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      path.join(folder, 'audit.xlsx'),
    ]);
    const [head = '', ...rows] = readFileSync(path.join(folder, 'audit.csv'), 'utf8').trimEnd().split('\n');
    expect(head).toBe(['Persona', ...sample.model.stages.map(({ name }) => name)].join(','));
    const personas = [...new Set(sample.cells.map(({ persona }) => persona.name))];
    expect(rows.map((row) => personas.find((name) => row.startsWith(name) || row.startsWith(`"${name}`)))).toEqual(
      personas,
    );
    rmSync(folder, { recursive: true });
  });
});

describe('feeds', () => {
  interface Entry {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly updated: string;
    readonly category: { readonly '@term': string };
    readonly link: readonly { readonly '@href': string }[] | { readonly '@href': string };
  }

  function entries(text: string): Entry[] {
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      isArray: (name) => name === 'entry',
    });
    return parser.parse(text).feed.entry ?? [];
  }

  test('list new, reviewed and retired pieces, newest first, and the same in both formats', async () => {
    const atom = entries(await feed(small(), 'xml'));
    expect(atom.map(({ category, title, updated }) => [category['@term'], title, updated.slice(0, 10)])).toEqual([
      ['published', `New: ${hostile}`, '2026-11-02'],
      ['reviewed', `Reviewed: ${hostile}`, '2026-11-01'],
      ['retired', 'Retired: old', '2026-10-01'],
    ]);
    const json = JSON.parse(await feed(small(), 'json'));
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(atom.map(({ id }) => id));
    expect(json.items[0].url).toBe('https://audit.example.com/base/content/new/');
    expect(json.items.at(-1).content_text).toBe('Wrong figures.');
    expect(new Set(atom.map(({ id }) => id)).size).toBe(atom.length);
  });

  test('follow JSON Feed 1.1 as JSON, with and without a site address', async () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(jsonFeedSchema);
    for (const text of [
      await feed(sample, 'json'),
      await feed(small(), 'json'),
      await feed(small({}), 'json'),
      await feed(small(), 'json', 'cto'),
    ]) {
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    }
    const [first, second] = JSON.parse(await feed(small(), 'json')).items as { id: string }[];
    expect(validate({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: '1' }] })).toBe(false);
    expect(
      validate({ ...JSON.parse(await feed(small(), 'json')), items: [{ ...first, date_published: '2026-11-02' }] }),
    ).toBe(false);
    expect(first?.id).not.toBe(second?.id);
  });

  test('of a persona list only its pieces', async () => {
    expect(entries(await feed(small(), 'xml', 'cto'))).toEqual([]);
    expect(entries(await feed(small(), 'xml', 'cfo')).map(({ title }) => title)).toContain(`New: ${hostile}`);
  });

  test('have the same bytes on the same day, even without a site address', async () => {
    for (const format of ['xml', 'json'] as const)
      expect(await feed(small({}), format)).toBe(await feed(small({}), format));
    expect(JSON.parse(await feed(small({}), 'json')).home_page_url).toBeUndefined();
  });
});

describe('calendars', () => {
  function events(text: string) {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((part) => {
      const event = new ICAL.Event(part);
      return {
        uid: event.uid,
        title: event.summary,
        on: event.startDate.toString(),
        days: event.duration.toString(),
        whole: event.startDate.isDate,
      };
    });
  }

  test('have an all-day event for every review and every last day of use', () => {
    expect(events(calendar(small()))).toEqual([
      {
        uid: 'review-piece-long-ago@content-audit',
        title: 'Review: long-ago',
        on: '2020-12-31',
        days: 'P1D',
        whole: true,
      },
      { uid: 'review-piece-kept@content-audit', title: 'Review: kept', on: '2026-11-26', days: 'P1D', whole: true },
      {
        uid: 'expires-piece-new@content-audit',
        title: `Last day: ${hostile}`,
        on: '2027-01-31',
        days: 'P1D',
        whole: true,
      },
      {
        uid: 'review-piece-new@content-audit',
        title: `Review: ${hostile}`,
        on: '2027-11-01',
        days: 'P1D',
        whole: true,
      },
    ]);
  });

  test('of all owners add up to the calendar of everyone', () => {
    const owners = calendarOwners(sample);
    const together = owners.flatMap((owner) => events(calendar(sample, owner)).map(({ uid }) => uid));
    expect(owners.length).toBeGreaterThan(3);
    expect(together.sort()).toEqual(
      events(calendar(sample))
        .map(({ uid }) => uid)
        .sort(),
    );
  });
});

test('the file of the whole audit matches its schema and the lists', () => {
  const json = JSON.parse(auditJson(sample));
  const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse(auditSchema()));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  for (const name of dataListNames)
    expect(json.lists[name]).toEqual(JSON.parse(listJson(dataLists[name], sample)).items);
  expect(json).toMatchObject({ version: 1, today: TODAY, coverage: sample.coverage });
  expect(auditJson(small())).not.toContain('jo.doe');
});

test('llms.txt links to the data with complete addresses', () => {
  const text = llmsText(small(), [{ name: 'Gaps', path: '/gaps/', what: 'what is missing' }], []);
  expect(text).toMatch(/^# Content audit\n\n> /);
  expect(text).toContain('](https://audit.example.com/base/data/audit.json)');
  expect(text).toContain('[Gaps](https://audit.example.com/base/gaps/): what is missing\n');
  expect(text).toContain('[cfo](https://audit.example.com/base/personas/cfo/index.md)');
});
