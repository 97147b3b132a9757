import type { Competitor, Persona } from '../content/model.ts';
import { competitorReviewer } from './answers/competitor-reviewer.ts';
import type { Audit } from './audit.ts';
import type { Cell } from './cell.ts';
import { type Freshness, freshness } from './freshness.ts';
import { personaReviewer } from './persona-reviewer.ts';
import { isLeaving, type PieceAudit } from './piece-audit.ts';

type About =
  | { readonly kind: 'piece'; readonly title: string }
  | { readonly kind: 'persona' | 'competitor'; readonly name: string };

/** A record that needs a review. */
interface ToReview {
  readonly about: About;
  /** The likely reviewer, for the author to correct. Absent if no one is known. */
  readonly reviewer: string | undefined;
  /** The day to write into the review. */
  readonly today: string;
}

/** A warning of the audit: the rule that is broken, and the values of its message. */
export type Advice = { readonly file: string } & (
  | { readonly rule: 'review/expired'; readonly about: About; readonly expires: string }
  | (ToReview & {
      readonly rule: 'review/stale' | 'review/overdue';
      /** Absent if it was never reviewed or published. */
      readonly dueOn: string | undefined;
      readonly daysLate: number;
    })
  | (ToReview & {
      readonly rule: 'review/due-soon';
      readonly dueOn: string;
      readonly daysLeft: number;
      /** The shortest notice period in site.yaml that has started. */
      readonly notice: number;
    })
  | {
      readonly rule: 'cell/no-questions';
      readonly persona: { readonly name: string };
      readonly stage: { readonly id: string; readonly name: string };
      /** Whether no piece serves the cell either. */
      readonly empty: boolean;
    }
);

interface Reviewed extends ToReview {
  readonly file: string;
  readonly expires?: string | undefined;
  readonly freshness: Freshness;
}

/**
 * Live pieces, active personas and competitors whose review is due soon or late, and cells without questions. A piece to merge or
 * remove needs no review, but is reported once it has expired.
 */
export function advice(audit: Audit): Advice[] {
  const pieces = [...audit.pieces.values()].flatMap((audited) => reviewedPiece(audited, audit) ?? []);
  const personas = audit.model.personas.filter(({ status }) => status === 'active');
  const reviewed = [
    ...pieces,
    ...personas.map((persona) => reviewedPersona(persona, audit)),
    ...audit.model.competitors.map((competitor) => reviewedCompetitor(competitor, audit)),
  ];
  return [
    ...reviewed.flatMap((record) => reviewAdvice(record, audit) ?? []),
    ...audit.cells.filter(lacksQuestions).map(noQuestions),
  ];
}

function reviewedPiece({ piece, freshness: judged }: PieceAudit, { today }: Audit): Reviewed | undefined {
  if (judged === undefined || (isLeaving(piece) && judged.state !== 'expired')) return undefined;
  const { title, path: file, owner: reviewer, expires } = piece;
  return { about: { kind: 'piece', title }, file, reviewer, today, expires, freshness: judged };
}

function reviewedPersona(persona: Persona, { model, today }: Audit): Reviewed {
  const { name, path: file, reviewEvery } = persona;
  return {
    about: { kind: 'persona', name },
    file,
    reviewer: personaReviewer(persona),
    today,
    freshness: freshness(persona, reviewEvery, model.site, today),
  };
}

function reviewedCompetitor(competitor: Competitor, { model, today }: Audit): Reviewed {
  const { name, path: file, reviewEvery } = competitor;
  return {
    about: { kind: 'competitor', name },
    file,
    reviewer: competitorReviewer(competitor),
    today,
    freshness: freshness(competitor, reviewEvery, model.site, today),
  };
}

function reviewAdvice(
  { about, expires, file, freshness: judged, reviewer, today }: Reviewed,
  { model }: Audit,
): Advice | undefined {
  const { state, dueOn, daysLeft = 0 } = judged;
  const toReview = { file, about, reviewer, today };
  if (state === 'expired') {
    return expires === undefined ? undefined : { rule: 'review/expired', file, about, expires };
  }
  if (state === 'stale' || state === 'overdue') {
    return { rule: `review/${state}`, ...toReview, dueOn, daysLate: -daysLeft };
  }
  const notices = model.site.policy.noticeDays.filter((notice) => daysLeft <= notice);
  if (notices.length === 0 || dueOn === undefined) return undefined;
  return { rule: 'review/due-soon', ...toReview, dueOn, daysLeft, notice: Math.min(...notices) };
}

function lacksQuestions({ questions, formatsWanted, pieces }: Cell): boolean {
  return questions.length === 0 && (formatsWanted > 0 || pieces.length > 0);
}

function noQuestions({ persona, stage, pieces }: Cell): Advice {
  return { rule: 'cell/no-questions', file: persona.path, persona, stage, empty: pieces.length === 0 };
}
