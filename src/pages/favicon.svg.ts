import { favicon } from '../site/frame/favicon.ts';
import { getAudit } from '../site/frame/site-content.ts';

/** The icon of the site. */
export function GET() {
  return new Response(favicon(getAudit().model.site.brand.accent), { headers: { 'content-type': 'image/svg+xml' } });
}
