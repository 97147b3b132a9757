import { dimensionGaps } from './gaps/dimension.ts';
import { formatGaps } from './gaps/format.ts';
import type { Gap } from './gaps/gap.ts';
import { questionGaps } from './gaps/question.ts';
import { requestGaps } from './gaps/request.ts';
import { unmappedGaps } from './gaps/unmapped.ts';
import { compareId } from './order.ts';
import type { Survey } from './survey.ts';

/** Everything that is missing, the highest priority first; ties by id. */
export function findGaps(survey: Survey): Gap[] {
  const found = [questionGaps, formatGaps, unmappedGaps, requestGaps, dimensionGaps].flatMap((find) => find(survey));
  return found.sort((a, b) => b.priority - a.priority || compareId(a, b));
}
