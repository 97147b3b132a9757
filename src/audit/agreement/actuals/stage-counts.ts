/** How many leads reached each stage in each month, as two exports count them: the funnel’s counts and the list of leads. */
import { addDays, lastDayOf } from '../../../kit/calendar-date.ts';
import type { PublishedModel } from '../../../publish/published.ts';
import { periodsIn } from '../kept/by-period.ts';
import { leadSpan } from '../kept/lead-span.ts';
import { listedStage } from '../kept/listed-stage.ts';

/** The export that a count is from: data/funnel.csv or data/leads.csv. */
export type CountSource = 'funnel' | 'leads';

/** What one export knows about the stages. */
export interface StageCounts {
  readonly source: CountSource;
  /** The months of which it covers every day. */
  readonly whole: ReadonlySet<string>;
  /** Those of which it covers only some days. */
  readonly partly: ReadonlySet<string>;
  /** The stages that it counts. */
  readonly stages: readonly string[];
  /** Undefined if it does not say. */
  count(stage: string, month: string): number | undefined;
}

/** The exports that a team has, the funnel’s counts first. */
export function stageCounts(model: PublishedModel, today: string): StageCounts[] {
  return [...(funnelCounts(model, today) ?? []), ...(leadCounts(model) ?? [])];
}

/** The day of the export had not ended, so it is not covered, and neither is today. */
function funnelCounts({ funnel = [], funnelExport = {} }: PublishedModel, today: string): [StageCounts] | undefined {
  const months = [...new Set(funnel.map(({ month }) => month))].sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { exportedOn = today } = funnelExport;
  const known = addDays(exportedOn < today ? exportedOn : today, -1);
  const to = funnelExport.to ?? lastDayOf(last);
  const { whole, partly } = periodsIn('month', {
    from: funnelExport.from ?? `${first}-01`,
    to: to < known ? to : known,
  });
  const counts = new Map(funnel.map(({ count, month, stage }) => [`${month} ${stage}`, count]));
  return [
    {
      source: 'funnel',
      whole: new Set(whole),
      partly: new Set([...partly, ...months.filter((month) => !whole.includes(month))]),
      stages: [...new Set(funnel.map(({ stage }) => stage))],
      count: (stage, month) => counts.get(`${month} ${stage}`),
    },
  ];
}

/** The list has a row for each lead, so a month that it covers and in which none came has none. */
function leadCounts(model: PublishedModel): [StageCounts] | undefined {
  const { leads } = model;
  const stage = listedStage(model);
  const span = leadSpan(model);
  if (!leads || !span || stage === undefined) return undefined;
  const { whole, partly } = periodsIn('month', span);
  const covered = new Set([...whole, ...partly]);
  const byMonth = Map.groupBy(leads, ({ createdOn }) => createdOn.slice(0, 7));
  return [
    {
      source: 'leads',
      whole: new Set(whole),
      partly: new Set(partly),
      stages: [stage],
      count: (of, month) => (of === stage && covered.has(month) ? (byMonth.get(month)?.length ?? 0) : undefined),
    },
  ];
}
