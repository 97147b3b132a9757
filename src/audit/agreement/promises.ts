/** Compares promises: which contradict each other, which name no lead stage, and which team promises nothing. */
import type { Agreement, Commitment, Handoff } from '../../content/agreement/model.ts';
import { type SigningTeam, type Span, signingTeam } from '../../schema/agreement/agreed.ts';

/** Two promises about the same thing that differ. */
export interface Contradiction {
  readonly a: Commitment;
  readonly b: Commitment | Handoff;
  /** The fields that differ. */
  readonly differs: ReadonlyArray<'value' | 'within'>;
}

export interface Promises {
  readonly byTeam: Readonly<Record<SigningTeam, readonly Commitment[]>>;
  readonly contradictions: readonly Contradiction[];
  /** Promises about leads without a lead stage. */
  readonly withoutLeadStage: readonly Commitment[];
  /** Teams that promise nothing although the other team does. */
  readonly silent: readonly SigningTeam[];
}

/**
 * Compares all commitments. Two contradict each other when the same team promises the same kind of thing for leads of
 * the same stage, source and team, counted in the same way, but with a different number or time limit. A promise about
 * the leads of one team also contradicts one about all leads. A promise of speed contradicts a handoff at the same lead
 * stage with a different time limit for the first action.
 */
export function promises({ commitments, handoffs }: Pick<Agreement, 'commitments' | 'handoffs'>): Promises {
  const byTeam = Object.fromEntries(
    signingTeam.options.map((team) => [team, commitments.filter((commitment) => commitment.team === team)]),
  ) as Record<SigningTeam, Commitment[]>;
  return {
    byTeam,
    contradictions: [
      ...commitments.flatMap((a, index) =>
        commitments.slice(index + 1).flatMap((b) => {
          const differs = sameSubject(a, b) ? differences(a, b) : [];
          return differs.length > 0 ? [{ a, b, differs }] : [];
        }),
      ),
      ...commitments.flatMap((a) =>
        handoffs
          .filter((b) => isFirstAction(a, b) && !sameSpan(a.within, b.within))
          .map((b) => ({ a, b, differs: ['within'] as const })),
      ),
    ],
    withoutLeadStage: commitments.filter(({ about, leadStage }) => about !== 'content' && leadStage === undefined),
    silent: commitments.length === 0 ? [] : signingTeam.options.filter((team) => byTeam[team].length === 0),
  };
}

function sameSubject(a: Commitment, b: Commitment): boolean {
  return (
    a.leadStage !== undefined &&
    a.leadStage === b.leadStage &&
    a.team === b.team &&
    a.about === b.about &&
    folded(a.source) === folded(b.source) &&
    (a.leadsOf === undefined || b.leadsOf === undefined || a.leadsOf === b.leadsOf) &&
    folded(a.unit) === folded(b.unit) &&
    a.per.toSorted().join() === b.per.toSorted().join()
  );
}

function differences(a: Commitment, b: Commitment): Array<'value' | 'within'> {
  return [
    ...(a.value !== b.value ? (['value'] as const) : []),
    ...(sameSpan(a.within, b.within) ? [] : (['within'] as const)),
  ];
}

function isFirstAction(commitment: Commitment, { leadStage, within }: Handoff): boolean {
  const { about, source } = commitment;
  return (
    about === 'speed' &&
    source === undefined &&
    within !== undefined &&
    commitment.within !== undefined &&
    leadStage !== undefined &&
    commitment.leadStage === leadStage
  );
}

/** Each unit in the smallest unit that it converts to. Business days do not convert to hours. */
const SIZES: Readonly<Record<Span['unit'], readonly [string, number]>> = {
  minutes: ['minute', 1],
  hours: ['minute', 60],
  'business-hours': ['business-hour', 1],
  days: ['day', 1],
  weeks: ['day', 7],
  'business-days': ['business-day', 1],
  months: ['month', 1],
};

function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  if (!a || !b) return a === b;
  const [unit, size] = SIZES[a.unit];
  const [otherUnit, otherSize] = SIZES[b.unit];
  return unit === otherUnit && a.value * size === b.value * otherSize;
}

function folded(text: string | undefined): string {
  return (text ?? '').toLowerCase().trim();
}
