/** How the two teams are doing with requests. The number comes first and is not part of the texts. */
import type { RequestFigures } from '../../audit/request-figures.ts';
import { percent } from '../../kit/percent.ts';
import { count } from '../dates.ts';
import { businessDays } from './clock.ts';

/** A figure with its unit and comparison. */
interface Figure {
  readonly number: number | string;
  readonly text: string;
}

const UNKNOWN = 'Unknown';

export const figureText = {
  late: 'Late',
  waiting: 'Waiting on marketing',
  decision: 'Time to decision',
  delivery: 'Time to delivery',
  acceptance: 'Acceptance rate',
  declined: (requests: number) => `Why requests were declined (${requests})`,
  noReason: 'No reason given.',
} as const;

export function lateFigure({ dueUnknown, late, open }: RequestFigures): Figure {
  const unknown = dueUnknown > 0 ? `; ${dueUnknown} without a due date` : '';
  return { number: late, text: `of ${count(open, 'open request')}${unknown}` };
}

export function waitingFigure({ open, toConfirm, toLookAtAgain, waitingOn }: RequestFigures): Figure {
  // Delivered and parked requests are not open, so they are not part of the total.
  const also = [
    ...(toConfirm > 0 ? [`${count(toConfirm, 'delivered request')} waiting for confirmation`] : []),
    ...(toLookAtAgain > 0 ? [`${count(toLookAtAgain, 'parked request')} due for another look`] : []),
  ];
  return {
    number: waitingOn.marketing,
    text: `of ${count(open, 'open request')}; ${waitingOn.requester} waiting for the requester${also.length > 0 ? `. Not open: ${also.join(' and ')}` : ''}`,
  };
}

/** @param triageDays Within how many business days marketing promised to decide. */
export function decisionFigure({ medianDaysToDecision: days }: RequestFigures, triageDays: number): Figure {
  return days === undefined
    ? { number: UNKNOWN, text: 'No decisions yet' }
    : { number: days, text: `${unit(days)} (median); ${businessDays(triageDays)} promised` };
}

export function deliveryFigure({ medianDaysToDelivery: days }: RequestFigures): Figure {
  return days === undefined
    ? { number: UNKNOWN, text: 'No deliveries yet' }
    : { number: days, text: `${unit(days)} from request to delivery (median)` };
}

export function acceptanceFigure({ acceptance }: RequestFigures): Figure {
  if (!acceptance) return { number: UNKNOWN, text: 'No decisions yet' };
  const { accepted, decided } = acceptance;
  const rate = percent(accepted, decided);
  return {
    number: rate === undefined ? UNKNOWN : `${rate}%`,
    text: `${accepted} of ${decided} accepted rather than declined or parked`,
  };
}

function unit(days: number): string {
  return days === 1 ? 'business day' : 'business days';
}
