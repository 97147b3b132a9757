/** A digest as runs of text and links, which every format writes in its own way. */
import type { Digest, DigestListName } from '../../audit/digest.ts';
import { pageAddress } from '../../data/address.ts';
import { withoutUnseen } from '../../kit/markdown.ts';
import type { Site } from '../../schema/site.ts';
import { formatDate } from '../../words/dates.ts';
import { digestText } from '../../words/digest/items.ts';
import { digestHeadings, digestPeriod, digestTitle, digestWords } from '../../words/digest/page.ts';
import { type Part, partText, type Sentence } from '../../words/parts.ts';
import { plain } from '../plain.ts';

/** Text on one line, exactly as it is to be read. `to` is a complete web address. */
export interface Run {
  readonly text: string;
  readonly to?: string | undefined;
}

export interface DigestPage {
  readonly title: string;
  readonly period: string;
  readonly sections: readonly DigestSection[];
}

export interface DigestSection {
  readonly heading: string;
  readonly lines: ReadonlyArray<readonly Run[]>;
  /** The page with the whole list; undefined where site.yaml has no address. */
  readonly all: string | undefined;
}

/** The most lines of a list: a digest is read in a minute, and the site has the whole list. */
export const SHOWN = 10;

/** The most characters of a line in a message to a channel. */
export const LONGEST_LINE = 400;

const PAGES: Readonly<Record<DigestListName, `/${string}/`>> = {
  reviews: '/review/',
  tasks: '/gaps/',
  waiting: '/requests/',
  answered: '/requests/',
  promises: '/agreement/leads/',
  new: '/changes/',
  meeting: '/agreement/next-meeting/',
};

/** @param shown The most lines of a list. */
export function digestPage(digest: Digest, site: Pick<Site, 'address' | 'company'>, shown = SHOWN): DigestPage {
  const runs = (parts: Sentence) => joined(parts.map((part) => runOf(part, site)));
  return {
    title: line(digestTitle(digest.reader, site.company)),
    period: runs(digestPeriod(digest))
      .map(({ text }) => text)
      .join(''),
    sections: digest.lists.map(({ items, name }) => {
      const more = items.length - shown;
      return {
        heading: digestHeadings[name],
        lines: [
          ...items.slice(0, shown).map((item) => runs(digestText(item))),
          ...(more > 0 ? [[{ text: digestWords.more(more) }]] : []),
        ],
        all: address(site, PAGES[name]),
      };
    }),
  };
}

function runOf(part: Part, site: Pick<Site, 'address'>): Run {
  const text = line(partText(part, { date: formatDate }));
  const path = pathOf(part);
  return path === undefined ? { text } : { text, to: address(site, path) };
}

/** The page of a part on the site. */
function pathOf(part: Part): `/${string}` | undefined {
  if (typeof part === 'string') return undefined;
  if ('piece' in part) return `/content/${part.piece.id}/`;
  if ('request' in part) return `/requests/${part.request.id}/`;
  return 'link' in part && part.to.startsWith('/') ? (part.to as `/${string}`) : undefined;
}

/** A complete address. A path alone leads nowhere in a mail or a channel. */
function address(site: Pick<Site, 'address'>, path: `/${string}`): string | undefined {
  return site.address === undefined ? undefined : pageAddress(site, path);
}

/** Neighbors without a link are one run. */
function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.to === undefined && run.to === undefined) found[found.length - 1] = { text: last.text + run.text };
    else found.push(run);
  }
  return found;
}

/** Content on one line, without control characters and characters that hide or turn text. */
function line(text: string): string {
  return withoutUnseen(plain(text)).replace(/\s+/g, ' ');
}
