/** Deals won and lost against each competitor, by quarter. */
import type { LossPeriod } from '../../content/agreement/model.ts';
import type { Competitor } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import { compareText } from '../../kit/order.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import type { Audit } from '../audit.ts';
import { competitorCalled } from './competitor-names.ts';
import { type QuarterState, quartersOf } from './quarters.ts';

/** Deals with one reason, and the period they ended in. */
export interface DealsInPeriod {
  readonly period: LossPeriod;
  readonly deals: EndedDeals;
}

export interface DealCount {
  readonly won: number;
  readonly lost: number;
}

/** The deals of a quarter. */
export interface QuarterDeals {
  /** `2026-Q4` */
  readonly quarter: string;
  readonly state: QuarterState;
  /** Absent if the quarter is not whole, or no deal of the quarter names the competitor: unknown is not zero. */
  readonly count?: DealCount | undefined;
}

export interface CompetitorDeals {
  /** The newest first, from the first recorded quarter. */
  readonly quarters: readonly QuarterDeals[];
  /** Of all whole quarters; absent if no deal in them names the competitor. */
  readonly total?: DealCount | undefined;
  /** Deals in periods that count for no quarter, also those of the current one. */
  readonly outside: number;
  /** Every deal that names it, the newest period first. */
  readonly all: readonly DealsInPeriod[];
}

/** Deals that count for a quarter, but for no competitor. */
export interface UnnamedDeals {
  /** All deals of whole quarters. */
  readonly deals: number;
  /** Those of them that name no competitor. */
  readonly unnamed: number;
}

/** A name in the deals that no competitor has. */
export interface UnknownName {
  readonly name: string;
  readonly deals: number;
}

/** The deals that name a competitor. */
export function dealsAgainst(audit: Audit, { id }: Pick<Competitor, 'id'>): CompetitorDeals {
  const { byCompetitor, quarters } = counted(audit);
  const all = byCompetitor.get(id) ?? [];
  const inQuarters = quarters.map(({ name, periods, state }): QuarterDeals => {
    const within = all.filter(({ period }) => periods.includes(period));
    return { quarter: name, state, count: within.length === 0 ? undefined : countOf(within) };
  });
  const whole = all.filter(({ period }) => quarters.some(({ periods }) => periods.includes(period)));
  return {
    quarters: inQuarters,
    total: whole.length === 0 ? undefined : countOf(whole),
    outside: sum(all) - sum(whole),
    all,
  };
}

/** How many deals of the whole quarters name no competitor. */
export function unnamedDeals(audit: Audit): UnnamedDeals {
  const deals = counted(audit).quarters.flatMap(({ periods }) => periods.flatMap(({ deals: each }) => each));
  const unnamed = deals.filter(({ competitor }) => competitor === undefined);
  return { deals: total(deals), unnamed: total(unnamed) };
}

/** The names in deals that are not the name of a competitor, most deals first. */
export function unknownCompetitors({ model }: Pick<Audit, 'model'>): UnknownName[] {
  const named = everyDeal(model).flatMap(({ deals }) =>
    deals.competitor === undefined || competitorCalled(model, deals.competitor)
      ? []
      : { name: deals.competitor, count: deals.count },
  );
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, those]) => ({ name, deals: total(those) }))
    .sort((a, b) => b.deals - a.deals || compareText(a.name, b.name));
}

/** Deals with the same outcome, most deals first; the newest first among equals. */
export function byCount(deals: readonly DealsInPeriod[], outcome: EndedDeals['outcome']): DealsInPeriod[] {
  return deals.filter((each) => each.deals.outcome === outcome).sort((a, b) => b.deals.count - a.deals.count);
}

/** Every recorded deal, the newest period first. */
export function everyDeal({ agreement }: Pick<PublishedModel, 'agreement'>): DealsInPeriod[] {
  const periods = (agreement?.losses ?? []).toSorted((a, b) => compareText(b.to, a.to));
  return periods.flatMap((period) => period.deals.map((deals) => ({ period, deals })));
}

const counted = oncePer(({ model, today }: Audit) => ({
  quarters: quartersOf(model.agreement?.losses ?? [], today),
  byCompetitor: Map.groupBy(everyDeal(model), ({ deals }) =>
    deals.competitor === undefined ? undefined : competitorCalled(model, deals.competitor)?.id,
  ),
}));

function countOf(deals: readonly DealsInPeriod[]): DealCount {
  return { won: sum(byCount(deals, 'won')), lost: sum(byCount(deals, 'lost')) };
}

function sum(deals: readonly DealsInPeriod[]): number {
  return total(deals.map((each) => each.deals));
}

function total(deals: readonly { readonly count: number }[]): number {
  return deals.reduce((all, { count }) => all + count, 0);
}
