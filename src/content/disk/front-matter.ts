/** Splitting front matter with gray-matter, after our own check of the fences. */
import matter from 'gray-matter';
import { type SplitFile, splitFrontMatter } from '../front-matter.ts';

const refuse = (): never => {
  throw new Error('Front matter is YAML. Nothing else is read, and nothing is run.');
};

/**
 * Without options, gray-matter caches every file and returns a broken one as empty the second time. Its own engines parse
 * YAML loosely and evaluate JavaScript. Here, the YAML engine only passes on the text, and the others refuse.
 */
export const grayMatterOptions = {
  language: 'yaml',
  engines: {
    yaml: (text: string) => ({ text }),
    json: refuse,
    javascript: refuse,
    coffee: refuse,
    toml: refuse,
  },
};

/** To find comments, gray-matter scans spaces again from each line on which they start: 256 KiB of empty lines take a minute. */
const MANY_SPACES = /^\s{100}/m;

/** Splits a text with gray-matter, exactly as {@link splitFrontMatter} does. */
export function readFrontMatter(text: string): SplitFile {
  const split = splitFrontMatter(text);
  if (!split.parts || MANY_SPACES.test(split.parts.yaml)) return split;
  const { bodyLine, yaml } = split.parts;
  const open = lineAt(text, 0);
  const close = lineAt(text, open.length + 1 + yaml.length);
  const file = matter(text, { ...grayMatterOptions, delimiters: [open, close] });
  // It returns the facts with the line break before them, and without the one after them. They are cut
  // from the text in the same place, since putting the line break back would copy them.
  const start = open.length + 1;
  return { parts: { yaml: text.slice(start, start + file.matter.length), body: file.content, bodyLine } };
}

/** The line of a fence: three hyphens, possibly followed by invisible spaces. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
