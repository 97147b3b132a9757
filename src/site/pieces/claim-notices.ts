import type { Audit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { claimWords } from '../../words/figures.ts';
import { recordHref } from '../agreement/agreement-pages.ts';
import { type Html, html } from '../frame/html.ts';
import { untrueClaims } from './untrue-claims.ts';

/** What a piece says that is not true, and what to write instead. */
export function claimNotices({ id }: Piece, audit: Audit): Html[] {
  return (untrueClaims(audit).get(id) ?? []).map(
    (claim) => html`<p class="notice">
      <strong>To mend.</strong>
      It says “${claim.wording}” <a href="${recordHref(claim)}">${claimWords[claim.status].word}</a>.
      ${claim.says ?? 'Take it out.'}
    </p>`,
  );
}
