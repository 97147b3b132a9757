/** The facts that statements are checked against. Calculated once. */
import type { Agreement } from '../../../content/agreement/model.ts';
import type { Audit } from '../../audit.ts';
import { type RequestClock, requestClocks } from '../../clock.ts';
import { type ClaimView, claimViews } from '../claims.ts';
import { type Compliance, compliance } from '../compliance.ts';
import { type FunnelView, funnelView } from '../funnel-input.ts';
import { type GoalView, goalsOf } from '../goals.ts';
import { lossPeriods, type PeriodView } from '../loss-views.ts';
import { type Meetings, meetingsOf } from '../meetings.ts';
import { type ProductView, productViews } from '../pull-apart.ts';
import { type AgreementState, type AnyRecord, recordState } from '../state.ts';

export interface EvidenceFacts {
  readonly audit: Audit;
  readonly agreement: Agreement;
  readonly today: string;
  readonly stateOf: (record: AnyRecord) => AgreementState;
  readonly goals: readonly GoalView[];
  readonly funnel?: FunnelView | undefined;
  readonly periods: readonly PeriodView[];
  readonly claims: readonly ClaimView[];
  readonly kept: readonly Compliance[];
  readonly meetings: Meetings;
  readonly products: readonly ProductView[];
  readonly clocks: readonly RequestClock[];
}

/** Undefined without an agreement. */
export function evidenceFacts(audit: Audit): EvidenceFacts | undefined {
  const { model, today } = audit;
  const { agreement } = model;
  if (!agreement) return undefined;
  return {
    audit,
    agreement,
    today,
    stateOf: (record) => recordState(record, today).state,
    goals: goalsOf(audit),
    funnel: funnelView(agreement),
    periods: lossPeriods(audit),
    claims: claimViews(model),
    kept: compliance(model, today),
    meetings: meetingsOf(agreement, model.site.policy.meetEvery, today, model.people),
    products: productViews(model, today),
    clocks: requestClocks(audit),
  };
}
