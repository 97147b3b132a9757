import type { Audit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import type { MadeFor } from '../../words/topics/origins.ts';

/** The request, cell and question that an origin names. */
export function madeForIn(origin: NonNullable<Piece['origin']>, audit: Audit): MadeFor {
  const { persona = '', question, stage = '' } = origin;
  const cell = audit.cell(persona, stage);
  const asked = cell?.questions.find(({ id }) => id === question);
  const place = `/map/${persona}/${stage}/` as const;
  return {
    origin,
    request: audit.model.requests.find(({ id }) => id === origin.request),
    cell: cell && { ...cell, path: asked ? `${place}#question-${asked.id}` : place },
    ask: asked?.ask,
  };
}
