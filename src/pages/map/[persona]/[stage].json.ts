import type { APIContext } from 'astro';
import type { Cell } from '../../../audit/audit.ts';
import { cellRanking } from '../../../site/cells/cell-ranking.ts';
import { getAudit } from '../../../site/frame/site-content.ts';

export function getStaticPaths() {
  return getAudit().cells.map((cell) => ({
    params: { persona: cell.persona.id, stage: cell.stage.id },
    props: { cell },
  }));
}

/** What the page of the cell fetches to rank its pieces for a product or a question. The site's own, and no contract. */
export function GET({ props }: APIContext<{ cell: Cell }>) {
  return new Response(JSON.stringify(cellRanking(props.cell, getAudit())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
