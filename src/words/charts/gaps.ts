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

/** `Most gaps are for Finance lead (18 of 56) and at Decision (21 of 56). 3 gaps have no persona and stage.` */
export function gapCountsText({ elsewhere, personas, stages, total }: GapCounts): string {
  const most = (parts: readonly GapCount[]) => parts.toSorted((a, b) => b.gaps - a.gaps)[0];
  const [persona, stage] = [most(personas), most(stages)];
  const places = [
    ...(persona && persona.gaps > 0 ? [`for ${persona.name} (${persona.gaps} of ${total})`] : []),
    ...(stage && stage.gaps > 0 ? [`at ${stage.name} (${stage.gaps} of ${total})`] : []),
  ];
  const rest =
    elsewhere > 0 ? [`${count(elsewhere, 'gap')} ${elsewhere === 1 ? 'has' : 'have'} no persona and stage.`] : [];
  return [...(places.length > 0 ? [`Most gaps are ${places.join(' and ')}.`] : []), ...rest].join(' ');
}

/** What one of the two drawings shows: `Gaps by stage: Awareness 3, Decision 21`. */
export function gapBarsText(title: string, counts: readonly GapCount[]): string {
  return `${title}: ${counts.map(({ gaps, name }) => `${name} ${gaps}`).join(', ')}`;
}

/** The last row of the tables, so that they add up. */
export const elsewhereText = 'No persona and stage';
