/** Exports of tools are recognized by their headings, and XML by its elements, whatever their prefix. */
import { describe, expect, test } from 'vitest';
import { recognizeHeading } from '../../../src/import/headings.ts';
import { importBytes } from '../import-into.ts';

const options = { format: 'guide', owner: 'content-team' };

test.each([
  ['Screaming Frog', { Address: 'url', 'Title 1': 'title', 'Meta Description 1': 'summary' }],
  ['Sitebulb', { URL: 'url', Title: 'title', 'Meta Description': 'summary' }],
  ['Semrush', { 'Page URL': 'url', 'Page Title': 'title' }],
  ['Ahrefs', { URL: 'url', Title: 'title', 'Meta description': 'summary' }],
  [
    'HubSpot',
    { 'Blog post name': 'title', URL: 'url', 'Publish date (EDT)': 'published', Author: 'owner', State: 'status' },
  ],
  ['WordPress', { Title: 'title', Permalink: 'url', 'Post Type': 'format', Status: 'status', Date: 'published' }],
  ['Ghost', { title: 'title', url: 'url', published_at: 'published', status: 'status' }],
  ['Contentful', { 'fields.title.en-US': 'title', 'fields.publishDate': 'published', 'sys.id': 'id' }],
  ['Notion', { Name: 'title', URL: 'url', Status: 'status', Created: undefined }],
  ['Airtable', { 'Asset Name': 'title', Link: 'url', 'Buyer Persona': 'persona', 'Funnel Stage': 'stage' }],
])('the headings of an export of %s are known', (_, headings) => {
  const known = Object.keys(headings).map((heading) => [heading, recognizeHeading(heading)?.target]);
  expect(Object.fromEntries(known)).toEqual(headings);
});

test('figures of use are kept as written', async () => {
  const csv = 'URL,Title,Organic traffic,Sessions\nhttps://www.example.com/a,One,120,340\n';
  expect((await importBytes('pages.csv', csv, options)).kept('a')).toEqual({
    'Organic traffic': '120',
    Sessions: '340',
  });
});

describe('a sitemap', () => {
  const map = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  test.each([
    [
      'with a prefix',
      `<sm:urlset xmlns:sm="${map}"><sm:url><sm:loc>https://www.example.com/a</sm:loc></sm:url></sm:urlset>`,
    ],
    [
      'with another prefix and a declaration',
      `<?xml version="1.0"?>\n<ns0:urlset xmlns:ns0="${map}">\n<ns0:url><ns0:loc>https://www.example.com/a</ns0:loc></ns0:url></ns0:urlset>`,
    ],
    [
      'with images that have a prefix',
      `<urlset xmlns="${map}" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://www.example.com/a</loc><image:image><image:loc>https://www.example.com/a.png</image:loc></image:image></url></urlset>`,
    ],
    [
      'after a comment and a style sheet',
      `<!-- made by a tool --><?xml-stylesheet href="a.xsl"?><s:urlset xmlns:s="${map}"><s:url><s:loc>https://www.example.com/a</s:loc></s:url></s:urlset>`,
    ],
  ])('%s is read', async (_, xml) => {
    const { pieces } = await importBytes('sitemap.xml', xml, options);
    expect([...pieces.values()].map(({ url }) => url)).toEqual(['https://www.example.com/a']);
  });
});
