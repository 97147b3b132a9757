import { llmsText } from '../data/llms.ts';
import { getAudit } from '../site/frame/site-content.ts';

export function GET() {
  return new Response(llmsText(getAudit()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
