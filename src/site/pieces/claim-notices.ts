import type { Audit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { claimWords } from '../../words/figures.ts';
import { pieceNotices } from '../../words/pieces/page.ts';
import { inSentence } from '../../words/states.ts';
import { recordHref } from '../agreement/agreement-pages.ts';
import { type Html, html } from '../frame/html.ts';
import { untrueClaims } from './untrue-claims.ts';

/** The false claims that a piece makes, and what to write instead. */
export function claimNotices({ id }: Piece, audit: Audit): Html[] {
  return (untrueClaims(audit).get(id) ?? []).map(
    (claim) => html`<p class="notice">
      <strong>${pieceNotices.falseClaim}</strong>
      “${claim.wording}” (<a href="${recordHref(claim)}">${inSentence(claimWords[claim.status])}</a>).
      ${claim.says ?? pieceNotices.removeClaim}
    </p>`,
  );
}
