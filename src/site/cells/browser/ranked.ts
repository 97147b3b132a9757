/** Ranks the pieces of a cell for a product or a question, by the same rules as the audit, as of the reader's day. */
// Sets apart what became stale since the build before the lists are drawn again.
import '../../pieces/browser/freshness.ts';
import { freshnessOn } from '../../../audit/freshness.ts';
import { type Rankable, type RankedPiece, rankPieces } from '../../../audit/ranking.ts';
import { isAbout } from '../../../audit/reach.ts';
import type { Named } from '../../../data/facts.ts';
import { placeWords } from '../../../words/cells/ranked.ts';
import { reasonText } from '../../../words/cells/reasons.ts';
import { formatDate } from '../../../words/dates.ts';
import { plainText } from '../../../words/parts.ts';
import { openPiece } from '../../../words/pieces/buttons.ts';
import { copyWords } from '../../../words/states.ts';
import { base, fetchJson } from '../../finding/browser/fetched.ts';
import { drawIcon, element } from '../../frame/browser/elements.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { badges } from '../../pieces/browser/badges.ts';
import { dateAttributes } from '../../pieces/judged-dates.ts';
import { groupedByUse, maySend, type SendState } from '../../pieces/may-send.ts';
import { BEST, type CellRanking, type RankingPiece } from '../cell-ranking.ts';

interface Candidate extends Rankable {
  readonly facts: RankingPiece;
}

/** Replaces the best pieces in general with the best for a product or question. The page stays unchanged if that fails. */
export async function rank(product: Named | undefined, question: Named | undefined): Promise<void> {
  const path = location.pathname.slice(base.length).replace(/\/$/, '.json');
  const cell = await fetchJson<CellRanking>(path);
  const asks = new Map(cell.questions);
  const pieces = cell.pieces.map((facts) => candidate(facts, asks));
  const wanted = {
    product: product && { id: product[0], name: product[1] },
    question: question && { id: question[0], ask: asks.get(question[0]) ?? question[1] },
  };
  const names = { persona: { name: cell.persona }, stage: { name: cell.stage } };
  const about = pieces.filter(({ audited }) => !product || isAbout(audited.piece, product[0]));
  for (const { members, use } of groupedByUse(about, stateOf)) {
    const list = use !== 'do-not-use' && document.querySelector(`.ranked[data-use="${use}"]`);
    if (!list) continue;
    const ranked = rankPieces({ ...names, pieces: members }, wanted);
    const best = ranked.slice(0, BEST);
    const before = idsIn(list);
    list.replaceChildren(...best.map(rankedItem));
    const others = document.querySelector(`.more-pieces [data-use="${use}"]`);
    if (!others) continue;
    const above = idsIn(list);
    for (const other of others.querySelectorAll<HTMLElement>('[data-piece]')) {
      if (above.has(other.dataset.piece)) other.remove();
    }
    // Keeps the pieces that are no longer among the best.
    others.prepend(
      ...ranked
        .slice(BEST)
        .filter(({ cellPiece: piece }) => before.has(piece.facts.id))
        .map(otherItem),
    );
  }
}

/** The ids of the pieces that a list names. */
function idsIn(list: Element): ReadonlySet<string | undefined> {
  return new Set([...list.querySelectorAll<HTMLElement>(':scope > [data-piece]')].map(({ dataset }) => dataset.piece));
}

function candidate(facts: RankingPiece, asks: ReadonlyMap<string, string>): Candidate {
  const judged = freshnessOn(facts, policy, today);
  return {
    facts,
    // Each use is ranked separately, so all pieces here count as usable.
    audited: { usable: true, freshness: judged, piece: { products: [...facts.products], share: facts.share } },
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
  const { cellPiece: candidate, rank: place } = entry;
  const { facts } = candidate;
  const { format, lang, say, url, whenToUse } = facts;
  const state = stateOf(candidate);
  const numbered = maySend(state);
  const copy = (what: 'say' | 'url') => {
    const text = facts[what];
    return text !== undefined && numbered && copyButton(text, copyWords[what]);
  };
  const label = numbered ? placeWords.rank(place) : placeWords.listed;
  const method = element('a', { class: 'method', href: `${base}method/#order-of-pieces` }, label);
  return element(
    'li',
    about(facts),
    element('h3', LINE, numbered && element('span', { class: 'rank', ...ADVICE }, String(place)), ' ', linkTo(facts)),
    element('p', LINE, badges(state, facts), ' ', element('span', { class: 'quiet' }, format)),
    whenToUse !== undefined && element('p', { class: 'text', dir: 'auto', lang, ...ADVICE }, whenToUse),
    say !== undefined && element('blockquote', { class: 'say text', dir: 'auto', lang, ...ADVICE }, say),
    element(
      'p',
      { class: 'buttons', ...ADVICE },
      copy('say'),
      copy('url'),
      url !== undefined && element('a', { class: 'button plain small', href: url, rel: 'noopener' }, openPiece),
    ),
    element('p', { class: 'quiet why' }, element('span', ADVICE, method, ': '), ...reasonsOf(entry)),
  );
}

/** The same as `OtherPieces`. */
function otherItem(entry: RankedPiece<Candidate>): HTMLElement {
  const { facts } = entry.cellPiece;
  const why = element('span', { class: 'quiet' }, `${facts.format}. `, ...reasonsOf(entry));
  return element('li', about(facts), linkTo(facts), ' ', badges(stateOf(entry.cellPiece), facts), ' ', why);
}

/** Marks what to remove, and what becomes a line, once a piece must not be used. */
const [ADVICE, LINE] = [{ 'data-advice': '' }, { 'data-line': '' }];

function about({ id, products }: RankingPiece): Record<string, string> {
  return { 'data-piece': id, 'data-products': products.join(' ') };
}

function linkTo({ id, lang, title }: RankingPiece): HTMLElement {
  return element('a', { href: `${base}content/${id}/`, dir: 'auto', lang }, title);
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
