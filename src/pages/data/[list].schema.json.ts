import type { APIContext } from 'astro';
import { dataListNames, dataLists, listSchema } from '../../data/lists.ts';

export function getStaticPaths() {
  return dataListNames.map((list) => ({ params: { list }, props: { list } }));
}

export function GET({ props }: APIContext<{ list: (typeof dataListNames)[number] }>) {
  return new Response(listSchema(dataLists[props.list]), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
}
