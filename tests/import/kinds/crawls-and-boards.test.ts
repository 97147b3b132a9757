/** Exports of crawlers, site tools and boards, as they are: pages become pieces, figures are kept, nothing is decided. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../content-folder.ts';
import { importBytes } from '../import-into.ts';

const first = (csv: string, name = 'export.csv') =>
  importBytes(name, csv, { content: path.join(temporaryFolder(), 'content') });

const pages = ({ pieces }: Awaited<ReturnType<typeof first>>) =>
  Object.fromEntries([...pieces.values()].map(({ status, title }) => [title, status]));

describe('an export of', () => {
  test.each([
    [
      'Screaming Frog',
      `"Address","Content Type","Status Code","Status","Indexability","Indexability Status","Title 1","Meta Description 1","Word Count","Unique Inlinks"
"https://pumps.example/","text/html; charset=UTF-8","200","OK","Indexable","","Pumps that last","About us","410","90"
"https://pumps.example/old","text/html","301","Moved Permanently","Non-Indexable","Redirected","","","0","2"
"https://pumps.example/tag","text/html","200","OK","Non-Indexable","noindex","Tags","","20","1"
"https://pumps.example/site.css","text/css","200","OK","Non-Indexable","","","","0","80"
"https://pumps.example/pump.jpg","image/jpeg","200","OK","Non-Indexable","","","","0","12"
"https://pumps.example/guide.pdf","application/pdf","200","OK","Indexable","","Sizing guide","","0","7"
`,
      { 'Pumps that last': 'live', Old: 'retired', Tags: 'draft', 'Sizing guide': 'live' },
    ],
    [
      'Sitebulb',
      `URL,HTTP Status Code,Indexable,Indexable Status,Title,Meta Description,Crawl Date
https://pumps.example/,200,Yes,Indexable,Pumps that last,About us,2026-05-01
https://pumps.example/print,200,No,Canonicalized,Print view,,2026-05-01
https://pumps.example/closed,404,No,Not Found,Deleted page,,2026-05-01
`,
      { 'Pumps that last': 'live', 'Print view': 'draft', 'Deleted page': 'retired' },
    ],
    [
      'Ahrefs',
      `URL,HTTP status code,Is indexable page,Title,Meta description,Organic traffic,Referring domains
https://pumps.example/,200,true,Pumps that last,About us,812,40
https://pumps.example/beta,200,false,Beta page,,0,0
`,
      { 'Pumps that last': 'live', 'Beta page': 'draft' },
    ],
    [
      'Semrush',
      `Page URL,Page Title,Status code,Blocked,Sessions,Backlinks
https://pumps.example/,Pumps that last,200,,812,40
https://pumps.example/broken,Broken page,500,,0,0
`,
      { 'Pumps that last': 'live', 'Broken page': 'draft' },
    ],
    [
      'HubSpot',
      `Blog post name,URL,State,Publish date,Author,Views,Submissions
Choosing a pump,https://pumps.example/blog/choosing,PUBLISHED,2024-03-04,Jo Doe,812,12
Next season,https://pumps.example/blog/next,SCHEDULED,2031-03-04,Jo Doe,0,0
Unfinished,https://pumps.example/blog/unfinished,DRAFT,,Ann Roe,0,0
`,
      { 'Choosing a pump': 'live', 'Next season': 'draft', Unfinished: 'draft' },
    ],
    [
      'WordPress',
      `ID,Title,Permalink,Post Type,Status,Date,Author Username,Slug
11,Choosing a pump,https://pumps.example/choosing/,post,publish,2024-03-04 10:00:00,jo,choosing
12,Private notes,https://pumps.example/notes/,page,private,2024-03-04 10:00:00,jo,notes
13,Spring,https://pumps.example/?p=13,post,future,2031-03-04 10:00:00,jo,spring
14,Thrown away,https://pumps.example/?p=14,post,trash,2020-03-04 10:00:00,jo,thrown
`,
      { 'Choosing a pump': 'live', 'Private notes': 'draft', Spring: 'draft', 'Thrown away': 'retired' },
    ],
    [
      'Ghost',
      `id,title,url,status,visibility,published_at,authors
6501a,Choosing a pump,https://pumps.example/choosing/,published,public,2024-03-04T10:00:00.000Z,Jo Doe
6501b,Next season,https://pumps.example/p/next/,scheduled,public,2031-03-04T10:00:00.000Z,Jo Doe
6501c,Draft post,https://pumps.example/p/draft/,draft,public,,Jo Doe
`,
      { 'Choosing a pump': 'live', 'Next season': 'draft', 'Draft post': 'draft' },
    ],
    [
      'Contentful',
      `sys.id,fields.title.en-US,fields.url,sys.contentType,status
5aB,Choosing a pump,https://pumps.example/choosing,article,Published
6cD,Changed page,https://pumps.example/changed,article,Changed
7eF,Archived page,https://pumps.example/archived,article,Archived
`,
      { 'Choosing a pump': 'live', 'Changed page': 'live', 'Archived page': 'retired' },
    ],
    [
      'Notion',
      `Name,Status,Assign,Tags,URL,Created time,Last edited time
Choosing a pump,Done,Jo Doe,Blog,https://pumps.example/choosing,"March 4, 2024 10:00 AM","May 4, 2026 9:00 AM"
Idea for May,Not started,,Blog,,"March 4, 2026 10:00 AM","May 4, 2026 9:00 AM"
Half written,In progress,Jo Doe,,https://pumps.example/half,"March 4, 2026 10:00 AM","May 4, 2026 9:00 AM"
`,
      { 'Choosing a pump': 'live', 'Idea for May': 'idea', 'Half written': 'draft' },
    ],
    [
      'Airtable',
      `Asset Name,Type,Link,Live,Buyer Persona,Funnel Stage,Downloads
Choosing a pump,Guide,https://pumps.example/choosing,checked,Plant manager,TOFU,120
Price list,Pricing,https://pumps.example/prices,unchecked,Plant manager,BOFU,33
`,
      { 'Choosing a pump': 'live', 'Price list': 'draft' },
    ],
  ])('%s', async (_, csv, expected) => {
    const found = await first(csv);
    expect(pages(found)).toEqual(expected);
    expect(found.prepared.plan.heldBack).toEqual([]);
    expect([...found.pieces.values()].filter(({ decision }) => decision)).toEqual([]);
  });
});

test('files that only make pages work are left out by name and number, not in silence', async () => {
  const rows = [
    'app.js,application/javascript',
    'site.css,text/css',
    'more.css,text/css',
    'font.woff2,font/woff2',
    'logo.png,image/png',
  ];
  const csv = `Address,Content Type,Status Code,Title 1\nhttps://a.example/,text/html,200,Home\n${rows.map((row) => `https://a.example/${row},200,`).join('\n')}\n`;
  const { pieces, prepared } = await first(csv);
  expect([...pieces.values()].map(({ title }) => title)).toEqual(['Home']);
  expect([...prepared.plan.notContent]).toEqual([
    ['application/javascript', 1],
    ['text/css', 2],
    ['font/woff2', 1],
    ['image/png', 1],
  ]);
});

test.each([
  ['an infographic', 'Title,URL,MIME type,Owner\nHow pumps work,https://a.example/pumps.png,image/png,Jo Doe\n'],
  ['a picture in a list of assets', 'Title,URL,Type\nHow pumps work,https://a.example/pumps.jpg,image/jpeg\n'],
  [
    'a document',
    'Title,Address,Content Type,Status Code\nHow pumps work,https://a.example/pumps.pdf,application/pdf,200\n',
  ],
])('%s in a list is content', async (_, csv) => {
  expect(pages(await first(csv))).toEqual({ 'How pumps work': 'live' });
});

test.each([
  'Pageviews',
  'Sessions',
  'Organic traffic',
  'Downloads',
  'Clicks',
  'Seitenaufrufe',
  'Avg. position',
  '閲覧数',
])('figures of use under %s are kept for reviews', async (heading) => {
  const found = await first(`Title,URL,${heading}\nOne,https://a.example/one,812\nTwo,https://a.example/two,7\n`);
  expect(found.prepared.columns.at(-1)).toMatchObject({ use: 'keep', because: 'usage' });
  expect(found.kept('one')).toEqual({ [heading]: '812' });
});
