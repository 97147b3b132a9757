/** Reads the cells of a list of leads that name something: a day, a team, a region, a reason, or a place. */
import { type LeadPlace, type LeadStatus, leadPlaces } from '../content/leads.ts';
import type { Model } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { leadProblems } from '../words/leads/list.ts';

export type Report = (rule: Problem['rule'], message: string, hint?: string) => void;

/** The days in a cell, earliest first; undefined for an empty cell. */
export function daysIn(text: string, report: Report): string[] | undefined {
  if (text === '') return undefined;
  const parts = text.split(/\s+/);
  const wrong = parts.find((part) => !isCalendarDate(part));
  if (wrong !== undefined) {
    report('leads/value', leadProblems.notDays('attempt days', shown(wrong)), leadProblems.daysHint);
    return undefined;
  }
  return parts.sort();
}

/** The id of the team with this id or name. */
export function teamIn(text: string, { people }: Model, report: Report): string | undefined {
  if (text === '') return undefined;
  const folded = text.toLowerCase();
  const teams = people.filter(({ kind }) => kind === 'team');
  const known = teams.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (known) return known.id;
  const near = didYouMean(
    folded,
    teams.map(({ id }) => id),
  );
  report(
    'leads/value',
    leadProblems.unknownTeam(shown(text)),
    near ? leadProblems.didYouMeanTeam(near) : leadProblems.useTeamId,
  );
  return undefined;
}

/** The id of the region with this id, name or alias. */
export function regionIn(text: string, { segments }: Model, report: Report): string | undefined {
  if (text === '') return undefined;
  const folded = text.toLowerCase();
  const regions = segments.filter(({ dimension }) => dimension === 'region');
  const known = regions.find(({ aliases, id, name }) =>
    [id, name, ...aliases].some((each) => each.toLowerCase() === folded),
  );
  if (known) return known.id;
  const near = didYouMean(
    folded,
    regions.map(({ id }) => id),
  );
  report(
    'leads/value',
    leadProblems.unknownRegion(shown(text)),
    near ? leadProblems.didYouMeanTeam(near) : leadProblems.useRegionId,
  );
  return undefined;
}

/** Where a returned lead is now. */
export function placeIn(text: string, report: Report): LeadPlace | undefined {
  if (text === '') return undefined;
  const folded = text.toLowerCase();
  const known = leadPlaces.find((place) => place === folded);
  if (!known) report('leads/value', leadProblems.unknownPlace(shown(text), leadPlaces));
  return known;
}

const YES = new Set(['yes', 'true', '1', 'filled', 'ja']);
const NO = new Set(['no', 'false', '0', 'empty', 'nein']);

/**
 * Whether information was known, from a column of the team’s own. Any other text may be personal, so it is refused and not
 * repeated.
 */
export function knownIn(text: string, column: string, report: Report): boolean | undefined {
  const folded = text.toLowerCase();
  if (text === '') return undefined;
  if (YES.has(folded) || NO.has(folded)) return YES.has(folded);
  report('leads/value', leadProblems.notYesOrNo(column), leadProblems.yesOrNo);
  return undefined;
}

/** The id of the agreed reason with this id or name; else the text itself, which is reported. */
export function reasonIn(text: string, status: LeadStatus, { agreement }: Model, report: Report): string | undefined {
  if (text === '') return undefined;
  const reasons = agreement?.rejections?.reasons ?? [];
  const folded = text.toLowerCase();
  const known = reasons.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (!known && reasons.length > 0 && status === 'rejected') {
    report('leads/unknown-reason', leadProblems.unknownReason(shown(text)));
  }
  return known?.id ?? text;
}

/** The text of a cell, shortened. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
