/**
 * Lists that an import wrote, and that no person has changed since. Another import of the same source may write them again,
 * so that a better mapping replaces the first try. Each list says in its first line which source it is from, with a hash.
 */
import { entriesYaml } from '../content/write/entries-yaml.ts';
import { readStrictYaml } from '../content/yaml.ts';
import { starter } from '../words/import/starter.ts';
import { fingerprint } from './fold.ts';

/** An entry of a list. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** The text of a list from a source; empty without entries. */
export function ownList(entries: readonly Entry[], source: string): string {
  const text = entriesYaml(entries);
  return text === '' ? '' : `# ${starter.ownList(printable(source), fingerprint(text))}\n${text}`;
}

/** The entries of a list that this source wrote and no person has changed; nothing for any other list. */
export function ownEntries(text: string, source: string): Entry[] | undefined {
  const end = text.indexOf('\n') + 1;
  const list = text.slice(end);
  if (text.slice(0, end) !== `# ${starter.ownList(printable(source), fingerprint(list))}\n`) return undefined;
  const { data } = readStrictYaml(list);
  return Array.isArray(data) ? data.filter(isEntry) : undefined;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}

/** The name of a source on one line. */
function printable(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}
