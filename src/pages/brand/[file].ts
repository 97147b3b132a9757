/** What makes the site look like the company's: its logo as it was drawn, and its colour as a stylesheet of one rule. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getAudit, getLogo } from '../../site/audit.ts';

const TYPES = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' } as const;

export function getStaticPaths() {
  const logo = getLogo();
  const { accent } = getAudit().model.site.brand;
  return [
    ...(logo ? [{ params: { file: logo.name }, props: { body: logo.bytes, type: TYPES[logo.name] } }] : []),
    ...(accent
      ? [{ params: { file: 'accent.css' }, props: { body: `:root{--brand:${accent}}\n`, type: 'text/css' } }]
      : []),
  ];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { body, type } }) =>
  new Response(body, { headers: { 'content-type': type } });
