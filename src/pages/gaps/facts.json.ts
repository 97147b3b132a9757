import { taskFacts } from '../../data/task-facts.ts';
import { getAudit } from '../../site/frame/site-content.ts';

/** What the list of tasks is filtered by in a browser. The site's own, and no contract: programs read `/data/`. */
export function GET() {
  return new Response(JSON.stringify(taskFacts(getAudit())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
