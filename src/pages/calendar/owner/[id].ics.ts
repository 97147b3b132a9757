import type { APIContext } from 'astro';
import { calendar, calendarOwners } from '../../../data/calendars.ts';
import { getAudit } from '../../../site/audit.ts';

export function getStaticPaths() {
  return calendarOwners(getAudit()).map((id) => ({ params: { id }, props: { id } }));
}

export function GET({ props: { id } }: APIContext<{ id: string }>) {
  return new Response(calendar(getAudit(), id), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
