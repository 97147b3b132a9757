import { getAudit } from '../../site/frame/site-content.ts';
import { drawSocialImage } from '../../site/frame/social-image.ts';

/** The picture beside a link to the site. */
export function GET() {
  return new Response(new Uint8Array(drawSocialImage(getAudit())), { headers: { 'content-type': 'image/png' } });
}
