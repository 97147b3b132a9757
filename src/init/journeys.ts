/** The usual journeys of buyers, as stages.yaml. */
import { entriesYaml } from '../content/write/entries-yaml.ts';
import type { Entry } from '../import/own-lists.ts';
import { usualStages } from '../import/usual-lists.ts';
import { journeyNames, stageTexts } from '../words/init/content.ts';

export type JourneyName = keyof typeof journeyNames;

const journeys: Readonly<Record<JourneyName, readonly string[]>> = {
  short: ['awareness', 'consideration', 'decision'],
  evaluated: ['awareness', 'consideration', 'evaluation', 'decision'],
  lifecycle: ['awareness', 'consideration', 'decision', 'adoption', 'retention'],
};

export const JOURNEYS = Object.keys(journeyNames) as JourneyName[];

/** The stages of a journey. They have the usual other names, by which an import recognizes them. */
export function stagesYaml(journey: JourneyName): string {
  const entries = journeys[journey].flatMap((id): Entry[] => {
    const stage = usualStages.find((each) => each.id === id);
    if (!stage) return [];
    const { aliases, usual: _usual, words: _words, ...fields } = stage;
    return [{ ...fields, ...stageTexts[id], aliases }];
  });
  return entriesYaml(entries);
}
