import type { Audit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { claimNotice, claimWords } from '../../words/agreement/claims.ts';
import { recordHref } from '../agreement/agreement-pages.ts';
import { type Html, html } from '../frame/html.ts';
import { untrueClaims } from './untrue-claims.ts';

/** The untrue claims that a piece quotes, and what to write instead. */
export function claimNotices({ id }: Piece, audit: Audit): Html[] {
  return (untrueClaims(audit).get(id) ?? []).map(
    (claim) => html`<p class="notice">
      <strong>${claimNotice.needsFix}</strong>
      ${claimNotice.quotes(claim.wording)} <a href="${recordHref(claim)}">${claimWords[claim.status].word}</a>.
      ${claim.says ?? claimNotice.remove}
    </p>`,
  );
}
