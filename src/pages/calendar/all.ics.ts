import { calendar } from '../../data/calendars.ts';
import { getAudit } from '../../site/audit.ts';

export function GET() {
  return new Response(calendar(getAudit()), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
