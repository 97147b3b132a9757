import { finderData } from '../../site/finding/finder-data.ts';
import { getAudit } from '../../site/frame/site-content.ts';

/** What the finder and the search fetch in a browser. The site's own, and no contract: programs read `/data/`. */
export function GET() {
  return new Response(JSON.stringify(finderData(getAudit())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
