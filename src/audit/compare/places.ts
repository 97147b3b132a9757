import { type FieldChange, fieldChanges } from './fields.ts';

/** A record in one version. `place` is set if the order of the list matters. */
interface Placed {
  readonly id: string;
  readonly place?: number | undefined;
}

/**
 * Finds the records that moved among those in both versions. A new record does not move the ones after it.
 *
 * @returns The change of position by record id, if any.
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
