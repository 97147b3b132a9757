/** Links between records that lead back to where they started. */
import { cycleTexts } from '../../words/findings/pieces.ts';
import type { Found } from './record-check.ts';
import type { Link } from './self-links.ts';

/** The records that each record names, by the field and the id. */
export type LinkedRecords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Circle = Required<Pick<Found, 'message' | 'hint' | 'path'>>;

/** The circles that a changed record is part of, one for each link. A record that names itself is not among them. */
export function circlesOf(id: string, own: readonly Link[], linked: LinkedRecords): Circle[] {
  return own.flatMap(({ field, path, to }) => {
    if (to === id) return [];
    const others = Object.entries(linked[field] ?? {}).filter(([other]) => other !== id);
    const links = new Map(others.map(([other, named]) => [other, named.map((each) => ({ to: each }))]));
    const circle = findCircle(id, to, links);
    return circle ? [{ message: cycleTexts.circle([id, ...circle], field), hint: cycleTexts.removeLink, path }] : [];
  });
}

/** The records on the way from `from` back to `start`, both included, or nothing. Visits each record once. */
export function findCircle(
  start: string,
  from: string,
  links: ReadonlyMap<string, readonly Pick<Link, 'to'>[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) {
      const way: string[] = [];
      for (let step: string | undefined = id; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const { to } of links.get(id) ?? []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      open.push(to);
    }
  }
  return undefined;
}
