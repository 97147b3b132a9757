/** Draws the results of a search. */
import type { SearchKind } from '../../../data/search-kinds.ts';
import type { Row } from '../../../data/unpack-facts.ts';
import type { RequestStatus } from '../../../schema/request.ts';
import { languageName } from '../../../words/languages.ts';
import { resultWords } from '../../../words/search/dialog.ts';
import { requestStatusWords } from '../../../words/states.ts';
import { element } from '../../frame/browser/elements.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { PAGE_LANGUAGE } from '../../frame/language.ts';
import { badges } from '../../pieces/browser/badges.ts';
import { groupedByUse, type SendState, type UseGroup } from '../../pieces/may-send.ts';
import type { HitDetails } from '../engine.ts';
import { excerptParts } from '../excerpt.ts';
import { type Group, pieceState } from '../found.ts';
import { base } from './fetched.ts';

/** A list of results under a heading. */
export function section(title: string, items: readonly HTMLElement[], ...after: readonly HTMLElement[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), element('ul', {}, ...items), ...after);
}

/** Pieces under a heading: those that may be sent, then every other part under its own heading. */
export function pieceSection<T>(
  title: string,
  found: readonly UseGroup<T>[],
  item: (piece: T) => HTMLElement,
  ...after: readonly HTMLElement[]
): HTMLElement {
  const lists = found
    .filter(({ members }) => members.length > 0)
    .flatMap(({ heading, members }) => [
      heading !== undefined && element('h4', {}, heading),
      element('ul', {}, ...members.map(item)),
    ]);
  return element('section', {}, element('h3', {}, title), ...lists, ...after);
}

/** The results of one kind; below pieces, a link to all of them. */
export function groupSection({ kind, shown, total }: Group, words: string): HTMLElement {
  const all = `${base}content/?${new URLSearchParams({ q: words })}`;
  const more = element('p', {}, element('a', { href: all }, resultWords.seeAll(total)));
  const title = resultWords.titleOf(resultWords[kind], total);
  const item = (hit: HitDetails) => hitItem(hit, kind);
  if (kind !== 'piece') return section(title, shown.map(item));
  return pieceSection(title, groupedByUse(shown, stateOf), item, ...(total > shown.length ? [more] : []));
}

function stateOf(hit: HitDetails): SendState {
  return pieceState(hit, { policy, today });
}

/** One result: its title, its facts and the text around the match. */
export function hitItem(hit: HitDetails, kind: SearchKind): HTMLElement {
  const { filters, meta, url } = hit;
  const [language = PAGE_LANGUAGE] = filters.language ?? [];
  const lang = language === PAGE_LANGUAGE ? undefined : language;
  const marked = excerptParts(hit).map(({ match, text }) => (match ? element('mark', {}, text) : text));
  return element(
    'li',
    {},
    element('a', { href: url, dir: 'auto', lang }, kind === 'question' ? `“${meta.title}”` : (meta.title ?? url)),
    element('span', { class: 'quiet' }, ...factsOf(hit, kind, lang)),
    kind !== 'persona' && element('span', { class: 'excerpt', dir: 'auto', lang }, ...marked),
  );
}

function factsOf(hit: HitDetails, kind: SearchKind, lang: string | undefined): (HTMLElement | string)[] {
  const { filters, meta } = hit;
  if (kind === 'piece') {
    return [badges(stateOf(hit)), ` ${[meta.format, lang && languageName(lang)].filter(Boolean).join(', ')}`];
  }
  const [status] = filters.status ?? [];
  const words = kind === 'request' && status ? requestStatusWords[status as RequestStatus] : undefined;
  return [[meta.where, words].filter(Boolean).join(' · ')];
}

/** A piece without text around a match. */
export function rowItem(row: Row, formats: ReadonlyMap<string, string>): HTMLElement {
  const lang = row.language === PAGE_LANGUAGE ? undefined : row.language;
  return element(
    'li',
    {},
    element('a', { href: `${base}content/${row.id}/`, dir: 'auto', lang }, row.title),
    element('span', { class: 'quiet' }, badges(row), ` ${formats.get(row.format) ?? ''}`),
  );
}
