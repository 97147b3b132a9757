import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Task } from './task.ts';

/** The owners that were suggested, by the personas of a task. Many tasks are for the same personas. */
const suggested = oncePer((_model: PublishedModel) => new Map<string, string | undefined>());

/**
 * Who to suggest for a new piece: the owner of most pieces for the personas of the task, else of most pieces; ties by id.
 * People who left are not suggested. Where no piece has an owner to go by, the first person or team listed.
 */
export function likelyOwner({ cells }: Pick<Task, 'cells'>, model: PublishedModel): string | undefined {
  const personas = new Set(cells.map(({ persona }) => persona.id));
  const known = suggested(model);
  const key = [...personas].sort().join(' ');
  if (!known.has(key)) known.set(key, ownerOfMost(personas, model));
  return known.get(key);
}

function ownerOfMost(personas: ReadonlySet<string>, { pieces, people }: PublishedModel): string | undefined {
  const near = pieces.filter(({ serves }) => serves.some(({ persona }) => personas.has(persona)));
  const owners = Map.groupBy(near.length > 0 ? near : pieces, ({ owner }) => owner);
  const there = people.filter(({ active }) => active);
  const [most] = there
    .map(({ id }) => ({ id, owned: owners.get(id)?.length ?? 0 }))
    .sort((a, b) => b.owned - a.owned || (a.id < b.id ? -1 : 1));
  return most !== undefined && most.owned > 0 ? most.id : there[0]?.id;
}
