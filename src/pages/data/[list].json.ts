import type { APIContext } from 'astro';
import { dataListNames, dataLists, listJson } from '../../data/lists.ts';
import { getAudit } from '../../site/audit.ts';

export function getStaticPaths() {
  return dataListNames.map((list) => ({ params: { list }, props: { list } }));
}

export function GET({ props }: APIContext<{ list: (typeof dataListNames)[number] }>) {
  return new Response(listJson(dataLists[props.list], getAudit()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
