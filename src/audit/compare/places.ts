import { type FieldChange, fieldChanges } from './fields.ts';

/** A record on one side. `place` is set where the order of the list has a meaning. */
interface Placed {
  readonly id: string;
  readonly place?: number | undefined;
}

/**
 * Which records changed their place among those on both sides. A new record does not move the ones after it.
 *
 * @returns By its id: the change of place of a record, if any.
 */
export function placeChanges(before: readonly Placed[], after: readonly Placed[]): (id: string) => FieldChange[] {
  const [were, are] = [placesOf(before, after), placesOf(after, before)];
  return (id) => fieldChanges({ place: were.get(id) }, { place: are.get(id) }, new Set());
}

function placesOf(records: readonly Placed[], others: readonly Placed[]): Map<string, number> {
  const known = new Set(others.map(({ id }) => id));
  const shared = records.filter(({ id, place }) => place !== undefined && known.has(id));
  return new Map(shared.map(({ id }, index) => [id, index + 1]));
}
