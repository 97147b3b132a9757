import { choicesOf } from '../../site/forms/choices.ts';
import { getAudit } from '../../site/frame/site-content.ts';

/** What the form offers and checks against; fetched at the first interaction. */
export function GET() {
  return new Response(JSON.stringify(choicesOf(getAudit())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
