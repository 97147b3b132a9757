/** HTML as a value: texts in a template are escaped, in elements and in attributes. */
import { isHTMLString } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { attributes, html } from '../../src/site/frame/html.ts';

/** Without characters that HTML parsers change or refuse. */
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0\f]/.test(text));

test('a text is unchanged after parsing, in an element and in an attribute', () => {
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

test('HTML is not escaped again, lists are joined, and missing values print nothing', () => {
  const items = ['<', '&'].map((text) => html`<li>${text}</li>`);
  expect(`${html`<ul${attributes({ lang: undefined })}>${items}</ul>${false}${undefined}${null}${0}`}`).toBe(
    '<ul><li>&lt;</li><li>&amp;</li></ul>0',
  );
});

test('the indentation of a template is not in the page', () => {
  expect(
    `${html`<p>
      ${'a\n  b'}
    </p>`}`,
  ).toBe('<p>\na\n  b\n</p>');
});

test('Astro recognizes the value as HTML and does not escape it', () => {
  expect(isHTMLString(html`<b>${'&'}</b>`)).toBe(true);
});
