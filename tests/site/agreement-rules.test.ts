/** The figures of the agreement: each leads to the rule that it is counted by. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, type Page, textOf } from './html.ts';
import { samplePages } from './sample-site.ts';

type Element = DefaultTreeAdapterTypes.Element;

let pages: ReadonlyMap<string, Page>;
beforeAll(async () => {
  pages = await samplePages();
});

const classesOf = (element: Element) => new Set(attribute(element, 'class')?.split(/\s+/));

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

function around(element: Element): Element[] {
  const parent = parentOf(element);
  return parent ? [parent, ...around(parent)] : [];
}

function inside(element: Element): Element[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : []));
}

/** The method page, or the rule of a promise or a statement on its own page. */
function isRule(element: Element): boolean {
  const address = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : '';
  return /^\/method\/#|^#rule-|^\/agreement\/leads\/#kept-/.test(address);
}

/** What a script fills in with what a reader enters. */
function isOfReader(element: Element): boolean {
  return classesOf(element).has('scripted-only');
}

/** What a page says in numbers or states: tables, rows of figures, goals, and sentences with a number. */
function figureBlocks({ elements }: Page): Element[] {
  return elements.filter((element) => {
    const all = around(element);
    if (!all.some((each) => classesOf(each).has('agreed')) || all.some(isOfReader)) return false;
    const [parent] = all;
    if (element.tagName === 'table') return !classesOf(element).has('reference');
    if (element.tagName === 'p' && parent && (classesOf(parent).has('agreed') || parent.tagName === 'section')) {
      return /\d/.test(textOf(element).replaceAll(/[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-Q\d/g, ''));
    }
    return (
      (parent !== undefined && classesOf(parent).has('numbers')) ||
      classesOf(element).has('badges-row') ||
      classesOf(element).has('goal-line') ||
      attribute(element, 'aria-labelledby') === 'first'
    );
  });
}

/** A block names its rule itself; what has no room for a link has it in its own section. */
function hasRule(block: Element): boolean {
  const section = around(block).find(({ tagName }) => tagName === 'section');
  const inChart = section && classesOf(section).has('chart');
  const own = block.tagName === 'table' || block.tagName === 'p';
  const place = own && !inChart ? block : (section ?? block);
  return inside(place).some(isRule);
}

describe('the pages of the agreement', () => {
  const own = () => [...pages.values()].filter(({ address }) => /^\/(?:agreement|alignment)\//.test(address));
  /** Pages that show the text of one record. */
  const toSign = (address: string) => address.startsWith('/agreement/sign/');

  it('link every block of figures to its rule', () => {
    const missing = own()
      .filter(({ address }) => !toSign(address))
      .flatMap((page) =>
        figureBlocks(page)
          .filter((block) => !hasRule(block))
          .map((block) => `${page.address} <${block.tagName}> ${textOf(block).slice(0, 80)}`),
      );
    expect(missing).toEqual([]);
    expect(own().flatMap(figureBlocks).length).toBeGreaterThan(30);
  });

  it('link the state of a record to its rule', () => {
    const unlinked = own().filter(({ address, elements }) => toSign(address) && !elements.some(isRule));
    expect(unlinked.map(({ address }) => address)).toEqual([]);
  });

  it('link only to rules that the method page has', () => {
    const ids = pages.get('/method/')?.ids;
    const rules = own().flatMap(({ links }) =>
      links.flatMap(({ address }) => /^\/method\/#(.+)/.exec(address)?.[1] ?? []),
    );
    expect([...new Set(rules)].filter((rule) => !ids?.has(rule))).toEqual([]);
  });
});

describe('the alignment page', () => {
  it('begins with the five widest differences and what to do about each, and folds the rest', () => {
    const page = pages.get('/alignment/');
    const agreed = page?.elements.find((element) => classesOf(element).has('agreed'));
    const parts = agreed?.childNodes.filter((node): node is Element => 'tagName' in node) ?? [];
    const first = parts.findIndex((element) => attribute(element, 'aria-labelledby') === 'first');
    expect(parts.slice(0, first).map(({ tagName }) => tagName)).toEqual(['p']);
    const items = inside(parts[first] as Element).filter(({ tagName }) => tagName === 'li');
    expect(items).toHaveLength(5);
    for (const item of items) {
      const step = inside(item).filter(({ tagName }) => tagName === 'p');
      expect(step.map(textOf).join('')).not.toBe('');
    }
    // Lists and tables after it are folded; headings, the tally and links to data are in sight.
    const open = parts
      .slice(first + 1)
      .flatMap((part) => [part, ...inside(part)])
      .filter(
        (element) =>
          (element.tagName === 'table' ||
            (element.tagName === 'ul' && !['badges-row', 'chart-key'].some((name) => classesOf(element).has(name)))) &&
          !around(element).some(({ tagName }) => tagName === 'details'),
      );
    expect(open.map((element) => textOf(element).slice(0, 60))).toEqual([]);
  });
});
