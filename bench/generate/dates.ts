import type { z } from 'zod';
import { addDays } from '../../src/kit/calendar-date.ts';
import type { pieceSchema } from '../../src/schema/piece.ts';
import type { Random } from './random.ts';

type Dates = Pick<z.input<typeof pieceSchema>, 'published' | 'reviewed' | 'reviewEvery' | 'expires'>;

/**
 * When a piece was published and reviewed: spread over every state of freshness around `today`, and never later than `today`.
 *
 * @param interval Days between two reviews of its format.
 * @param by The reviewer.
 */
export function dates(interval: number, today: string, by: string, choices: Random): Dates {
  const state = choices.weighted([
    ['fresh', 62],
    ['due', 8],
    ['overdue', 12],
    ['stale', 9],
    ['expired', 3],
    ['never-reviewed', 5],
    ['undated', 1],
  ] as const);
  if (state === 'undated') return {};
  if (state === 'never-reviewed') return { published: addDays(today, -choices.between(1, 2 * interval)) };

  const ownInterval = choices.chance(0.05);
  const every = ownInterval ? 120 : interval;
  const daysLeft = {
    fresh: () => choices.between(31, every),
    due: () => choices.between(0, 30),
    overdue: () => -choices.between(1, 90),
    stale: () => -choices.between(91, 400),
    expired: () => choices.between(-60, every),
  }[state]();
  const reviewedOn = addDays(today, daysLeft - every);
  return {
    published: addDays(reviewedOn, -choices.between(0, 900)),
    reviewed: { on: reviewedOn, by },
    ...(ownInterval && { reviewEvery: every }),
    ...(state === 'expired' && { expires: addDays(today, -1) }),
    ...(state === 'fresh' && choices.chance(0.05) && { expires: addDays(today, choices.between(10, 700)) }),
  };
}
