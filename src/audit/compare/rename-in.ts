import type { Model } from '../../content/model.ts';
import { compareId } from '../../kit/order.ts';
import type { Renames } from './renames.ts';

/**
 * Gives records their new ids, and updates all references. A comparison then shows what really changed, and not every
 * reference to a renamed record.
 */
export function renameIn(model: Model, { personas, pieces, requests }: Renames): Model {
  if (personas.size + pieces.size + requests.size === 0) return model;
  const persona = named(personas);
  const piece = named(pieces);
  const request = named(requests);
  return {
    ...model,
    personas: model.personas.map((record) => ({ ...record, id: persona(record.id) })).sort(compareId),
    pieces: model.pieces
      .map((record) => ({
        ...record,
        id: piece(record.id),
        serves: record.serves.map((pair) => ({ ...pair, persona: persona(pair.persona) })),
        supersedes: record.supersedes.map(piece),
        translationOf: maybe(record.translationOf, piece),
        next: maybe(record.next, piece),
        decision: record.decision && { ...record.decision, into: maybe(record.decision.into, piece) },
      }))
      .sort(compareId),
    requests: model.requests
      .map((record) => ({
        ...record,
        id: request(record.id),
        ask: { ...record.ask, persona: maybe(record.ask.persona, persona) },
        triage: {
          ...record.triage,
          piece: maybe(record.triage.piece, piece),
          duplicateOf: maybe(record.triage.duplicateOf, request),
        },
      }))
      .sort(compareId),
  };
}

function named(renames: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => renames.get(id) ?? id;
}

function maybe(id: string | undefined, rename: (id: string) => string): string | undefined {
  return id === undefined ? undefined : rename(id);
}
