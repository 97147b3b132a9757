import type { APIContext } from 'astro';
import { dataListNames, dataLists, listCsv } from '../../data/lists.ts';
import { getAudit } from '../../site/audit.ts';

export function getStaticPaths() {
  return dataListNames.map((list) => ({ params: { list }, props: { list } }));
}

export function GET({ props }: APIContext<{ list: (typeof dataListNames)[number] }>) {
  return new Response(listCsv(dataLists[props.list], getAudit()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
