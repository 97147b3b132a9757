/** Whether promises are kept, measured by the list of leads or by content requests. */
import type { Commitment } from '../../content/agreement/model.ts';
import type { Lead } from '../../content/leads.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { CommitmentKind } from '../../schema/agreement/commitment.ts';
import { requestClocks } from '../clock.ts';
import type { BusinessTime } from './business-time.ts';
import { feedbackKept, persistenceKept, speedKept } from './kept/by-lead.ts';
import { qualityKept, volumeKept } from './kept/by-period.ts';
import { type Judged, judgedByDay, type Kept, type NotMeasured, tally } from './kept/kept.ts';
import { leadSpan } from './kept/lead-span.ts';
import { hasListedStage, listedStage } from './kept/listed-stage.ts';
import { nurtureKept } from './kept/nurture.ts';

export type Compliance = { readonly commitment: Commitment } & (
  | { readonly measured: Kept; readonly because?: undefined }
  | { readonly measured?: undefined; readonly because: NotMeasured }
);

/**
 * Every promise, in the order of the file. What is judged by the list of leads does not depend on today: a later day shows
 * nothing that the list does not.
 */
export function compliance(model: PublishedModel, today: string): Compliance[] {
  return (model.agreement?.commitments ?? []).map((commitment) => {
    const answer = measure(commitment, model, today);
    return 'code' in answer ? { commitment, because: answer } : { commitment, measured: answer };
  });
}

/** The business calendar that promises are counted in. */
export function businessTime({ site }: Pick<PublishedModel, 'site'>): BusinessTime {
  return { ...site.calendar, timeZone: site.timeZone };
}

function measure(commitment: Commitment, model: PublishedModel, today: string): Kept | NotMeasured {
  const { about, leadsOf, source } = commitment;
  if (about === 'content') return contentKept(commitment, model, today);
  const { leads } = model;
  if (!leads) return { code: 'no-list' };
  const stage = otherStage(commitment, model);
  if (stage) return stage;
  if (leadsOf !== undefined && leads.length > 0 && leads.every(({ team }) => team === undefined)) {
    return { code: 'no-team-column' };
  }
  const maybe = (lead: Lead) =>
    (source === undefined || lead.source === undefined || folded(lead.source) === folded(source)) &&
    (leadsOf === undefined || lead.team === undefined || lead.team === leadsOf);
  const isKnown = (lead: Lead) =>
    (source === undefined || lead.source !== undefined) && (leadsOf === undefined || lead.team !== undefined);
  const possible = leads.filter(maybe);
  const others = possible.filter((lead) => !isKnown(lead));
  const answer = byLeads(about, commitment, possible.filter(isKnown), others, model);
  if ('code' in answer) return answer;
  const groups = Map.groupBy(others, ({ team }) => (leadsOf !== undefined && team === undefined ? 'team' : 'source'));
  const uncounted = Object.fromEntries([...groups].map(([column, those]) => [column, those.length]));
  return { ...answer, uncounted: { ...answer.uncounted, ...uncounted } };
}

/** A list holds leads of one stage. If nothing says which, all promises must be about the same one. */
function otherStage(commitment: Commitment, model: PublishedModel): NotMeasured | undefined {
  const { leadStage } = commitment;
  if (leadStage === undefined || !hasListedStage(commitment)) return undefined;
  const listed = listedStage(model);
  if (listed === undefined) return { code: 'lead-stage-unknown' };
  return listed === leadStage ? undefined : { code: 'other-lead-stage', listed, promised: leadStage };
}

function byLeads(
  about: Exclude<CommitmentKind, 'content'>,
  commitment: Commitment,
  leads: readonly Lead[],
  others: readonly Lead[],
  model: PublishedModel,
): Kept | NotMeasured {
  const span = leadSpan(model);
  const rules = businessTime(model);
  // A list that is empty for certain days shows that no leads came. One without leads of a source may not know it.
  const knownEmpty = about === 'volume' && model.leads?.length === 0;
  if (!span || (leads.length === 0 && !knownEmpty)) return { code: 'no-leads' };
  switch (about) {
    case 'volume':
      return untimed(commitment, volumeKept(commitment, leads, others, span, repsOf(model)));
    case 'quality':
      return untimed(commitment, qualityKept(commitment, leads, span));
    case 'speed':
      return speedKept(commitment, leads, span, rules);
    case 'persistence':
      return persistenceKept(commitment, leads, rules);
    case 'feedback':
      return feedbackKept(commitment, leads, rules);
    case 'nurture':
      return nurtureKept(commitment, leads, span, rules);
  }
}

function repsOf({ agreement }: PublishedModel): number | undefined {
  return agreement?.numbers?.representatives?.value;
}

/** The list does not say when a number or share was reached, so with a time limit it may have been too late. */
function untimed({ within }: Commitment, answer: Kept | NotMeasured): Kept | NotMeasured {
  if (!within || 'code' in answer) return answer;
  const judged = answer.judged.map(
    (each): Judged => (each.judgment === 'kept' ? { ...each, judgment: 'unclear' } : each),
  );
  return tally(answer.counted, judged, answer.partly);
}

/** Content requests that were decided within the promised business days, or that have waited longer. */
function contentKept({ within }: Commitment, model: PublishedModel, today: string): Kept | NotMeasured {
  if (within?.unit !== 'business-days') return { code: 'no-business-days' };
  const judged = requestClocks({ model, today }).flatMap(({ decision, request, waiting }): Judged[] => {
    const waits = waiting?.for === 'decision' ? waiting.days : undefined;
    const took = waiting?.for === 'decision' ? undefined : decision.days;
    if (waits === undefined && took === undefined) return [];
    const judgment = judgedByDay({ done: took !== undefined, late: (took ?? waits ?? 0) > within.value });
    return [{ judgment, lines: [], request: request.id }];
  });
  if (judged.every(({ judgment }) => judgment === 'open')) return { code: 'no-decided-requests' };
  return tally('requests', judged);
}

function folded(text: string | undefined): string {
  return (text ?? '').toLowerCase().trim();
}
