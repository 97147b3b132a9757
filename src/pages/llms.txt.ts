import { llmsText } from '../data/llms.ts';
import { getAudit } from '../site/frame/site-content.ts';
import { listedMarkdown } from '../site/markdown/markdown-pages.ts';
import { llmsPages } from '../site/pages.ts';

export function GET() {
  const audit = getAudit();
  return new Response(llmsText(audit, llmsPages(), listedMarkdown(audit)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
