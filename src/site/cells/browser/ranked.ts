/** Ranks the pieces of a cell for a product, a language or a question, by the same rules as the audit, as of the reader's day. */
// Sets apart what became stale since the build before the lists are drawn again.
import '../../pieces/browser/freshness.ts';
import { freshnessOn } from '../../../audit/freshness.ts';
import { type Rankable, type RankedPiece, rankPieces } from '../../../audit/ranking.ts';
import { isAbout } from '../../../audit/reach.ts';
import type { Named } from '../../../data/facts.ts';
import { alsoIn, onPaper, placeWords } from '../../../words/cells/ranked.ts';
import { reasonText } from '../../../words/cells/reasons.ts';
import { formatDate } from '../../../words/dates.ts';
import { formatIn, languageName } from '../../../words/languages.ts';
import { plainText } from '../../../words/parts.ts';
import { openPiece } from '../../../words/pieces/buttons.ts';
import { copyWords } from '../../../words/states.ts';
import { drawIcon, element } from '../../frame/browser/elements.ts';
import { base, fetchJson } from '../../frame/browser/fetch-json.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { PAGE_LANGUAGE } from '../../frame/language.ts';
import { badges } from '../../pieces/browser/badges.ts';
import { dateAttributes } from '../../pieces/judged-dates.ts';
import { groupedByUse, maySend, type SendState } from '../../pieces/may-send.ts';
import { BEST, type CellRanking, type RankingPiece } from '../cell-ranking.ts';

interface Candidate extends Rankable {
  readonly facts: RankingPiece;
}

/** What the address of the page asks for. */
export interface Asked {
  readonly product: Named | undefined;
  readonly question: Named | undefined;
  readonly language: string | undefined;
}

/**
 * Replaces the best pieces in general with the best for a product, language or question. The page stays unchanged if that
 * fails.
 */
export async function rank({ language, product, question }: Asked): Promise<void> {
  const path = location.pathname.slice(base.length).replace(/\/$/, '.json');
  const cell = await fetchJson<CellRanking>(path);
  const asks = new Map(cell.questions);
  const pieces = cell.pieces.map((facts) => candidate(facts, asks));
  const wanted = {
    product: product && { id: product[0], name: product[1] },
    question: question && { id: question[0], ask: asks.get(question[0]) ?? question[1] },
    language,
  };
  const names = { persona: { name: cell.persona }, stage: { name: cell.stage } };
  const about = pieces.filter(({ audited }) => !product || isAbout(audited.piece, product[0]));
  for (const { members, use } of groupedByUse(about, stateOf)) {
    const list = use !== 'do-not-use' && document.querySelector(`.ranked[data-use="${use}"]`);
    if (!list) continue;
    const ranked = rankPieces({ ...names, pieces: members }, wanted, cell.home);
    const best = ranked.slice(0, BEST);
    const before = idsIn(list);
    list.replaceChildren(...best.map(rankedItem));
    const others = document.querySelector(`.more-pieces [data-use="${use}"]`);
    if (!others) continue;
    const later = ranked
      .slice(BEST)
      .filter(({ cellPiece, translations }) => [cellPiece, ...translations].some(({ facts }) => before.has(facts.id)))
      .map(otherItem);
    const drawn = new Set([list, ...later].flatMap((item) => [...idsIn(item)]));
    for (const other of others.querySelectorAll<HTMLElement>('[data-piece]')) {
      if (drawn.has(other.dataset.piece)) other.remove();
    }
    // Keeps the pieces that are no longer among the best.
    others.prepend(...later);
  }
}

/** The ids of the pieces in an element, and its own. */
function idsIn(element: Element): ReadonlySet<string | undefined> {
  const own = element instanceof HTMLElement ? [element.dataset.piece] : [];
  const inside = [...element.querySelectorAll<HTMLElement>('[data-piece]')].map(({ dataset }) => dataset.piece);
  return new Set([...own, ...inside].filter((id) => id !== undefined));
}

function candidate(facts: RankingPiece, asks: ReadonlyMap<string, string>): Candidate {
  const judged = freshnessOn(facts, policy, today);
  return {
    facts,
    // Each use is ranked separately, so all pieces here count as usable.
    audited: {
      usable: true,
      freshness: judged,
      usedFirst: facts.usedFirst,
      piece: { ...facts, products: [...facts.products] },
    },
    fit: facts.fit,
    answers: facts.answers.map((id) => ({ id, ask: asks.get(id) ?? id })),
  };
}

/** Only live pieces that stay are published for ranking. */
function stateOf({ facts: { share }, audited: { freshness: judged } }: Candidate): SendState {
  return { status: 'live', share, freshness: judged?.state, leaving: false };
}

/** The same as `RankedPiece`. */
function rankedItem(entry: RankedPiece<Candidate>): HTMLElement {
  const { cellPiece: candidate, rank: place, translations } = entry;
  const { facts } = candidate;
  const { say, url, whenToUse } = facts;
  const state = stateOf(candidate);
  const numbered = maySend(state);
  const lang = langOf(facts);
  const label = numbered ? placeWords.rank(place) : placeWords.listed;
  const method = element('a', { class: 'method', href: `${base}method/#order-of-pieces` }, label);
  return element(
    'li',
    about(facts),
    element('h3', LINE, numbered && element('span', { class: 'rank', ...ADVICE }, String(place)), ' ', linkTo(facts)),
    element('p', LINE, badges(state, facts), ' ', element('span', { class: 'quiet' }, formatOf(facts))),
    whenToUse !== undefined && element('p', { class: 'text', dir: 'auto', lang, ...ADVICE }, whenToUse),
    say !== undefined && element('blockquote', { class: 'say text', dir: 'auto', lang, ...ADVICE }, say),
    element(
      'p',
      { class: 'buttons', ...ADVICE },
      ...copyButtons(candidate),
      url !== undefined && element('a', { class: 'button plain small', href: url, rel: 'noopener' }, openPiece),
    ),
    element(
      'p',
      { class: 'quiet on-paper' },
      plainText(onPaper(numbered ? url : undefined, facts.reviewed, facts.due), { date: formatDate }),
    ),
    element('p', { class: 'quiet why' }, element('span', ADVICE, method, ': '), ...reasonsOf(entry)),
    translationList(translations),
  );
}

/** The same as `OtherPieces`. */
function otherItem(entry: RankedPiece<Candidate>): HTMLElement {
  const { facts } = entry.cellPiece;
  const why = element('span', { class: 'quiet' }, `${formatOf(facts)}. `, ...reasonsOf(entry));
  return element(
    'li',
    about(facts),
    linkTo(facts),
    ' ',
    badges(stateOf(entry.cellPiece), facts),
    ' ',
    why,
    translationList(entry.translations),
  );
}

/** The same as `Translations`. */
function translationList(translations: readonly Candidate[]): HTMLElement | false {
  const items = translations.map((translation) =>
    element(
      'li',
      about(translation.facts),
      element('span', { class: 'quiet', ...ADVICE }, alsoIn(languageName(translation.facts.language))),
      ' ',
      linkTo(translation.facts),
      ' ',
      badges(stateOf(translation), translation.facts),
      element('span', { class: 'buttons', ...ADVICE }, ...copyButtons(translation)),
    ),
  );
  return items.length > 0 && element('ul', { class: 'translations' }, ...items);
}

/** The buttons of a piece that may be sent. */
function copyButtons(candidate: Candidate): (HTMLElement | false)[] {
  return (['say', 'url'] as const).map((what) => {
    const text = candidate.facts[what];
    return text !== undefined && maySend(stateOf(candidate)) && copyButton(text, copyWords[what]);
  });
}

function formatOf({ format, language }: RankingPiece): string {
  return formatIn(format, language, PAGE_LANGUAGE);
}

function langOf({ language }: RankingPiece): string | undefined {
  return language === PAGE_LANGUAGE ? undefined : language;
}

/** Marks what to remove, and what becomes a line, once a piece must not be used. */
const [ADVICE, LINE] = [{ 'data-advice': '' }, { 'data-line': '' }];

function about({ id, products }: RankingPiece): Record<string, string> {
  return { 'data-piece': id, 'data-products': products.join(' ') };
}

function linkTo(facts: RankingPiece): HTMLElement {
  return element('a', { href: `${base}content/${facts.id}/`, dir: 'auto', lang: langOf(facts) }, facts.title);
}

/** The same as `Reasons`. */
function reasonsOf({ cellPiece: { facts }, reasons }: RankedPiece<Candidate>): (HTMLElement | string)[] {
  return reasons.flatMap((reason, index) => {
    const before = index > 0 ? ' ' : '';
    const words = plainText(reasonText(reason), { date: formatDate });
    if (reason.about === 'share') return element('span', { 'data-share-reason': '' }, before, words);
    const judged = { 'data-fresh-reason': '', ...dateAttributes(facts) };
    return [before, reason.about === 'freshness' ? element('span', judged, words) : words];
  });
}

function copyButton(text: string, label: string): HTMLElement {
  const words = element('span', { 'data-copy-words': '' }, label);
  return element(
    'button',
    { type: 'button', class: 'button plain small', 'data-copy': text, 'data-for-buyer': '' },
    drawIcon('copy'),
    words,
  );
}
