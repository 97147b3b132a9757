import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { type OriginCounts, origins, topicsOf } from '../audit/topics.ts';
import { oneOf } from '../kit/choices.ts';
import { count, flag, text } from './fields.ts';

/** How many pieces have an origin, in all, in a period or in a team. */
export const topicRow = z.strictObject({
  by: text('all, period or team.'),
  value: text('all, the quarter, planned, undated, or the team.'),
  origin: text(`${oneOf(origins)}.`),
  pieces: count('The number of pieces.'),
  known: count('The number of pieces here that say where their topic came from. Shares are of these.'),
  fromSales: flag('Whether the origin counts as from sales.'),
});

export type TopicRow = z.output<typeof topicRow>;

/** Every origin with pieces: of all, then by period, newest first, then by team. */
export function topicRows({ model }: Audit): TopicRow[] {
  const topics = topicsOf(model);
  if (topics === undefined) return [];
  return [
    ...rowsOf('all', 'all', topics.all),
    ...topics.periods.flatMap(({ counts, period }) => rowsOf('period', period, counts)),
    ...topics.teams.flatMap(({ counts, team }) => rowsOf('team', team, counts)),
  ];
}

function rowsOf(by: string, value: string, { known, pieces }: OriginCounts): TopicRow[] {
  return origins
    .filter((origin) => pieces[origin].length > 0)
    .map((origin) => ({
      ...{ by, value, origin, known },
      pieces: pieces[origin].length,
      fromSales: origin === 'sales' || origin === 'request',
    }));
}
