/** Facts and the systems that store them. Each fact needs exactly one source of truth. */
import type { System } from '../../content/agreement/model.ts';
import { compareText } from '../../kit/order.ts';

export interface Fact {
  /** In the spelling that comes first. */
  readonly fact: string;
  /** Systems listed as its source of truth. */
  readonly truth: readonly System[];
  /** Systems that also store it. */
  readonly copies: readonly System[];
  /** `two`: several systems are listed as its source of truth. `none`: no system is. */
  readonly problem?: 'two' | 'none' | undefined;
}

/** Every fact that a system lists. Those with a problem come first; then in alphabetical order. */
export function facts(systems: readonly System[]): Fact[] {
  const named = systems.flatMap((system) => [
    ...system.truthFor.map((fact) => ({ fact, system, truth: true })),
    ...system.copies.map((fact) => ({ fact, system, truth: false })),
  ]);
  return [...Map.groupBy(named, ({ fact }) => fact.toLowerCase())]
    .map(([, places]) => {
      const truth = unique(places.filter((place) => place.truth).map(({ system }) => system));
      const copies = unique(places.filter((place) => !place.truth).map(({ system }) => system));
      const problem = truth.length > 1 ? ('two' as const) : truth.length === 0 ? ('none' as const) : undefined;
      return { fact: places[0]?.fact ?? '', truth, copies, problem };
    })
    .sort((a, b) => rank(a) - rank(b) || compareText(a.fact.toLowerCase(), b.fact.toLowerCase()));
}

function unique(systems: readonly System[]): System[] {
  return [...new Set(systems)];
}

function rank({ problem }: Fact): number {
  return problem === 'two' ? 0 : problem === 'none' ? 1 : 2;
}
