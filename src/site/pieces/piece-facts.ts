/** The facts of a piece. Those that decide whether it may be sent come first. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { languageName } from '../../words/languages.ts';
import { doneOn, factWords } from '../../words/pieces/facts.ts';
import { statusWords } from '../../words/states.ts';
import { madeFor } from '../../words/topics/origins.ts';
import { decisionWords } from '../../words/verdicts.ts';
import { formHref } from '../forms/form-pages.ts';
import { dateText } from '../frame/date-text.ts';
import { competitorHref } from '../frame/href.ts';
import { type Html, type HtmlPart, html } from '../frame/html.ts';
import { methodLink } from '../frame/link-html.ts';
import { lookup } from '../frame/lookup.ts';
import { sentenceHtml } from '../frame/sentence.ts';
import { stateWord } from '../frame/state-word.ts';
import { madeForIn } from '../topics/made-for.ts';
import { freshnessBadge, freshnessDays, judgedPiece, shareBadge, shareMeaning } from './badges.ts';

/** Two panels: what decides whether a piece may be sent, and everything else. */
export function pieceFacts(audited: PieceAudit, audit: Audit): Html {
  const { forSales, freshness, piece } = audited;
  const { expires, published, reviewed } = piece;
  const { people, products, segments } = lookup(audit);
  return html`<div class="panel"><dl class="facts">
    ${fact(methodLink('sharing', factWords.sharing), html`${shareBadge(audited)} ${shareMeaning(audited)}`)}
    ${
      freshness &&
      fact(
        methodLink('freshness', factWords.freshness),
        html`${freshnessBadge(freshness, expires)} ${freshnessDays(freshness, expires)}`,
      )
    }
    ${fact(factWords.reviewed, reviewed ? sentenceHtml(doneOn(reviewed.on, people.get(reviewed.by)?.name)) : factWords.neverReviewed)}
    ${piece.status !== 'live' && fact(factWords.status, stateWord(statusWords[piece.status]))}
    ${(piece.approved || forSales) && fact(methodLink('topics', factWords.approved), approval(piece, audit))}
    ${piece.decision && fact(factWords.decision, decisionText(piece.decision, audit))}
  </dl></div>
  <div class="panel"><dl class="facts">
    ${fact(factWords.owner, people.get(piece.owner)?.name)}
    ${piece.origin && fact(methodLink('topics', factWords.origin), sentenceHtml(madeFor(madeForIn(piece.origin, audit))))}
    ${fact(factWords.products, piece.products.map((id) => products.get(id)?.name).join(', ') || factWords.allProducts)}
    ${segments.size > 0 && fact(factWords.segments, piece.segments.map((id) => segments.get(id)?.name).join(', ') || factWords.allSegments)}
    ${piece.competitors.length > 0 && fact(factWords.competitors, competitorLinks(piece.competitors, audit))}
    ${piece.keywords.length > 0 && fact(factWords.keywords, piece.keywords.join(', '))}
    ${fact(factWords.language, languageName(piece.language))}
    ${published && fact(factWords.published, dateText(published))}
    ${expires && fact(factWords.lastDay, dateText(expires))}
    ${fact(factWords.file, html`<code>${piece.path}</code>`)}
  </dl></div>`;
}

function fact(term: HtmlPart, description: HtmlPart): Html {
  return html`<div><dt>${term}</dt> <dd>${description}</dd></div>`;
}

function competitorLinks(ids: readonly string[], { model }: Audit): Html {
  const named = model.competitors.filter(({ id }) => ids.includes(id));
  return html`${named.map(
    ({ id, name }, index) => html`${index > 0 && ', '}<a href="${competitorHref(id)}">${name}</a>`,
  )}`;
}

/** Who approved the topic for sales; for an idea that waits, how to approve it. */
function approval({ approved, id }: Piece, audit: Audit): Html {
  if (approved) return sentenceHtml(doneOn(approved.on, lookup(audit).people.get(approved.by)?.name));
  return html`${factWords.notApproved} <a href="${formHref('approval', id)}">${factWords.approve}</a>`;
}

function decisionText(
  { by, into, on, verdict, why }: NonNullable<PieceAudit['piece']['decision']>,
  audit: Audit,
): Html {
  const target = into === undefined ? undefined : audit.pieces.get(into);
  const who = lookup(audit).people.get(by)?.name;
  return html`${decisionWords[verdict]}${target && html` ${factWords.into} ${judgedPiece(target)}`} (${dateText(on)}, ${who})${why && `: ${why}`}`;
}
