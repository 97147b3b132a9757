import type { APIContext } from 'astro';
import { getAudit } from '../../site/frame/site-content.ts';

export function getStaticPaths() {
  const { accent } = getAudit().model.site.brand;
  return accent ? [{ params: { colour: 'accent' }, props: { accent } }] : [];
}

/** The company's color as a stylesheet of one rule. */
export function GET({ props }: APIContext<{ accent: string }>) {
  return new Response(`:root{--brand:${props.accent}}\n`, { headers: { 'content-type': 'text/css' } });
}
