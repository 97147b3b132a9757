/** Every page that recommends a piece says whether it may be sent. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attribute, type Page, textOf } from './html.ts';
import { samplePages, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = [...(await samplePages()).values()];

type Element = Page['elements'][number];

interface PieceRow {
  readonly id: string;
  readonly share: string;
  readonly usable: boolean;
}

const rows: PieceRow[] = JSON.parse(readFileSync(path.join(site, 'data', 'pieces.json'), 'utf8')).items;
const unsent = new Set(rows.filter(({ share, usable }) => !usable || share === 'internal').map(({ id }) => id));

/** Pages with lists for managing pieces, which say what happened to a piece or what to do with it. */
const MANAGING = /^\/(review|gaps|changes|candidates|decisions|agreement\/meetings|alignment)\//;

const SAYS_SO = /Internal only|Do not send|Do not use|Retired|Idea|Draft|In review|\((idea|draft|in review)\)/;

function ancestors(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? [parent, ...ancestors(parent)] : [];
}

/** Whether the text around a link, or the heading of its part, says that the piece must not be sent. */
function isMarked(link: Element): boolean {
  return ancestors(link).some((around) => {
    const use = attribute(around, 'data-use');
    if (use !== undefined && use !== 'send' && use !== 'any') return true;
    const isEntry = ['li', 'p', 'h3', 'span'].includes(around.tagName) || attribute(around, 'data-piece') !== undefined;
    return isEntry && SAYS_SO.test(textOf(around));
  });
}

/** The lists for managing pieces on pages that also have others. */
const LISTS = ['What to do next', 'New and reviewed', 'Decided recently'];

/** Whether a link is in the action of a gap, on the card of a task, or in a list of changes. */
function isManaging(link: Element): boolean {
  return ancestors(link).some((around) => {
    if (['action', 'cards'].includes(attribute(around, 'class') ?? '')) return true;
    const headings = around.tagName === 'section' ? around.childNodes.filter(({ nodeName }) => nodeName === 'h2') : [];
    return headings.some((heading) => LISTS.includes(textOf(heading).trim()));
  });
}

test('every link to a piece that must not be sent says so, except in lists for managing pieces', () => {
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
