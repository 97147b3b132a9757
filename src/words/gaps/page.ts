/** The list of gaps, and a gap on other pages. */
import type { Coverage } from '../../audit/audit.ts';
import { unmetWords } from '../cells/coverage.ts';
import { count } from '../dates.ts';

export const gapWords = {
  description: 'All gaps by priority, with the cheapest action that would close each.',
  titleOf: (filter: string | undefined) => (filter === undefined ? 'Gaps' : `Gaps: ${filter}`),
  lead: (total: number) =>
    `${count(total, 'gap')}, highest priority first, each with the cheapest action that would help.`,
  /** Under a lens: the figures of its grid. */
  ofNeeds: ({ atRisk, met, needs }: Coverage) => `${unmetWords(met, atRisk, needs)}.`,
  definitions: 'Definitions',
  filters: 'Filter gaps',
  all: 'All',
  allGaps: 'All gaps',
  kind: 'Kind',
  persona: 'Persona',
  product: 'Product',
  language: 'Language',
  none: 'No gaps match this filter.',
  noGaps: 'No gaps.',
  effort: (effort: string) => `Effort ${effort}`,
  alsoPlanned: 'Also planned:',
  priority: (value: number) => `Priority ${value}`,
  priorityOf: (value: number, requests: number) =>
    requests === 0 ? `Priority ${value}` : `Priority ${value}, with ${count(requests, 'request')}`,
  sumLine: (formula: string, value: number) => `${formula} = ${value}`,
  priorityLine: (value: number, formula: string) => `Priority ${value} = ${formula}`,
  termLine: (value: number, term: string) => `${value}: ${term}`,
  requestedIn: 'Requested in',
  method: 'How priority is calculated',
  startPiece: 'Create the piece',
  claim: 'Claim this gap',
  claimInRequest: 'Claim it in the request',
  claimTitle: (title: string) => `Gap: ${title}`,
  claimAction: (action: string) => `Action: ${action}`,
  claimPriority: (value: number, id: string) => `Priority ${value}, gap \`${id}\``,
} as const;
