/** Ranks the pieces of a cell for a product or a question, by the same rules as the audit, as of the reader's day. */
// What has become stale since the build is set apart before the lists are drawn anew.
import './freshness.ts';
import { freshness } from '../../audit/freshness.ts';
import { type Rankable, type RankedPiece, rankPieces } from '../../audit/ranking.ts';
import { isAbout } from '../../audit/reach.ts';
import { plainText } from '../../audit/sentence.ts';
import type { Named } from '../../data/facts.ts';
import { formatDate } from '../dates.ts';
import { BEST, type CellRanking, type RankingPiece } from '../finding/cell-ranking.ts';
import { maySend, parts, type Standing } from '../sending.ts';
import { copyWords } from '../words.ts';
import { badges } from './badges.ts';
import { drawIcon, element } from './elements.ts';
import { base, fetchJson } from './fetched.ts';
import { policy, today } from './readers-day.ts';

interface Candidate extends Rankable {
  readonly facts: RankingPiece;
}

/** Puts the best for what is wanted in place of the best for everything. Where that fails, the page stays as it is. */
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
  const about = pieces.filter(({ piece }) => !product || isAbout(piece.piece, product[0]));
  for (const { members, use } of parts(about, standingOf)) {
    const list = use !== 'do-not-use' && document.querySelector(`.ranked[data-use="${use}"]`);
    if (!list) continue;
    const best = rankPieces({ ...names, pieces: members }, wanted).slice(0, BEST);
    list.replaceChildren(...best.map(rankedItem));
    const above = new Set(best.map(({ piece }) => piece.facts.id));
    for (const other of document.querySelectorAll<HTMLElement>(`.more-pieces [data-use="${use}"] > [data-piece]`)) {
      if (above.has(other.dataset.piece ?? '')) other.hidden = true;
    }
  }
}

function candidate(facts: RankingPiece, asks: ReadonlyMap<string, string>): Candidate {
  const judged = freshness({ published: facts.due, expires: facts.expires }, 0, policy, today);
  return {
    facts,
    // Each use is ranked by itself, so here none is better than another.
    piece: { usable: true, freshness: judged, piece: { products: [...facts.products], share: facts.share } },
    fit: facts.fit,
    answers: facts.answers.map((id) => ({ id, ask: asks.get(id) ?? id })),
  };
}

/** Only what was live and stays is published for ranking. */
function standingOf({ facts: { share }, piece: { freshness: judged } }: Candidate): Standing {
  return { status: 'live', share, freshness: judged?.state, leaving: false };
}

/** As `RankedPiece` draws it. */
function rankedItem({ piece: candidate, rank: place, reasons }: RankedPiece<Candidate>): HTMLElement {
  const { facts } = candidate;
  const { format, id, lang, products, say, title, url, whenToUse } = facts;
  const link = element('a', { href: `${base}content/${id}/`, dir: 'auto', lang }, title);
  const standing = standingOf(candidate);
  const numbered = maySend(standing);
  const copy = (what: 'say' | 'url') => {
    const text = facts[what];
    return text !== undefined && numbered && copyButton(text, copyWords[what]);
  };
  const why = reasons.map(({ text }) => plainText(text, { date: formatDate })).join('; ');
  const label = numbered ? `Number ${place} here` : 'Why here';
  const method = element('a', { class: 'method', href: `${base}method/#order-of-pieces` }, label);
  return element(
    'li',
    { 'data-products': products.join(' ') },
    element('h3', {}, numbered && element('span', { class: 'rank' }, String(place)), ' ', link),
    element('p', {}, badges(standing), ' ', element('span', { class: 'quiet' }, format)),
    whenToUse !== undefined && element('p', { class: 'text', dir: 'auto', lang }, whenToUse),
    say !== undefined && element('blockquote', { class: 'say text', dir: 'auto', lang }, say),
    element(
      'p',
      { class: 'buttons' },
      copy('say'),
      copy('url'),
      url !== undefined && element('a', { class: 'button plain small', href: url, rel: 'noopener' }, 'Open it'),
    ),
    element('p', { class: 'quiet why' }, method, `: ${why}.`),
  );
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
