import { didYouMean } from '../../kit/did-you-mean.ts';
import { baseName } from '../../kit/file-path.ts';
import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import type { ReferenceKind } from '../../schema/text.ts';
import { unknownIdTexts } from '../../words/findings/ids.ts';
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
        if (isAbsent(fields, steps)) continue;
        const ids = known.ids(named);
        if (!ids) continue;
        const unknown: Reference[] = [];
        collectUnknown(fields, { steps, ids, path: [], unknown });
        for (const { id, path, key } of unknown) yield { ...unknownReference(named, id, known), path, key };
      }
    },
  };
}

/** Whether a record lacks the field in which these references are, as most records do. */
function isAbsent(fields: unknown, [first = '']: readonly string[]): boolean {
  return !first.startsWith('*') && (fields as Readonly<Record<string, unknown>>)[first] === undefined;
}

/** An id that names no record. */
export function unknownReference(kind: ReferenceKind, id: string, known: Pick<Known, 'suggest'>): Omit<Found, 'path'> {
  return { message: unknownIdTexts.unknown(kind, id), hint: known.suggest(id, kind) };
}

interface Search extends Pick<ReferencePath, 'steps'> {
  readonly ids: ReadonlySet<string>;
  /** The way to the value that is looked at, as many steps as were taken. */
  readonly path: (string | number)[];
  /** What was found. */
  readonly unknown: Reference[];
}

/** Finds the ids in a value at the positions of a reference path that are not among the known ids. */
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

/** Finding the nearest id compares all of a kind, so it is done for at most this many unknown ids. */
const SUGGESTIONS = 500;

/** Says what to do about an unknown id, and works it out only once for each. */
export function suggester(idsOf: (kind: ReferenceKind) => ReadonlySet<string>): Known['suggest'] {
  const known = new Map<string, string>();
  return (id, name) => {
    const key = `${name} ${id}`;
    const ids = known.size < SUGGESTIONS ? idsOf(name) : new Set<string>();
    const hint = known.get(key) ?? suggestion(id, ids, kinds[recordsOf(name)]);
    if (known.size < SUGGESTIONS) known.set(key, hint);
    return hint;
  };
}

/** The kind whose records have the ids. Teams are among the people. */
export function recordsOf(kind: ReferenceKind): Exclude<ReferenceKind, 'team'> {
  return kind === 'team' ? 'person' : kind;
}

function suggestion(id: string, ids: ReadonlySet<string>, kind: Kind): string {
  const add = kind.arrangement === 'files' ? unknownIdTexts.addFile(kind.place) : unknownIdTexts.addEntry(kind.place);
  return idHint(id, ids, add);
}

/** The most ids that a hint names. */
const NAMED = 12;

/**
 * What to do about an id that is not one of these.
 *
 * @param add How to add it, such as `add a file in pieces/`.
 */
export function idHint(id: string, ids: ReadonlySet<string>, add: string): string {
  const near = didYouMean(id, ids);
  if (near) return unknownIdTexts.didYouMean(near, add);
  return ids.size === 0
    ? unknownIdTexts.only(add)
    : unknownIdTexts.useOneOf([...ids].slice(0, NAMED), ids.size > NAMED, add);
}

/** The files that pieces may name, and which of them a wrong path most likely means. */
export function fileSuggester(filesOf: () => readonly string[]): Known['suggestFile'] {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (known.has(file)) return known.get(file);
    if (known.size >= SUGGESTIONS) return undefined;
    const files = filesOf();
    const name = baseName(file.replaceAll('\\', '/'));
    const meant = files.find((other) => baseName(other) === name) ?? didYouMean(file, files);
    known.set(file, meant);
    return meant;
  };
}
