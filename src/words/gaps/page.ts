/** The list of gaps, and a gap on other pages. */
import type { Coverage } from '../../audit/audit.ts';
import { unmetWords } from '../cells/coverage.ts';
import { count } from '../dates.ts';

export const gapWords = {
  description: 'All gaps by priority, with the cheapest action that would close each.',
  titleOf: (filter: string) => `Gaps: ${filter}`,
  byNeed: 'by need',
  lead: (total: number) =>
    `${count(total, 'gap')}, highest priority first, each with the cheapest action that would help.`,
  /** Under a lens: the figures of its grid. */
  ofNeeds: ({ atRisk, met, needs }: Coverage) => `${unmetWords(met, atRisk, needs)}.`,
  definitions: 'Definitions',
  filters: 'Filter gaps',
  kind: 'Kind',
  persona: 'Persona',
  stage: 'Stage',
  owner: 'Owner',
  product: 'Product',
  segment: 'Segment',
  language: 'Language',
  none: 'No gaps match this filter.',
  noGaps: 'No gaps.',
  /** On paper, where a list has several pages. */
  range: (from: number, to: number, total: number) =>
    from === to ? `Gap ${from} of ${total}.` : `Gaps ${from} to ${to} of ${total}.`,
  effort: (effort: string) => `Effort ${effort}`,
  alsoPlanned: 'Also planned:',
  /** Opens the gap in a table. */
  why: 'What to do and why',
  /** Opens the gap on a phone. */
  fold: (priority: number) => `What to do and why, priority ${priority}`,
  priority: (value: number) => `Priority ${value}`,
  sumLine: (formula: string, value: number) => `${formula} = ${value}`,
  priorityLine: (value: number, formula: string) => `Priority ${value} = ${formula}`,
  termLine: (value: number, term: string) => `${value}: ${term}`,
  /** @param searches Such as `1,200 searches per month`. */
  searches: (searches: string) => `${searches} for its keywords. They add no points.`,
  requestedIn: 'Requested in',
  method: 'How priority is calculated',
} as const;
