/** Changing the order and the number of entries in a list of a YAML text. Comments move with their entries. */
import { isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { Path } from '../yaml.ts';
import { TO_TEXT } from './record-yaml.ts';

/** An entry of the new list: the place of an old one, or a new value. */
export type Arranged = number | { readonly value: unknown };

/** Comments and empty lines above everything else. They are about the file, not about its first entry. */
const TOP = /^(?:[ \t]*(?:#.*)?\n)*/;

/**
 * The text with the entries of a list in a new order. It is written again as a whole: its comments stay, except those of
 * entries that were removed.
 *
 * @param path Where the list is; empty if the text is a list, or has nothing yet.
 * @throws When there is no list at the path.
 */
export function arrangeYaml(yaml: string, path: Path, entries: readonly Arranged[]): string {
  const top = TOP.exec(yaml)?.[0] ?? '';
  const document = parseDocument<YAMLSeq>(yaml.slice(top.length), { version: '1.2', schema: 'core', logLevel: 'error' });
  if (path.length === 0) document.contents ??= new YAMLSeq();
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isSeq(list)) throw new Error(`There is no list at ${path.join('.')}.`);
  const old = [...list.items];
  list.items = entries.map((entry) => (typeof entry === 'number' ? old[entry] : document.createNode(entry.value)));
  if (old.length === 0) list.flow = false;
  return top + document.toString(TO_TEXT);
}
