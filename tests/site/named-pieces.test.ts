/** Wherever a page names a piece as something to use, it says whether it may be sent. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, type Page, readPages, textOf } from './html.ts';
import { sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = [...readPages(site).values()];

type Element = Page['elements'][number];

interface PieceRow {
  readonly id: string;
  readonly share: string;
  readonly usable: boolean;
}

const rows: PieceRow[] = JSON.parse(readFileSync(path.join(site, 'data', 'pieces.json'), 'utf8')).items;
const unsent = new Set(rows.filter(({ share, usable }) => !usable || share === 'internal').map(({ id }) => id));

/** Pages whose lists are there to manage pieces: each says what happened to a piece or what is to be done with it. */
const MANAGING = /^\/(review|gaps|changes|candidates|decisions|agreement\/meetings|alignment)\//;

const SAYS_SO = /Internal only|Do not send|Do not use|Retired|Idea|Draft|In review/;

function ancestors(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? [parent, ...ancestors(parent)] : [];
}

/** Whether the words beside a link, or the heading of the part that it is in, say that the piece is not to be sent. */
function isMarked(link: Element): boolean {
  return ancestors(link).some((around) => {
    const use = attribute(around, 'data-use');
    if (use !== undefined && use !== 'send' && use !== 'any') return true;
    const isEntry = ['li', 'p', 'h3', 'span'].includes(around.tagName) || attribute(around, 'data-piece') !== undefined;
    return isEntry && SAYS_SO.test(textOf(around));
  });
}

/** The action of a gap says what is to be done with a piece, and a list of changes what happened to it. */
function isManaging(link: Element): boolean {
  return ancestors(link).some((around) => {
    if (attribute(around, 'class') === 'action') return true;
    const headings = around.tagName === 'section' ? around.childNodes.filter(({ nodeName }) => nodeName === 'h2') : [];
    return headings.some((heading) => textOf(heading) === 'Changed lately');
  });
}

test('every link to a piece that must not be sent says so, outside of lists that are there to manage pieces', () => {
  const faults: string[] = [];
  let seen = 0;
  for (const { address, elements } of pages) {
    if (MANAGING.test(address)) continue;
    for (const element of elements) {
      const id = /^\/content\/([^/]+)\/$/.exec(attribute(element, 'href') ?? '')?.[1];
      if (element.tagName !== 'a' || id === undefined || !unsent.has(id)) continue;
      seen += 1;
      if (!isMarked(element) && !isManaging(element)) faults.push(`${address} names ${id}`);
    }
  }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(200);
});

test('no space is before a comma, semicolon, colon or full stop', () => {
  const faults: string[] = [];
  for (const { address, elements } of pages) {
    // It shows the signs of files in its sentences.
    if (address === '/method/') continue;
    const main = elements.find(({ tagName }) => tagName === 'main');
    for (const [found] of main ? textOf(main).matchAll(/.{0,30} [;.,:](?=\s|$)/g) : [])
      faults.push(`${address}: ${found}`);
  }
  expect(faults).toEqual([]);
});
