/** HTML entities in exports of other programs. */
import { expect, test } from 'vitest';
import { webTable } from '../../src/import/sources/web.ts';
import { decodeEntities, readXml } from '../../src/import/sources/xml.ts';

/** The first row of a WordPress export, by heading. */
function post(title: string): Readonly<Record<string, string | undefined>> {
  const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item>
    <title>${title}</title><link>https://www.example.com/?a=1&amp;copy=2</link>
    <wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;
  const { headings, rows } = webTable(readXml(Buffer.from(xml), 'export.xml'), 'export.xml', () => undefined);
  return Object.fromEntries(headings.map((heading, at) => [heading, rows[0]?.cells[at]]));
}

test.each([
  ['&laquo;Payback&raquo;', '«Payback»'],
  ['Caf&eacute; &agrave; la carte', 'Café à la carte'],
  ['To be continued&hellip;', 'To be continued…'],
  ['&euro; 5 &middot; 10&nbsp;%', '€ 5 · 10 %'],
  ['5 &#8364; &#x2192; 6 &#X20ac;', '5 € → 6 €'],
  ['2019&#150;2024', '2019–2024'],
  ['R&D &nosuchname; AT&T; &amp', 'R&D &nosuchname; AT&T; &amp'],
])('reads %s in a WordPress export as %s', (written, read) => {
  expect(post(`<![CDATA[${written}]]>`).Title).toBe(read);
});

test('decodes an entity that was encoded for both HTML and XML', () => {
  expect(post('&amp;laquo;A&amp;raquo; &amp;amp; B').Title).toBe('«A» & B');
});

test('decodes entities only once', () => {
  expect(decodeEntities('&amp;laquo; &amp;#171;')).toBe('&laquo; &#171;');
});

test('keeps the parameters of an address, even one that starts like an entity', () => {
  expect(post('A').URL).toBe('https://www.example.com/?a=1&copy=2');
  expect(decodeEntities('https://www.example.com/?a=1&copy=2&reg=3')).toBe('https://www.example.com/?a=1&copy=2&reg=3');
});
