/** How requests move on, in one sentence, and the table behind it. */
import type { FlowStep, RequestFlow, StepOfFlow } from '../../audit/charts/request-flow.ts';
import { count } from '../dates.ts';
import { businessDays } from '../requests/clock.ts';
import { requestStatusWords } from '../states.ts';

export const flowWords = {
  title: 'From request to delivery',
  caption: 'Requests by the step that they reached',
  step: 'Step',
  reached: 'Got this far',
  here: 'Waiting here now',
  late: 'Late',
  longest: 'Longest wait (business days)',
  unknown: 'unknown',
  nobody: 'none',
  steps: { asked: 'Requested', decided: 'Decided', accepted: 'Accepted', delivered: 'Delivered' },
  none: 'No requests yet. When sales requests content, this chart shows how far each request got.',
  key: { reached: 'got this far', here: 'waiting here now' },
} as const satisfies { readonly steps: Readonly<Record<FlowStep, string>> } & Readonly<Record<string, unknown>>;

const WAITS_FOR: Readonly<Record<FlowStep, string>> = {
  asked: 'for a decision',
  decided: '',
  accepted: 'for delivery',
  delivered: 'for confirmation',
};

/** `5 wait for a decision, longest 8 business days, 1 late`; nothing where none waits. */
export function waitText({ here, late, longest, step }: StepOfFlow): string | undefined {
  if (here === 0) return undefined;
  const age = longest === undefined ? '' : `, longest ${businessDays(longest)}`;
  const delay = late > 0 ? `, ${late} late` : '';
  return `${here} ${here === 1 ? 'waits' : 'wait'} ${WAITS_FOR[step]}${age}${delay}`;
}

/** `22 requested, 16 decided, 10 accepted, 4 delivered. Others: 2 answered, 1 parked.` */
export function flowText({ ends, steps }: RequestFlow): string {
  const [asked, ...rest] = steps.map(({ reached, step }) => ({ reached, word: flowWords.steps[step].toLowerCase() }));
  const all = [
    ...(asked ? [`${count(asked.reached, 'request')}`] : []),
    ...rest.map(({ reached, word }) => `${reached} ${word}`),
  ];
  const others = ends.map(({ end, requests }) => `${requests} ${requestStatusWords[end].toLowerCase()}`);
  return `${all.join(', ')}.${others.length > 0 ? ` Closed without a delivery: ${others.join(', ')}.` : ''}`;
}
