import { compareId } from '../../kit/order.ts';
import type { Survey } from '../survey.ts';
import { dimensionGaps } from './dimension.ts';
import { formatGaps } from './format.ts';
import type { Gap, GapKind } from './gap.ts';
import { type GapContext, gapContext } from './gap-context.ts';
import { lossGaps } from './loss.ts';
import { questionGaps } from './question.ts';
import { requestGaps } from './request.ts';
import { unmappedGaps } from './unmapped.ts';

type FindGaps = (context: GapContext) => Gap[];

/** The functions that find the gaps of each kind. */
const finders: Readonly<Record<GapKind, FindGaps | readonly FindGaps[]>> = {
  question: questionGaps,
  format: formatGaps,
  stale: [questionGaps, formatGaps],
  unmapped: unmappedGaps,
  findability: requestGaps,
  demand: [requestGaps, lossGaps],
  dimension: dimensionGaps,
};

/**
 * All gaps, highest priority first; ties by id.
 *
 * @param whole The survey without the lens, if the lens leaves something out.
 */
export function findGaps(survey: Survey, whole?: Survey): Gap[] {
  const context = gapContext(survey, whole);
  const found = [...new Set(Object.values(finders).flat())].flatMap((find) => find(context));
  return found.sort((a, b) => b.priority - a.priority || compareId(a, b));
}
