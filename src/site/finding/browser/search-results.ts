/** Draws the results of a search. */
import type { SearchKind } from '../../../data/search/kinds.ts';
import type { RequestStatus } from '../../../schema/request.ts';
import { formatIn } from '../../../words/languages.ts';
import { resultWords } from '../../../words/search/dialog.ts';
import { requestStatusWords } from '../../../words/states.ts';
import { element } from '../../frame/browser/elements.ts';
import { base } from '../../frame/browser/fetch-json.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { PAGE_LANGUAGE } from '../../frame/language.ts';
import { badges } from '../../pieces/browser/badges.ts';
import type { SendState } from '../../pieces/may-send.ts';
import type { HitDetails } from '../engine.ts';
import { excerptParts } from '../excerpt.ts';
import { type Group, pieceState } from '../found.ts';

/** A list of results under a heading. */
export function section(title: string, items: readonly HTMLElement[], ...after: readonly HTMLElement[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), element('ul', {}, ...items), ...after);
}

/** The results of one kind in their parts; below pieces, a link to all of them. */
export function groupSection({ kind, partly, parts, total }: Group, words: string): HTMLElement {
  const lists = parts.flatMap(({ heading, pieces }) => [
    heading !== undefined && element('h4', {}, heading),
    element('ul', {}, ...pieces.map((hit) => hitItem(hit, kind))),
  ]);
  const shown = parts.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const all = `${base}content/?${new URLSearchParams({ q: words })}`;
  const more = kind === 'piece' && total > shown;
  return element(
    'section',
    {},
    element('h3', {}, resultWords.titleOf(partly ? resultWords.piecesPartly : resultWords[kind], total)),
    ...lists,
    more && element('p', {}, element('a', { href: all }, resultWords.seeAll(total))),
  );
}

function stateOf(hit: HitDetails): SendState {
  return pieceState(hit, { policy, today });
}

/** One result: its title, its facts and the text around the match. */
function hitItem(hit: HitDetails, kind: SearchKind): HTMLElement {
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
    return [badges(stateOf(hit)), ` ${formatIn(meta.format ?? '', lang ?? PAGE_LANGUAGE, PAGE_LANGUAGE)}`];
  }
  const [status] = filters.status ?? [];
  const words = kind === 'request' && status ? requestStatusWords[status as RequestStatus] : undefined;
  return [[meta.where, words].filter(Boolean).join(' · ')];
}
