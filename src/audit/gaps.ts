import { compareId } from '../kit/order.ts';
import { dimensionGaps } from './gaps/dimension.ts';
import { formatGaps } from './gaps/format.ts';
import type { Gap, GapKind } from './gaps/gap.ts';
import { type Ground, groundOf } from './gaps/ground.ts';
import { questionGaps } from './gaps/question.ts';
import { requestGaps } from './gaps/request.ts';
import { unmappedGaps } from './gaps/unmapped.ts';
import type { Survey } from './survey.ts';

type FindGaps = (ground: Ground) => Gap[];

/** What finds the gaps of each kind. */
const finders: Readonly<Record<GapKind, FindGaps | readonly FindGaps[]>> = {
  question: questionGaps,
  format: formatGaps,
  stale: [questionGaps, formatGaps],
  unmapped: unmappedGaps,
  findability: requestGaps,
  demand: requestGaps,
  dimension: dimensionGaps,
};

/**
 * Everything that is missing, the highest priority first; ties by id.
 *
 * @param whole The survey without the lens, where the lens leaves something out.
 */
export function findGaps(survey: Survey, whole?: Survey): Gap[] {
  const ground = groundOf(survey, whole);
  const found = [...new Set(Object.values(finders).flat())].flatMap((find) => find(ground));
  return found.sort((a, b) => b.priority - a.priority || compareId(a, b));
}
