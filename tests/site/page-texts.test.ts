/** What readers see on the pages of the sample company's site: no marks of files, templates or machines. */
import { describe, expect, test } from 'vitest';
import { attribute, type Page } from './html.ts';
import { samplePages } from './sample-site.ts';

const pages = [...(await samplePages()).values()];

type Element = Page['elements'][number];
type Node = Element['childNodes'][number];

/** Elements whose text readers do not see, or see as code. */
const NOT_TEXT = new Set(['script', 'style', 'code', 'pre', 'kbd', 'svg']);

const BLOCKS = new Set(
  'article aside blockquote caption dd details div dl dt fieldset figure footer form h1 h2 h3 h4 header label legend li main nav ol option p section select summary table tbody td textarea th thead tr ul'.split(
    ' ',
  ),
);

const NAMED = ['alt', 'aria-label', 'data-label', 'placeholder', 'title'];

/** The texts of a page as they are in the file, one for each text of an element, and those of attributes. */
function rawTexts({ elements }: Page): string[] {
  const body = elements.find(({ tagName }) => tagName === 'body');
  const named = elements.flatMap((element) => NAMED.flatMap((name) => attribute(element, name) ?? []));
  const head = elements.filter(({ tagName }) => tagName === 'title').flatMap(({ childNodes }) => textNodes(childNodes));
  const meta = elements.filter((element) => attribute(element, 'name') === 'description');
  return [
    ...textNodes(body?.childNodes ?? []),
    ...named,
    ...head,
    ...meta.flatMap((element) => attribute(element, 'content') ?? []),
  ];
}

function textNodes(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if ('value' in node) return node.value;
    return 'tagName' in node && !NOT_TEXT.has(node.tagName) ? textNodes(node.childNodes) : [];
  });
}

/** The text of every block of a page, as a browser shows it. */
function blockTexts({ elements }: Page): string[] {
  const body = elements.find(({ tagName }) => tagName === 'body');
  return body === undefined
    ? []
    : shownText(body.childNodes)
        .split('\n')
        .map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

function shownText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
      if (!('tagName' in node)) return '';
      if (NOT_TEXT.has(node.tagName)) return node.tagName === 'svg' ? '' : '…';
      const text = shownText(node.childNodes);
      return BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
    })
    .join('');
}

/** Where a pattern matches the texts of a page, with the text around it. */
function found(textsOf: (page: Page) => string[], pattern: RegExp): string[] {
  return pages.flatMap((page) =>
    textsOf(page).flatMap((text) => {
      const match = pattern.exec(text);
      return match === null ? [] : `${page.address}: ${text.slice(Math.max(0, match.index - 30), match.index + 40)}`;
    }),
  );
}

describe('no page shows', () => {
  test('a back-tick outside of code', () => {
    expect(found(rawTexts, /`/)).toEqual([]);
  });

  test('two spaces in a row', () => {
    expect(found(rawTexts, /\S {2,}\S/)).toEqual([]);
  });

  test('a space before a comma, semicolon, colon or period', () => {
    expect(found(blockTexts, / [;.,:](?=\s|$)/)).toEqual([]);
  });

  test('a sentence without a space before it', () => {
    expect(found(blockTexts, /[\p{Ll}\d”)][.!?][\p{Lu}“]/u)).toEqual([]);
  });

  test('two periods, commas or semicolons in a row', () => {
    expect(found(blockTexts, /[.,;] [.,;]|,,|;;|[^.]\.\.(?!\.)/)).toEqual([]);
  });

  test('a time in decimals that no one says, such as 0.067 hours', () => {
    expect(found(blockTexts, /\b(?:0\.0\d+|\d+\.\d{2,} (?:business )?(?:minute|hour|day|week)s?)\b/)).toEqual([]);
  });

  test('a value that is missing', () => {
    expect(found(blockTexts, /\bundefined\b|\bNaN\b|\[object Object\]/)).toEqual([]);
  });

  test('a column of a table without a heading', () => {
    const headings = ({ elements }: Page) => elements.filter(({ tagName }) => tagName === 'th');
    const empty = pages.filter((page) => headings(page).some(({ childNodes }) => shownText(childNodes).trim() === ''));
    expect(empty.map(({ address }) => address)).toEqual([]);
  });
});

test('the texts of many blocks are read', () => {
  expect(pages.flatMap(blockTexts).filter((text) => text.includes(' ')).length).toBeGreaterThan(5000);
});
