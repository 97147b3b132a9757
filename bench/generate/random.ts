/** A seeded source of choices. The same seed gives the same choices on every machine and every Node. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the list, each equally likely. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, with these weights. At least one weight is above 0. */
  weighted<T>(list: ReadonlyArray<readonly [T, number]>): T;
  /** A shuffled copy of the list. */
  shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a, 32 bits: spreads the seed text over all bits of the first state. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Makes a source of choices from any text. The generator is mulberry32: 32 bits of state, whole-number
 * arithmetic only, so nothing depends on the platform.
 */
export function random(seed: string): Random {
  let state = hash(seed);

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function int(below: number): number {
    return Math.floor(fraction() * below);
  }

  function pick<T>(list: readonly T[]): T {
    const found = list[int(list.length)];
    if (found === undefined) throw new RangeError('cannot pick from an empty list');
    return found;
  }

  function weighted<T>(list: ReadonlyArray<readonly [T, number]>): T {
    let left = fraction() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new RangeError('cannot pick from a list without weights');
  }

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, order: fraction() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value);
  }

  return {
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (probability) => fraction() < probability,
    pick,
    weighted,
    shuffled,
  };
}
