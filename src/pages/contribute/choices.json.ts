import { choicesOf } from '../../site/forms/choices.ts';
import { getAudit } from '../../site/frame/site-content.ts';

/** What the form offers and checks against; fetched when somebody begins to fill it in. */
export function GET() {
  return new Response(JSON.stringify(choicesOf(getAudit())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
