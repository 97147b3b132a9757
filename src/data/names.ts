import type { PublishedModel } from '../publish/published.ts';

/** Looks up names by id. Each function returns null for an unknown or missing id. */
export interface Names {
  readonly persona: NameOf;
  readonly stage: NameOf;
  readonly product: NameOf;
  readonly segment: NameOf;
  readonly format: NameOf;
  readonly person: NameOf;
  readonly piece: NameOf;
}

type NameOf = (id: string | undefined) => string | null;

/** The names of all records in a model. */
export function namesIn(model: PublishedModel): Names {
  return {
    persona: lookIn(model.personas, ({ name }) => name),
    stage: lookIn(model.stages, ({ name }) => name),
    product: lookIn(model.products, ({ name }) => name),
    segment: lookIn(model.segments, ({ name }) => name),
    format: lookIn(model.formats, ({ name }) => name),
    person: lookIn(model.people, ({ name }) => name),
    piece: lookIn(model.pieces, ({ title }) => title),
  };
}

function lookIn<T extends { readonly id: string }>(records: readonly T[], name: (record: T) => string): NameOf {
  const names = new Map(records.map((record) => [record.id, name(record)]));
  return (id) => (id === undefined ? null : (names.get(id) ?? null));
}
