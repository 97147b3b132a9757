/** Writing MDX files: front matter and body. */
import { splitFrontMatter } from '../front-matter.ts';
import { editYaml, type YamlChange } from './edit-yaml.ts';

export { newMdx } from './new-mdx.ts';

/**
 * An MDX file with some fields of its front matter changed; every other byte stays.
 *
 * @throws When the file has no front matter, or a field cannot be changed.
 */
export function editFrontMatter(text: string, changes: readonly YamlChange[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { parts, problem } = splitFrontMatter(text.slice(mark.length));
  if (!parts) throw new Error(problem.message);
  const start = text.indexOf('\n') + 1;
  const rest = text.slice(start + parts.yaml.length);
  return text.slice(0, start) + editYaml(parts.yaml, changes) + rest;
}
