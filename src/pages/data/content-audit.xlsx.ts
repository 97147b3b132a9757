import { workbook } from '../../data/workbook.ts';
import { getAudit } from '../../site/audit.ts';

export async function GET() {
  const bytes = await workbook(getAudit());
  return new Response(Buffer.from(bytes), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
}
