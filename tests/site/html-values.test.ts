/** HTML as a value: whatever is put into a template arrives as the text it was, in elements and in attributes. */
import { isHTMLString } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { attributes, html } from '../../src/site/frame/html.ts';

/** What a reader of HTML takes for a line break or refuses says nothing about the escaping. */
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0\f]/.test(text));

test('a text arrives as it was, in an element and in an attribute', () => {
  fc.assert(
    fc.property(words, words, (text, value) => {
      const { childNodes } = parseFragment(html`<b${attributes({ title: value })}>|${text}|</b>`.toString());
      expect(childNodes).toMatchObject([
        {
          tagName: 'b',
          attrs: [{ name: 'title', value }],
          childNodes: [{ nodeName: '#text', value: `|${text}|` }],
        },
      ]);
      expect(childNodes).toHaveLength(1);
    }),
  );
});

test('HTML stays HTML, lists are put together, and nothing is printed for what is not there', () => {
  const items = ['<', '&'].map((text) => html`<li>${text}</li>`);
  expect(`${html`<ul${attributes({ lang: undefined })}>${items}</ul>${false}${undefined}${null}${0}`}`).toBe(
    '<ul><li>&lt;</li><li>&amp;</li></ul>0',
  );
});

test('the indentation of a template is none of the page', () => {
  expect(
    `${html`<p>
      ${'a\n  b'}
    </p>`}`,
  ).toBe('<p>\na\n  b\n</p>');
});

test('Astro takes the value for HTML and does not escape it again', () => {
  expect(isHTMLString(html`<b>${'&'}</b>`)).toBe(true);
});
