/** The journey: for each stage of the buyer, the lead stages and deal stages, who acts and what the buyer has read. */
import type { Handoff, Term } from '../../content/agreement/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Person } from '../../schema/person.ts';
import type { Segment } from '../../schema/segment.ts';
import type { Stage } from '../../schema/stage.ts';
import { ladder } from '../agreement/ladder.ts';
import { type HandoffView, handoffViews } from '../agreement/seats.ts';
import type { Audit } from '../audit.ts';
import { readingByStage, type StageReading } from './reading.ts';

/** One stage of the buyer, beside what sales and marketing call and do there. */
interface JourneyRow {
  readonly stage: Stage;
  /** Absent if the stage has no owner. */
  readonly owner?: Person | undefined;
  /** The lead stages whose buyer is here, in the order of the ladder. */
  readonly leadStages: readonly Term[];
  /** The handoffs whose lead stage begins here, in the order of the file. */
  readonly handoffs: readonly HandoffView[];
  /** What the buyer has probably read by then: this stage and those before it, in order. */
  readonly read: readonly StageReading[];
}

export interface Journey {
  /** In the order of the stages. */
  readonly rows: readonly JourneyRow[];
  /** Lead stages that name no stage of the buyer. */
  readonly leadStagesElsewhere: readonly Term[];
  /** Handoffs at no single stage: they name no lead stage, or one that names no stage of the buyer. */
  readonly handoffsElsewhere: readonly HandoffView[];
}

/** The journey of all buyers. Without an agreement, its rows have no lead stages and no handoffs. */
export const journeyOf = oncePer((audit: Audit): Journey => {
  const { agreement, people, stages } = audit.model;
  const reading = readingByStage(audit);
  const { rungs } = ladder(agreement ?? { terms: [] });
  const { handoffs } = handoffViews(audit.model);
  const placed = Map.groupBy(handoffs, ({ handoff }) => stageOfHandoff(handoff, audit)?.id);
  return {
    rows: stages.map((stage, index) => ({
      stage,
      owner: people.find(({ id }) => id === stage.owner),
      leadStages: rungs.filter((term) => term.stages.includes(stage.id)),
      handoffs: placed.get(stage.id) ?? [],
      read: reading.slice(0, index + 1),
    })),
    leadStagesElsewhere: rungs.filter((term) => term.stages.length === 0),
    handoffsElsewhere: placed.get(undefined) ?? [],
  };
});

/**
 * The stage of the buyer at which a handoff happens: where its lead stage begins, the earliest of the stages that it
 * names. Undefined if that is not known.
 */
function stageOfHandoff({ leadStage }: Pick<Handoff, 'leadStage'>, { model }: Audit): Stage | undefined {
  const term = model.agreement?.terms.find(({ id }) => id === leadStage);
  return model.stages.find(({ id }) => term?.stages.includes(id));
}

/** What a buyer has probably read by a handoff, by stage: only pieces for its segments. Empty if its stage is not known. */
export function readBeforeHandoff(handoff: Pick<Handoff, 'leadStage' | 'segments'>, audit: Audit): StageReading[] {
  const { segments, stages } = audit.model;
  const last = stages.findIndex(({ id }) => id === stageOfHandoff(handoff, audit)?.id);
  if (last === -1) return [];
  return readingByStage(audit, segmentsOf(handoff, segments)).slice(0, last + 1);
}

/** Handoffs for the same segments. */
export interface HandoffGroup {
  /** None if they are for all leads. */
  readonly segments: readonly Segment[];
  readonly handoffs: readonly HandoffView[];
}

/** The handoffs by their segments, each group where its first handoff is in the file. */
export function handoffGroups(model: PublishedModel): HandoffGroup[] {
  const { handoffs } = handoffViews(model);
  const named = handoffs.map((view) => ({ view, segments: segmentsOf(view.handoff, model.segments) }));
  return [...Map.groupBy(named, ({ segments }) => segments.map(({ id }) => id).join()).values()].map((group) => ({
    segments: group[0]?.segments ?? [],
    handoffs: group.map(({ view }) => view),
  }));
}

/** The segments that a handoff is for; none if it is for all leads. */
export function segmentsOf({ segments }: Pick<Handoff, 'segments'>, all: readonly Segment[]): Segment[] {
  return all.filter(({ id }) => segments.includes(id));
}
