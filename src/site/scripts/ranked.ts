/** Ranks the pieces of a cell for a product or a question, by the same rules as the audit, as of the reader's day. */
import { freshness } from '../../audit/freshness.ts';
import { type Rankable, type RankedPiece, rankPieces } from '../../audit/ranking.ts';
import { isAbout } from '../../audit/reach.ts';
import { plainText } from '../../audit/sentence.ts';
import type { Named } from '../../data/facts.ts';
import { formatDate } from '../dates.ts';
import { BEST, type CellRanking, type RankingPiece } from '../finding/cell-ranking.ts';
import { badges } from './badges.ts';
import { drawIcon, element } from './elements.ts';
import { base, fetchJson } from './fetched.ts';
import { policy, today } from './readers-day.ts';

interface Candidate extends Rankable {
  readonly facts: RankingPiece;
}

/** Puts the best for what is wanted in place of the best for everything. Where that fails, the page stays as it is. */
export async function rank(product: Named | undefined, question: Named | undefined): Promise<void> {
  const list = document.querySelector('.ranked');
  if (!list) return;
  const path = location.pathname.slice(base.length).replace(/\/$/, '.json');
  const cell = await fetchJson<CellRanking>(path);
  const asks = new Map(cell.questions);
  const pieces = cell.pieces.map((facts) => candidate(facts, asks));
  const wanted = {
    product: product && { id: product[0], name: product[1] },
    question: question && { id: question[0], ask: asks.get(question[0]) ?? question[1] },
  };
  const names = { persona: { name: cell.persona }, stage: { name: cell.stage } };
  const shown = pieces.filter(({ piece }) => piece.usable && (!product || isAbout(piece.piece, product[0])));
  const best = rankPieces({ ...names, pieces: shown }, wanted).slice(0, BEST);
  list.replaceChildren(...best.map(rankedItem));
  const above = new Set(best.map(({ piece }) => piece.facts.id));
  for (const other of document.querySelectorAll<HTMLElement>('.more-pieces [data-piece]')) {
    if (above.has(other.dataset.piece ?? '')) other.hidden = true;
  }
}

function candidate(facts: RankingPiece, asks: ReadonlyMap<string, string>): Candidate {
  const judged = freshness({ published: facts.due, expires: facts.expires }, 0, policy, today);
  const worn = judged.state === 'stale' || judged.state === 'expired';
  return {
    facts,
    piece: { usable: !worn, freshness: judged, piece: { products: [...facts.products], share: facts.share } },
    fit: facts.fit,
    answers: facts.answers.map((id) => ({ id, ask: asks.get(id) ?? id })),
  };
}

/** As `RankedPiece` draws it. */
function rankedItem({ piece: { facts, piece }, rank: place, reasons }: RankedPiece<Candidate>): HTMLElement {
  const { format, id, lang, products, say, share, title, url, whenToUse } = facts;
  const link = element('a', { href: `${base}content/${id}/`, dir: 'auto', lang }, title);
  const state = { status: 'live', share, freshness: piece.freshness?.state, leaving: false } as const;
  const why = reasons.map(({ text }) => plainText(text, { date: formatDate })).join('; ');
  const method = element('a', { class: 'method', href: `${base}method/#order-of-pieces` }, `Number ${place} here`);
  return element(
    'li',
    { 'data-products': products.join(' ') },
    element('h3', {}, element('span', { class: 'rank' }, String(place)), ' ', link),
    element('p', {}, badges(state), ' ', element('span', { class: 'quiet' }, format)),
    whenToUse !== undefined && element('p', { class: 'text', dir: 'auto', lang }, whenToUse),
    say !== undefined && element('blockquote', { class: 'say text', dir: 'auto', lang }, say),
    element(
      'p',
      { class: 'buttons' },
      say !== undefined && copyButton(say, 'Copy the words'),
      url !== undefined && copyButton(url, 'Copy the link'),
      url !== undefined && element('a', { class: 'button plain small', href: url, rel: 'noopener' }, 'Open it'),
    ),
    element('p', { class: 'quiet why' }, method, `: ${why}.`),
  );
}

function copyButton(text: string, label: string): HTMLElement {
  const words = element('span', { 'data-copy-words': '' }, label);
  return element('button', { type: 'button', class: 'button plain small', 'data-copy': text }, drawIcon('copy'), words);
}
