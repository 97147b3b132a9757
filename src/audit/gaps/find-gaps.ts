import { compareId } from '../../kit/order.ts';
import type { Survey } from '../survey.ts';
import { dimensionGaps } from './dimension.ts';
import { formatGaps } from './format.ts';
import type { Gap } from './gap.ts';
import { gapContext } from './gap-context.ts';
import { questionGaps } from './question.ts';
import { requestGaps } from './request.ts';
import { unmappedGaps } from './unmapped.ts';

/**
 * Everything that is missing, the highest priority first; ties by id.
 *
 * @param whole The survey without the lens, where the lens leaves something out.
 */
export function findGaps(survey: Survey, whole?: Survey): Gap[] {
  const context = gapContext(survey, whole);
  const found = [questionGaps, formatGaps, unmappedGaps, requestGaps, dimensionGaps].flatMap((find) => find(context));
  return found.sort((a, b) => b.priority - a.priority || compareId(a, b));
}
