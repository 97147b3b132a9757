/** When to review what no one has reviewed yet: the grace period of the first audit, spread over its weeks. */
import type { Persona, Piece } from '../content/model.ts';
import { addDays, weekdayNumber } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import { compareId } from '../kit/order.ts';
import { competitorReviewer } from './answers/competitor-reviewer.ts';
import type { Audit } from './audit.ts';
import { freshness, graceEnd } from './freshness.ts';
import { personaReviewer } from './persona-reviewer.ts';
import { isLeaving } from './piece-audit.ts';

/** The Monday of the week in which each piece, persona and competitor that is not reviewed yet is to be reviewed, by its file. */
export type ReviewPlan = ReadonlyMap<string, string>;

interface Planned {
  readonly path: string;
  readonly owner: string;
  /** Whether it still waits for its review. */
  readonly waits: boolean;
}

/**
 * The plan of the first audit. The reviews of each owner are spread evenly over the weeks of the grace period: personas
 * first, then competitors, then the pieces for the buyers and stages with the highest priority; ties by id.
 *
 * What was reviewed since the audit started keeps its place, so that a review does not move the others. A week that has
 * passed moves what is left of it into the current week.
 */
export const reviewPlan = oncePer((audit: Audit): ReviewPlan => {
  const { model, today } = audit;
  const { startedOn } = model.site;
  if (startedOn === undefined) return new Map();
  const weeks = mondays(startedOn, graceEnd(model.site) ?? startedOn);
  const thisWeek = mondayOf(today);
  const plan = new Map<string, string>();
  for (const own of Map.groupBy(firstReviews(audit, startedOn), ({ owner }) => owner).values()) {
    for (const [place, { path, waits }] of own.entries()) {
      const week = weeks[Math.floor((place * weeks.length) / own.length)];
      if (waits && week !== undefined) plan.set(path, week < thisWeek ? thisWeek : week);
    }
  }
  return plan;
});

/** What had no review when the audit started, in the order of the plan. */
function firstReviews(audit: Audit, startedOn: string): Planned[] {
  const { model, pieces, today } = audit;
  const isFirst = ({ reviewed, published }: Pick<Piece, 'reviewed' | 'published'>) =>
    (reviewed === undefined || reviewed.on >= startedOn) && (published === undefined || published <= startedOn);
  const personas = model.personas
    .filter((persona) => persona.status === 'active' && isFirst({ reviewed: persona.reviewed }))
    .toSorted((a, b) => b.priority - a.priority || compareId(a, b))
    .flatMap((persona): Planned[] => {
      const owner = personaReviewer(persona);
      const waits = freshness(persona, persona.reviewEvery, model.site, today).state === 'unreviewed';
      return owner === undefined ? [] : [{ path: persona.path, owner, waits }];
    });
  const competitors = model.competitors
    .filter((competitor) => isFirst({ reviewed: competitor.reviewed }))
    .toSorted(compareId)
    .flatMap((competitor): Planned[] => {
      const owner = competitorReviewer(competitor);
      const waits = freshness(competitor, competitor.reviewEvery, model.site, today).state === 'unreviewed';
      return owner === undefined ? [] : [{ path: competitor.path, owner, waits }];
    });
  const weigh = priorities(model.personas, model.stages);
  const live = [...pieces.values()]
    .filter(({ piece }) => piece.status === 'live' && !isLeaving(piece) && isFirst(piece))
    .map(({ freshness: judged, piece }) => ({ piece, waits: judged?.state === 'unreviewed', priority: weigh(piece) }))
    .sort((a, b) => b.priority - a.priority || compareId(a.piece, b.piece))
    .map(({ piece: { owner, path }, waits }): Planned => ({ path, owner, waits }));
  return [...personas, ...competitors, ...live];
}

/** The highest priority among the cells that a piece was made for: persona × stage. */
function priorities(personas: readonly Persona[], stages: Audit['model']['stages']): (piece: Piece) => number {
  const ofPersona = new Map(personas.map(({ id, priority, status }) => [id, status === 'active' ? priority : 0]));
  const ofStage = new Map(stages.map(({ id, priority }) => [id, priority]));
  return ({ serves }) =>
    serves
      .filter(({ fit }) => fit === 'primary')
      .reduce(
        (most, { persona, stage }) => Math.max(most, (ofPersona.get(persona) ?? 0) * (ofStage.get(stage) ?? 0)),
        0,
      );
}

/** The Mondays from one day to another; the last day alone if there are none. */
function mondays(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = addDays(from, (7 - weekdayNumber(from)) % 7); day <= to; day = addDays(day, 7)) found.push(day);
  return found.length === 0 ? [to] : found;
}

function mondayOf(day: string): string {
  return addDays(day, -weekdayNumber(day));
}
