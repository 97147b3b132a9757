/** The facts of a piece, those that decide whether it is sent first: who may receive it, whether it is still right. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { languageName } from '../../words/languages.ts';
import { statusWords } from '../../words/states.ts';
import { dateText } from '../frame/date-text.ts';
import { type Html, type HtmlPart, html } from '../frame/html.ts';
import { methodLink } from '../frame/link-html.ts';
import { lookup } from '../frame/lookup.ts';
import { stateWord } from '../frame/state-word.ts';
import { freshnessBadge, freshnessDays, judgedPiece, shareBadge, shareMeaning } from './badges.ts';

/** Two panels: what decides whether a piece is sent, and what else is known of it. */
export function pieceFacts(audited: PieceAudit, audit: Audit): Html {
  const { freshness, piece } = audited;
  const { expires, published, reviewed } = piece;
  const { people, products } = lookup(audit);
  return html`<div class="panel"><dl class="facts">
    ${fact(methodLink('sharing', 'May I send it'), html`${shareBadge(audited)} ${shareMeaning(audited)}`)}
    ${
      freshness &&
      fact(
        methodLink('freshness', 'Still right'),
        html`${freshnessBadge(freshness, expires)} ${freshnessDays(freshness, expires)}`,
      )
    }
    ${fact('Reviewed', reviewed ? html`${dateText(reviewed.on)} by ${people.get(reviewed.by)?.name}` : 'never')}
    ${piece.status !== 'live' && fact('Status', stateWord(statusWords[piece.status]))}
    ${piece.decision && fact('Decision', decisionText(piece.decision, audit))}
  </dl></div>
  <div class="panel"><dl class="facts">
    ${fact('Owner', people.get(piece.owner)?.name)}
    ${fact('Products', piece.products.map((id) => products.get(id)?.name).join(', ') || 'all')}
    ${fact('Language', languageName(piece.language))}
    ${published && fact('Published', dateText(published))}
    ${expires && fact('Last day of use', dateText(expires))}
    ${fact('Kept in', html`<code>${piece.path}</code>`)}
  </dl></div>`;
}

function fact(term: HtmlPart, description: HtmlPart): Html {
  return html`<div><dt>${term}</dt> <dd>${description}</dd></div>`;
}

function decisionText(
  { by, into, on, verdict, why }: NonNullable<PieceAudit['piece']['decision']>,
  audit: Audit,
): Html {
  const target = into === undefined ? undefined : audit.pieces.get(into);
  const who = lookup(audit).people.get(by)?.name;
  return html`${verdict} ${target && html`into ${judgedPiece(target)}`} (${dateText(on)}, ${who})${why && `: ${why}`}`;
}
