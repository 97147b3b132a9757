/** Leads and promises by team or region. Never by person, and without a share where a group is too small to compare. */
import type { Lead } from '../../../content/leads.ts';
import { compareText } from '../../../kit/order.ts';
import { percent } from '../../../kit/percent.ts';
import type { Compliance } from '../compliance.ts';
import { isAccepted } from '../kept/by-period.ts';

/** What leads are grouped by, as the list names them. */
export const groupings = ['team', 'region'] as const;

export type Grouping = (typeof groupings)[number];

/** With fewer cases, a group shows counts and no share, so that no one is ranked on a few leads. */
export const LEAST_FOR_SHARE = 5;

export interface LeadGroup {
  /** The id of the team or region; absent for leads without one. */
  readonly group?: string | undefined;
  readonly leads: number;
  /** How many of them sales has decided on. */
  readonly decided: number;
  readonly accepted: number;
  /** The percentage of the decided leads that sales accepted; absent if fewer than `LEAST_FOR_SHARE` are decided. */
  readonly share?: number | undefined;
  /** Their lines in the list. */
  readonly lines: readonly number[];
}

/** The most leads first, those without a group last. Empty if no lead names one. */
export function leadGroups(leads: readonly Lead[], by: Grouping): LeadGroup[] {
  if (leads.every((lead) => lead[by] === undefined)) return [];
  return [...Map.groupBy(leads, (lead) => lead[by])]
    .map(([group, of]) => {
      const decided = of.filter(({ status }) => status !== 'open');
      const accepted = decided.filter(isAccepted).length;
      return {
        ...{ group, leads: of.length, decided: decided.length, accepted },
        share: shareOf(accepted, decided.length),
        lines: of.map(({ line }) => line),
      };
    })
    .sort(byGroup((group) => group.leads));
}

/** How often a promise was kept for the leads of one group. */
export interface GroupKept {
  readonly group?: string | undefined;
  /** What `of` does not count is open. */
  readonly kept: number;
  readonly of: number;
  /** Done, but perhaps not in time: `kept + unclear` is an upper bound. */
  readonly unclear: number;
  /** The percentage, an upper bound if some are unclear; absent for groups that are too small. */
  readonly share?: number | undefined;
}

export interface PromiseByGroup extends Pick<Compliance, 'commitment'> {
  readonly groups: readonly GroupKept[];
}

/**
 * The promises that are judged lead by lead. The cases of all groups are those of the promise as a whole. A promise of one
 * team is in that team’s group only.
 */
export function keptByGroup(kept: readonly Compliance[], leads: readonly Lead[], by: Grouping): PromiseByGroup[] {
  if (leads.every((lead) => lead[by] === undefined)) return [];
  const groupOf = new Map(leads.map((lead) => [lead.line, lead[by]]));
  return kept.flatMap(({ commitment, measured }): PromiseByGroup[] => {
    if (measured?.counted !== 'leads' && measured?.counted !== 'rejected-leads') return [];
    const groups = [...Map.groupBy(measured.judged, ({ lines: [line = 0] }) => groupOf.get(line))].map(
      ([group, cases]): GroupKept => {
        const count = (judgment: string) => cases.filter((each) => each.judgment === judgment).length;
        const of = cases.length - count('open');
        const [those, unclear] = [count('kept'), count('unclear')];
        return { group, kept: those, of, unclear, share: shareOf(those + unclear, of) };
      },
    );
    return [{ commitment, groups: groups.sort(byGroup(({ of }) => of)) }];
  });
}

function shareOf(part: number, of: number): number | undefined {
  return of < LEAST_FOR_SHARE ? undefined : percent(part, of);
}

function byGroup<Of extends { readonly group?: string | undefined }>(size: (of: Of) => number) {
  return (a: Of, b: Of) =>
    Number(a.group === undefined) - Number(b.group === undefined) ||
    size(b) - size(a) ||
    compareText(a.group ?? '', b.group ?? '');
}
