import { recordYaml } from './record-yaml.ts';

/** Entries as the text of a list, without a first line. */
export function entriesYaml(entries: ReadonlyArray<Readonly<Record<string, unknown>>>): string {
  return entries
    .map((entry) => {
      const [first = '', ...rest] = recordYaml(entry).trimEnd().split('\n');
      return [`- ${first}`, ...rest.map((line) => `  ${line}`), ''].join('\n');
    })
    .join('');
}
