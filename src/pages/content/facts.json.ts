import { pieceFacts } from '../../data/facts.ts';
import { lookup } from '../../site/frame/lookup.ts';
import { getAudit } from '../../site/frame/site-content.ts';

/** What the list of pieces is narrowed down by in a browser. The site's own, and no contract: programs read `/data/`. */
export function GET() {
  const audit = getAudit();
  return new Response(JSON.stringify(pieceFacts(audit, lookup(audit).piecesByTitle)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
