import { auditJson } from '../../data/audit-file.ts';
import { getAudit } from '../../site/audit.ts';

export function GET() {
  return new Response(auditJson(getAudit()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
