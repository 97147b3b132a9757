/** Where the topics of pieces came from. */
import type { Origin } from '../../audit/topics.ts';
import type { Piece } from '../../content/model.ts';
import { cellName } from '../cells/name.ts';
import { type CellNames, type Part, type Sentence, sentence } from '../parts.ts';

export const originWords: Readonly<Record<Origin, string>> = {
  sales: 'Idea of sales',
  request: 'Request',
  gap: 'Gap in the audit',
  search: 'Search',
  campaign: 'Campaign',
  event: 'Event',
  loss: 'Lost deal',
  other: 'Other',
  unknown: 'Unknown',
};

/** What a piece was made for, as far as it says. */
export interface MadeFor {
  readonly origin: NonNullable<Piece['origin']>;
  readonly request: Extract<Part, { readonly request: unknown }>['request'] | undefined;
  /** The cell of the gap, with the path of its page or of the question on it. */
  readonly cell: (CellNames & { readonly path: `/${string}` }) | undefined;
  /** The question of the gap, in the buyer’s words. */
  readonly ask: string | undefined;
}

/** What a piece was made for: `Request: One-pager …`, `Gap in the audit: How soon …? (CFO at Decision)`. */
export function madeFor({ ask, cell, origin, request }: MadeFor): Sentence {
  const place = cell && cellName(cell.persona.name, cell.stage.name);
  const about = [
    ...(request ? [sentence`${{ request }}`] : []),
    ...(cell && ask !== undefined ? [sentence`${{ link: ask, to: cell.path }} (${place ?? ''})`] : []),
    ...(cell && place !== undefined && ask === undefined ? [sentence`${{ link: place, to: cell.path }}`] : []),
  ];
  const joined = about.flatMap((part, index) => (index === 0 ? part : sentence`; ${part}`));
  return about.length === 0 ? [originWords[origin.from]] : sentence`${originWords[origin.from]}: ${joined}`;
}
