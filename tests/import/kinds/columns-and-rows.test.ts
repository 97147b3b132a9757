/** Each row says what it says: no column decides for rows in which it is empty, and no heading outweighs its cells. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { dataLists, listCsv } from '../../../src/data/lists.ts';
import { recognizeHeading } from '../../../src/import/headings.ts';
import { publish } from '../../../src/publish/publish.ts';
import { contentFolder, piece, TODAY, temporaryFolder } from '../../content-folder.ts';
import { company, importBytes, table } from '../import-into.ts';

const fresh = () => path.join(temporaryFolder(), 'content');
const options = { format: 'guide', owner: 'content-team' };

describe('a column without a cell in a row', () => {
  test.each(['Content type', 'Format', 'Art', 'Tipo de contenido'])(
    'called %s changes nothing, as if it were not there',
    async (heading) => {
      const rows = (column: string) =>
        `Title,URL${column}\nOne,https://www.example.com/one,\nTwo,https://www.example.com/blog/two,\n`;
      const [empty, without] = [
        await importBytes('list.csv', rows(`,${heading}`), { content: fresh() }),
        await importBytes('list.csv', rows(''), { content: fresh() }),
      ];
      expect(empty.prepared.plan.heldBack).toEqual([]);
      expect([...empty.pieces.values()].map(({ format }) => format)).toEqual(
        [...without.pieces.values()].map(({ format }) => format),
      );
    },
  );

  test.each([
    ['owner', 'Owner,Author', [',Jo Doe', 'Ann Roe,', ','], ['jo-doe', 'ann-roe', 'content-team']],
    ['format', 'Type,Asset type', ['Guide,', ',Webinar', ','], ['guide', 'webinar', 'web-page']],
    [
      'address',
      'Link,Landing page',
      ['https://a.example/x,', ',https://a.example/y', ','],
      ['https://a.example/x', 'https://a.example/y', undefined],
    ],
    ['summary', 'Summary,Teaser', ['First words,', ',Other words', ','], ['First words', 'Other words', undefined]],
  ] as const)('leaves the %s to the next column that has one', async (field, headings, cells, expected) => {
    const csv = `Title,${headings}\n${cells.map((cell, row) => `Row ${row + 1},${cell}`).join('\n')}\n`;
    const { prepared, pieces } = await importBytes('list.csv', csv, { content: fresh() });
    expect(prepared.plan.heldBack).toEqual([]);
    const key = { owner: 'owner', format: 'format', address: 'url', summary: 'summary' } as const;
    const found = [...pieces.values()].sort((a, b) => (a.title < b.title ? -1 : 1)).map((piece) => piece[key[field]]);
    expect(found).toEqual(expected);
  });

  test.each([
    ['Page Name', 'Content', 'see the file'],
    ['Name', 'Headline', 'A better headline'],
    ['Seitentitel', 'Titel', 'Alter Titel'],
  ])('does not take the title from %s: %s has it in one row only', async (full, rare, remark) => {
    const csv = `${full},URL,${rare}\nHome,https://a.example/,\nPrices,https://a.example/prices,${remark}\nJobs,https://a.example/jobs,\nTeam,https://a.example/team,\n`;
    const { pieces } = await importBytes('plan.csv', csv, options);
    expect([...pieces.values()].map(({ title }) => title).sort()).toEqual(['Home', 'Jobs', 'Prices', 'Team']);
  });
});

describe('cells that contradict their heading', () => {
  test.each([
    ['Content Type', ['text/html; charset=utf-8', 'text/html'], 'format'],
    ['Type', ['application/pdf', 'text/html;charset=UTF-8'], 'format'],
    ['Content kind', ['2024-01-05', '2024-02-06'], 'format'],
    ['Stage', ['https://a.example/1', 'https://a.example/2'], 'stage'],
    ['Audience', ['1200', '3400'], 'persona'],
    ['Usage', ['120', '77'], 'whenToUse'],
    ['Contact', ['https://a.example/jo', 'https://a.example/ann'], 'owner'],
    ['Content', ['<p>Text of a page</p>', '<h2>More</h2> text'], 'title'],
    ['Content', ['A long text. '.repeat(40), 'Another long text. '.repeat(30)], 'title'],
    ['Location', ['Berlin', 'Leeds'], 'url'],
    ['Status', ['OK', 'Not Found'], 'status'],
    ['Status', ['200', '404'], 'status'],
    ['Action', ['200 OK', '301 Moved Permanently'], 'verdict'],
  ])('%s with %j is kept as written', async (heading, cells, field) => {
    const { prepared, kept } = await importBytes('list.csv', table({ [heading]: cells }));
    expect(prepared.columns.map(({ heading: name, use }) => [name, use])).toContainEqual([heading, 'keep']);
    expect(prepared.columns.filter(({ use, heading: name }) => name === heading && use === field)).toEqual([]);
    expect(kept('piece-1')).toMatchObject({ [heading]: cells[0]?.trim() });
  });

  test('an HTTP status is neither a decision nor the state of a piece', async () => {
    const rows = table({ Status: ['OK', 'Moved Permanently', 'Forbidden', '503 Service Unavailable'] });
    const { pieces } = await importBytes('crawl.csv', rows);
    expect([...pieces.values()].map(({ decision, status }) => [status, decision])).toEqual([
      ...[['live', undefined] as const, ['retired', undefined] as const],
      ...[['draft', undefined] as const, ['draft', undefined] as const],
    ]);
  });
});

describe('the same heading', () => {
  test.each([
    ['published', ['publishDate', 'publish_date', 'Publish Date', 'PUBLISH DATE', ' publish-date ', 'Publish date:']],
    [
      'summary',
      ['metaDescription', 'meta_description', 'Meta Description 1', 'Meta description', 'seo.metaDescription'],
    ],
    [
      'format',
      ['contentType', 'content_type', 'Content type(s)', 'Inhaltstyp', 'Type de contenu', 'コンテンツ種別', '类型'],
    ],
    ['expires', ['expiryDate', 'expiry_date', 'expiresAt', 'Expiration Date', 'Gültig bis', 'Date d’expiration']],
    [
      'title',
      ['pageTitle', 'Title 1', 'H1-1', 'Titel', 'Título', 'Название', 'タイトル', '제목', 'fields.title.en-US'],
    ],
    ['owner', ['contentOwner', 'ownerName', 'Verantwortlich', 'Responsable', 'Ответственный', '担当者', '负责人']],
    ['persona', ['buyerPersona', 'Zielgruppe', 'Público objetivo', 'Целевая аудитория', 'ペルソナ', '目标受众']],
    ['stage', ['funnelStage', 'Kaufphase', 'Étape', 'Etapa del embudo', 'Этап воронки', '段階', '阶段']],
    ['status', ['postStatus', 'post_status', 'Statut', 'Estado', 'Статус', 'ステータス', '状态']],
  ])('is recognized as %s however it is spelled: %j', (target, headings) => {
    expect(headings.filter((heading) => recognizeHeading(heading)?.target !== target)).toEqual([]);
  });
});

test('spaces around a cell never change what it means', async () => {
  const padded = (text: string) => ` \u00a0${text} \t`;
  const cells = { Status: 'published', Share: 'prospects', Published: '2024-05-06', Persona: 'Buyer', Stage: 'BOFU' };
  const [bare, spaced] = [
    await importBytes('list.csv', table(cells)),
    await importBytes(
      'list.csv',
      table(Object.fromEntries(Object.entries(cells).map(([k, v]) => [padded(k), padded(v)]))),
    ),
  ];
  const { path: _, ...piece } = bare.piece('piece-1');
  expect({ ...spaced.piece('piece-1'), extra: undefined }).toMatchObject({ ...piece, extra: undefined });
});

test('of two columns with addresses, the one that can be read counts, with a base also a path', async () => {
  const csv = 'Title,URL,Link\nOne,to follow,/one\nTwo,/two,see the wiki\nThree,https://a.example/three,/3\n';
  const { pieces } = await importBytes('list.csv', csv, { ...options, base: 'https://b.example' });
  expect([...pieces.values()].map(({ url }) => url).sort()).toEqual([
    ...['https://a.example/three', 'https://b.example/one', 'https://b.example/two'],
  ]);
});

test.each([',', '12', '2026-01-05', 'https://a.example/x'])(
  'the heading of our own export is believed even if its cells hold only %s',
  async (say) => {
    const content = contentFolder({ ...company, 'pieces/payback-guide.mdx': piece() });
    const { model } = readContent({ directory: content, today: TODAY });
    if (!model) throw new Error('The folder has errors.');
    const csv = listCsv(dataLists.pieces, audit(publish(model), TODAY));
    const edited = csv.replace('Page 3 shows a plant of your size.', say);
    expect(edited).not.toBe(csv);
    const found = await importBytes('pieces.csv', edited, { content });
    expect(found.piece('payback-guide').say).toBe(say);
  },
);
