import type { Survey } from '../survey.ts';
import { describe } from './actions.ts';
import { type Gap, gap } from './gap.ts';

/** The usable pieces that do not say who they serve. They may meet needs, but no one knows which. */
export function unmappedGaps({ pieces }: Survey): Gap[] {
  return [...pieces.values()]
    .filter(({ piece, usable }) => usable && piece.serves.length === 0)
    .map((audited) =>
      gap({
        id: `unmapped/${audited.piece.id}`,
        kind: 'unmapped',
        missing: { code: 'unmapped', piece: audited.piece },
        sum: { product: [{ of: 'unmapped-piece', value: 1 }], added: [] },
        action: describe(audited),
        planned: [],
        requests: [],
      }),
    );
}
