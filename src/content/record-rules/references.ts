import { didYouMean } from '../../kit/did-you-mean.ts';
import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import { type ReferencePath, referencePaths } from '../schema-shape.ts';
import type { Path } from '../yaml.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

interface Reference {
  readonly path: Path;
  readonly id: string;
  /** True when the id is the key of a map. */
  readonly key: boolean;
}

/** Every id that a record names exists, in every field that its schema marks as a reference. */
export function unknownReferences(kind: KindName): RecordCheck<unknown> {
  const paths = referencePaths(kinds[kind].schema);
  return {
    partial: true,
    *find({ fields }, known) {
      for (const { kind: named, steps } of paths) {
        const ids = known.ids(named);
        if (!ids) continue;
        const unknown: Reference[] = [];
        collectUnknown(fields, { steps, ids, path: [], unknown });
        for (const { id, path, key } of unknown) yield { ...unknownReference(named, id, known), path, key };
      }
    },
  };
}

/** An id that names no record. */
export function unknownReference(kind: ReferenceKind, id: string, known: Pick<Known, 'suggest'>): Omit<Found, 'path'> {
  return { message: `There is no ${kind} "${id}".`, hint: known.suggest(id, kind) };
}

interface Search extends Pick<ReferencePath, 'steps'> {
  readonly ids: ReadonlySet<string>;
  /** The way to the value that is looked at, as many steps as were taken. */
  readonly path: (string | number)[];
  /** What was found. */
  readonly unknown: Reference[];
}

/** Finds the ids that stand in a value at the places a reference path means, and are not among those of the search. */
function collectUnknown(value: unknown, search: Search): void {
  const { ids, path, steps, unknown } = search;
  const step = steps[path.length];
  if (step === undefined) {
    if (typeof value === 'string' && !ids.has(value)) unknown.push({ id: value, path: [...path], key: false });
  } else if (value === null || typeof value !== 'object') {
    return;
  } else if (step === '**') {
    for (const id of Object.keys(value)) if (!ids.has(id)) unknown.push({ id, path: [...path, id], key: true });
  } else if (step === '*' && Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      collectUnknown(value[index], search);
      path.pop();
    }
  } else if (step !== '*') {
    path.push(step);
    collectUnknown((value as Record<string, unknown>)[step], search);
    path.pop();
  }
}

/** To find the nearest id, all of a kind are looked at: that is done for so many different unknown ones. */
const SUGGESTIONS = 500;

/** Says what to do about an unknown id, and works it out once for each. */
export function suggester(idsOf: (kind: ReferenceKind) => ReadonlySet<string>): Known['suggest'] {
  const known = new Map<string, string>();
  return (id, name) => {
    const key = `${name} ${id}`;
    const ids = known.size < SUGGESTIONS ? idsOf(name) : new Set<string>();
    const hint = known.get(key) ?? suggestion(id, ids, kinds[name]);
    if (known.size < SUGGESTIONS) known.set(key, hint);
    return hint;
  };
}

function suggestion(id: string, ids: ReadonlySet<string>, kind: Kind): string {
  const where = kind.arrangement === 'files' ? `a file in ${kind.place}/` : `an entry in ${kind.place}`;
  const near = didYouMean(id, ids);
  if (near) return `Did you mean ${near}? Otherwise add ${where}.`;
  const some = [...ids].slice(0, 12).join(', ');
  return ids.size === 0
    ? `Add ${where}.`
    : `There are ${some}${ids.size > 12 ? ' and more' : ''}. Otherwise add ${where}.`;
}
