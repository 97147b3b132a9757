/** A search of only what a reader works with. */
import type { Engine } from './engine.ts';
import type { Choice } from './facets.ts';

/** The same search with only the records of a scope's personas; without personas, of its products. */
export function scoped(engine: Engine, { persona, product }: Pick<Choice, 'persona' | 'product'>): Engine {
  const within =
    persona.length > 0
      ? ({ filter: 'persona', values: persona } as const)
      : ({ filter: 'product', values: product } as const);
  return { ...engine, search: (query) => engine.search({ ...query, within }) };
}
