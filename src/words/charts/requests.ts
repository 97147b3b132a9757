/** How requests move on, in one sentence, and the table behind it. */
import type { FlowStep, RequestFlow, StepOfFlow } from '../../audit/charts/request-flow.ts';
import { count } from '../dates.ts';
import { businessDays } from '../requests/clock.ts';

export const flowWords = {
  title: 'From request to delivery',
  caption: 'Requests by the step that they reached, with waits in business days',
  step: 'Step',
  reached: 'Got this far',
  here: 'Waiting',
  late: 'Late',
  longest: 'Longest wait',
  unknown: 'unknown',
  steps: { asked: 'Requested', decided: 'Decided', accepted: 'Accepted', delivered: 'Delivered' },
  none: 'No requests yet. When sales requests content, this chart shows how far each request got.',
  key: { reached: 'got this far', here: 'waiting for the next step' },
} as const satisfies { readonly steps: Readonly<Record<FlowStep, string>> } & Readonly<Record<string, unknown>>;

/** `6 waiting up to 8 business days, 1 late`; nothing where none waits. */
export function waitText({ here, late, longest }: StepOfFlow): string | undefined {
  if (here === 0) return undefined;
  const age = longest === undefined ? '' : ` up to ${businessDays(longest)}`;
  return `${here} waiting${age}${late > 0 ? `, ${late} late` : ''}`;
}

/** `Of 22 requests, 16 are decided, 10 accepted and 4 delivered.` */
export function flowText({ steps }: RequestFlow): string {
  const reached = Object.fromEntries(steps.map(({ reached: requests, step }) => [step, requests])) as Record<
    FlowStep,
    number
  >;
  const { accepted, asked, decided, delivered } = reached;
  return `Of ${count(asked, 'request')}, ${decided} ${decided === 1 ? 'is' : 'are'} decided, ${accepted} accepted and ${delivered} delivered.`;
}
