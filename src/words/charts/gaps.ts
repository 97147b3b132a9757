/** Where the gaps are, in one sentence, and the tables behind it. */
import type { GapCount, GapCounts } from '../../audit/charts/gap-counts.ts';
import { count } from '../dates.ts';

export const gapCountWords = {
  title: 'Where the gaps are',
  byPersona: 'Gaps by persona',
  byStage: 'Gaps by stage',
  persona: 'Persona',
  stage: 'Stage',
  gaps: 'Gaps',
} as const;

/**
 * `The largest share of the gaps is for Finance lead (15 of 55) and at Decision (21 of 55). 3 gaps have no persona and stage.`
 * Ties are named.
 */
export function gapCountsText({ elsewhere, personas, stages, total }: GapCounts): string {
  const places = [
    { parts: personas, before: 'for', kind: 'persona' },
    { parts: stages, before: 'at', kind: 'stage' },
  ].map(({ before, kind, parts }) => ({ before, kind, top: largest(parts), isSame: isSame(parts) }));
  const largestAt = places.filter(({ isSame: same, top }) => !same && top.length > 0);
  const same = places.filter(({ isSame: each }) => each);
  const rest =
    elsewhere > 0 ? [`${count(elsewhere, 'gap')} ${elsewhere === 1 ? 'has' : 'have'} no persona and stage.`] : [];
  return [
    ...(largestAt.length > 0
      ? [
          `The largest share of the gaps is ${largestAt.map(({ before, kind, top }) => `${before} ${topText(top, kind, total)}`).join(' and ')}.`,
        ]
      : []),
    ...same.map(({ kind, top }) => `Every ${kind} has ${count(top[0]?.gaps ?? 0, 'gap')}.`),
    ...rest,
  ].join(' ');
}

/** Those with the most gaps: several in a tie, none without gaps. */
function largest(parts: readonly GapCount[]): readonly GapCount[] {
  const most = parts.reduce((highest, { gaps }) => Math.max(highest, gaps), 0);
  return most === 0 ? [] : parts.filter(({ gaps }) => gaps === most);
}

function isSame(parts: readonly GapCount[]): boolean {
  return parts.length > 1 && largest(parts).length === parts.length;
}

function topText(top: readonly GapCount[], kind: string, total: number): string {
  const names = top.length > 2 ? count(top.length, kind) : top.map(({ name }) => name).join(' and ');
  return `${names} (${top[0]?.gaps ?? 0} of ${total}${top.length > 1 ? ' each' : ''})`;
}

/** What one of the two drawings shows: `Gaps by stage: Awareness 3, Decision 21`. */
export function gapBarsText(title: string, counts: readonly GapCount[]): string {
  return `${title}: ${counts.map(({ gaps, name }) => `${name} ${gaps}`).join(', ')}`;
}

/** The last row of the tables, so that they add up. */
export const elsewhereText = 'No persona and stage';
