import { auditSchema } from '../../data/audit-file.ts';

export function GET() {
  return new Response(auditSchema(), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
}
