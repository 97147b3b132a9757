/** Changing fields in the file of a record, whatever kind of file that is. */
import { editYaml, type YamlChange } from './edit-yaml.ts';
import { editFrontMatter } from './front-matter.ts';

/**
 * A file with some of its fields changed; every other byte stays.
 *
 * @param path Its name says whether the fields are in front matter.
 * @throws When a field cannot be changed.
 */
export function editFile(path: string, text: string, changes: readonly YamlChange[]): string {
  if (path.endsWith('.mdx')) return editFrontMatter(text, changes);
  // A byte order mark is not part of the YAML.
  const yaml = withoutMark(text);
  return text.slice(0, text.length - yaml.length) + editYaml(yaml, changes);
}

/** The text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
