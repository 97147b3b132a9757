import { sentence } from '../sentence.ts';
import type { Survey } from '../survey.ts';
import { describe } from './actions.ts';
import { type Gap, gap } from './gap.ts';

/** The usable pieces that say nothing of whom they serve: they may meet needs, and nobody knows which. */
export function unmappedGaps({ pieces }: Survey): Gap[] {
  return [...pieces.values()]
    .filter(({ piece, usable }) => usable && piece.serves.length === 0)
    .map((audited) =>
      gap({
        id: `unmapped/${audited.piece.id}`,
        kind: 'unmapped',
        title: sentence`“${{ piece: audited.piece }}” is live but does not say whom it serves.`,
        sum: { product: [{ label: 'an unmapped piece', value: 1 }], added: [] },
        action: describe(audited),
        planned: [],
        requests: [],
      }),
    );
}
