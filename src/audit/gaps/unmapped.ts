import type { Survey } from '../survey.ts';
import { type Gap, gap } from './gap.ts';

/** The usable pieces that say nothing of whom they serve: they may meet needs, and nobody knows which. */
export function unmappedGaps({ pieces }: Survey): Gap[] {
  return [...pieces.values()]
    .filter(({ piece, usable }) => usable && piece.serves.length === 0)
    .map(({ piece }) =>
      gap({
        id: `unmapped/${piece.id}`,
        kind: 'unmapped',
        title: `“${piece.title}” is live but does not say whom it serves.`,
        sum: { product: [{ label: 'an unmapped piece', value: 1 }], added: [] },
        action: { verb: 'map', piece, text: `Say in “${piece.title}” which persona it serves, and at which stage.` },
        requests: [],
      }),
    );
}
