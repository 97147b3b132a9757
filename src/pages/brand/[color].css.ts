import type { APIContext } from 'astro';
import { getAudit } from '../../site/frame/site-content.ts';

export function getStaticPaths() {
  const { accent } = getAudit().model.site.brand;
  return accent ? [{ params: { color: 'accent' }, props: { accent } }] : [];
}

/** The company's accent color, as a stylesheet with one rule. */
export function GET({ props }: APIContext<{ accent: string }>) {
  return new Response(`:root{--brand:${props.accent}}\n`, { headers: { 'content-type': 'text/css' } });
}
