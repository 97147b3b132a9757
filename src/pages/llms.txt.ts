import { llmsText } from '../data/llms.ts';
import { getAudit } from '../site/frame/site-content.ts';
import { llmsPages } from '../site/pages.ts';

export function GET() {
  return new Response(llmsText(getAudit(), llmsPages()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
