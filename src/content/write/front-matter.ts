/** Writing MDX files: front matter and body. */
import { splitFrontMatter } from '../front-matter.ts';
import { editYaml, type YamlChange } from './edit-yaml.ts';

export { newMdx } from './new-mdx.ts';

/** The parts of an MDX file, each a part of its text: the facts, what is around them, and the text below. */
function partsOf(text: string): { before: string; yaml: string; fence: string; body: string } {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { parts, problem } = splitFrontMatter(text.slice(mark.length));
  if (!parts) throw new Error(problem.message);
  const start = text.indexOf('\n') + 1;
  const end = start + parts.yaml.length;
  const fence = /^---[^\n]*\n?/.exec(text.slice(end))?.[0] ?? '';
  return { before: text.slice(0, start), yaml: parts.yaml, fence, body: text.slice(end + fence.length) };
}

/**
 * The facts and the body of an MDX file, without the empty lines around the body.
 *
 * @throws When the file has no front matter.
 */
export function readMdx(text: string): { yaml: string; body: string } {
  const { yaml, body } = partsOf(text);
  return { yaml, body: body.trim().replaceAll('\r\n', '\n') };
}

/**
 * An MDX file with another body. The empty line above it and the file's line breaks stay.
 *
 * @throws When the file has no front matter.
 */
export function editBody(text: string, body: string): string {
  const { before, yaml, fence, body: old } = partsOf(text);
  const head = before + yaml + (fence.endsWith('\n') ? fence : `${fence}\n`);
  const above = /^\s*\n/.exec(old)?.[0] ?? '\n';
  const below = body.trim() === '' ? '' : `${above}${body.trim()}\n`;
  return head + (before.includes('\r\n') ? below.replaceAll(/\r?\n/g, '\r\n') : below);
}

/**
 * An MDX file with some fields of its front matter changed; every other byte stays.
 *
 * @throws When the file has no front matter, or a field cannot be changed.
 */
export function editFrontMatter(text: string, changes: readonly YamlChange[]): string {
  const { before, yaml, fence, body } = partsOf(text);
  return before + editYaml(yaml, changes) + fence + body;
}
