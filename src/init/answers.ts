/** What a team answers before its first files are written. */
import { HOST_NAMES, type HostName } from '../schema/host-names.ts';
import { type PlaceName, placeNames } from '../words/init/command.ts';
import type { JourneyName } from './journeys.ts';

export type { PlaceName };

/** Where a team's repository can be: decides which workflows it gets. */
export const PLACES = Object.keys(placeNames) as [PlaceName, ...PlaceName[]];

/** The host of requests and reviews. Azure Repos has no issues that requests could come from. */
export function hostIn(place: PlaceName): HostName | undefined {
  return HOST_NAMES.find((name) => name === place);
}

export interface Answers {
  readonly company: string;
  /** The address of the published site. */
  readonly address?: string | undefined;
  /** The address of the repository. */
  readonly repository?: string | undefined;
  readonly place: PlaceName;
  /** Absent: the stages that the spreadsheet names. */
  readonly journey?: JourneyName | undefined;
  /** Names of teams. */
  readonly marketing: readonly string[];
  readonly sales: readonly string[];
  readonly timeZone: string;
}
