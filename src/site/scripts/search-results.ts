/** Draws what a search found. */
import { freshness } from '../../audit/freshness.ts';
import type { SearchKind } from '../../data/search-kinds.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import type { RequestStatus } from '../../schema/request.ts';
import { count } from '../dates.ts';
import type { HitDetails } from '../finding/engine.ts';
import type { Group } from '../finding/found.ts';
import type { Row } from '../finding/rows.ts';
import { languageName, PAGE_LANGUAGE } from '../language.ts';
import { requestStatusWords } from '../words.ts';
import { badges } from './badges.ts';
import { element } from './elements.ts';
import { base } from './fetched.ts';
import { policy, today } from './readers-day.ts';

export const kindLabels: Readonly<Record<SearchKind, string>> = {
  piece: 'Pieces',
  question: 'Questions',
  persona: 'Personas',
  request: 'Requests',
};

/** A list of results under a heading. */
export function section(title: string, items: readonly HTMLElement[], ...after: readonly HTMLElement[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), element('ul', {}, ...items), ...after);
}

/** The results of one kind; of pieces there is a way to all of them. */
export function groupSection({ kind, shown, total }: Group, words: string): HTMLElement {
  const all = `${base}content/?${new URLSearchParams({ q: words })}`;
  const more = element('p', {}, element('a', { href: all }, `All ${count(total, 'piece')} in the list, with filters`));
  return section(
    `${kindLabels[kind]} (${total})`,
    shown.map((hit) => hitItem(hit, kind)),
    ...(kind === 'piece' && total > shown.length ? [more] : []),
  );
}

/** One result: its title, what must be known of it, and the words around the match. */
export function hitItem({ excerpt, filters, meta, url }: HitDetails, kind: SearchKind): HTMLElement {
  const [language = PAGE_LANGUAGE] = filters.language ?? [];
  const lang = language === PAGE_LANGUAGE ? undefined : language;
  return element(
    'li',
    {},
    element('a', { href: url, dir: 'auto', lang }, kind === 'question' ? `“${meta.title}”` : (meta.title ?? url)),
    element('span', { class: 'quiet' }, ...factsOf(meta, filters, kind, lang)),
    kind !== 'persona' && element('span', { class: 'excerpt', dir: 'auto', lang }, ...marked(excerpt)),
  );
}

function factsOf(
  meta: HitDetails['meta'],
  filters: HitDetails['filters'],
  kind: SearchKind,
  lang: string | undefined,
): (HTMLElement | string)[] {
  const [status] = filters.status ?? [];
  if (kind === 'piece') {
    const [share = 'internal'] = filters.share ?? [];
    const live = status === 'live';
    const judged = live ? freshness({ published: meta.due, expires: meta.expires }, 0, policy, today).state : undefined;
    return [
      badges({
        status: status as PieceStatus,
        share: share as Share,
        freshness: judged,
        leaving: meta.decision !== undefined,
      }),
      ` ${[meta.format, lang && languageName(lang)].filter(Boolean).join(', ')}`,
    ];
  }
  const words = kind === 'request' && status ? requestStatusWords[status as RequestStatus] : undefined;
  return [[meta.where, words].filter(Boolean).join(' · ')];
}

/** A piece of which only the facts are known. */
export function rowItem(row: Row, formats: ReadonlyMap<string, string>): HTMLElement {
  const lang = row.language === PAGE_LANGUAGE ? undefined : row.language;
  return element(
    'li',
    {},
    element('a', { href: `${base}content/${row.id}/`, dir: 'auto', lang }, row.title),
    element('span', { class: 'quiet' }, badges(row), ` ${formats.get(row.format) ?? ''}`),
  );
}

/** An excerpt as nodes: its matches marked, everything else as it is written. */
function marked(excerpt: string): (HTMLElement | string)[] {
  const text = (escaped: string) => escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((part, index) => (index % 2 === 1 ? element('mark', {}, text(part)) : text(part)));
}
