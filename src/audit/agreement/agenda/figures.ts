/** The figures that the agenda begins with: how things are now, and since the last meeting where that is known. */
import type { Audit } from '../../audit.ts';
import type { RequestClock } from '../../clock.ts';
import type { Coverage } from '../../coverage.ts';
import { compliance } from '../compliance.ts';
import type { PastGaps } from '../gap-moves.ts';
import { goalsOf } from '../goals.ts';
import { lossPeriods } from '../loss-views.ts';

export type AgendaFigure =
  /** Open requests, and how many of them are late. */
  | { readonly code: 'requests-late'; readonly late: number; readonly open: number }
  /** `before`: on the day of the last meeting; absent when it is unknown. */
  | { readonly code: 'coverage'; readonly now: Coverage; readonly before?: Coverage | undefined }
  | {
      readonly code: 'promises';
      /** Promises that were kept in every case. */
      readonly kept: number;
      /** Promises of which the data does not say for some cases whether they were in time, and none was broken. */
      readonly unclear: number;
      /** Promises with at least one judged case. */
      readonly measured: number;
      readonly notMeasured: number;
    }
  /** `unknown`: goals without a line or a reading. */
  | { readonly code: 'goals-behind'; readonly behind: number; readonly of: number; readonly unknown: number }
  | {
      readonly code: 'losses';
      /** Deals lost in the periods that end after the last meeting; absent without such a period. */
      readonly lost?: { readonly deals: number; readonly unanswered: number; readonly from: string } | undefined;
      /** The last day that a period covers. */
      readonly until: string;
    };

interface FigureBase {
  readonly audit: Audit;
  readonly clocks: readonly RequestClock[];
  readonly since: string;
  /** The content on that day. */
  readonly past: PastGaps | undefined;
}

/** Late requests first. What a team does not record has no figure. */
export function agendaFigures({ audit, clocks, past, since }: FigureBase): AgendaFigure[] {
  const open = clocks.filter((clock) => clock.open);
  const late = open.filter(({ lateBy = 0 }) => lateBy > 0).length;
  return [
    ...(clocks.length > 0 ? [{ code: 'requests-late', late, open: open.length } as const] : []),
    ...(audit.coverage.needs > 0 ? [{ code: 'coverage', now: audit.coverage, before: past?.coverage } as const] : []),
    ...promiseFigure(audit),
    ...goalFigure(audit),
    ...lossFigure(audit, since),
  ];
}

function promiseFigure({ model, today }: Audit): AgendaFigure[] {
  const all = compliance(model, today);
  if (all.length === 0) return [];
  const measured = all.flatMap(({ measured: kept }) => (kept && kept.of > 0 ? [kept] : []));
  return [
    {
      code: 'promises',
      kept: measured.filter(({ kept, of }) => kept === of).length,
      unclear: measured.filter(({ kept, of, unclear }) => unclear > 0 && kept + unclear === of).length,
      measured: measured.length,
      notMeasured: all.length - measured.length,
    },
  ];
}

function goalFigure(audit: Audit): AgendaFigure[] {
  const views = goalsOf(audit);
  if (views.length === 0) return [];
  const inState = (...states: readonly string[]) => views.filter(({ state }) => states.includes(state)).length;
  return [{ code: 'goals-behind', behind: inState('behind', 'missed'), of: views.length, unknown: inState('unknown') }];
}

function lossFigure(audit: Audit, since: string): AgendaFigure[] {
  const periods = lossPeriods(audit);
  const [newest] = periods;
  if (!newest) return [];
  const recent = periods.filter(({ period }) => period.to > since);
  const first = recent.map(({ period }) => period.from).sort()[0];
  const sum = (of: 'lost' | 'unanswered') => recent.reduce((total, period) => total + period[of], 0);
  const lost = first === undefined ? undefined : { deals: sum('lost'), unanswered: sum('unanswered'), from: first };
  return [{ code: 'losses', lost, until: newest.period.to }];
}
