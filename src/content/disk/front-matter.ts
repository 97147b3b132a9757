/** Front matter of files as they are read: our fences are checked first, and gray-matter cuts at them. */
import matter from 'gray-matter';
import { type SplitFile, splitFrontMatter } from '../front-matter.ts';

const refuse = (): never => {
  throw new Error('Front matter is YAML. Nothing else is read, and nothing is run.');
};

/**
 * Without options gray-matter keeps every file it has seen, and gives the second reading of a broken one as empty. Its own
 * engines parse YAML loosely and evaluate JavaScript; here one hands the text on, and the others refuse.
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

/** To find comments, gray-matter looks at spaces again from each line they begin on: 256 KiB of empty lines take a minute. */
const MANY_SPACES = /^\s{100}/m;

/** Splits a text exactly as {@link splitFrontMatter} does, by gray-matter. */
export function readFrontMatter(text: string): SplitFile {
  const split = splitFrontMatter(text);
  if (!split.parts || MANY_SPACES.test(split.parts.yaml)) return split;
  const { bodyLine, yaml } = split.parts;
  const open = lineAt(text, 0);
  const close = lineAt(text, open.length + 1 + yaml.length);
  const file = matter(text, { ...grayMatterOptions, delimiters: [open, close] });
  // It gives the facts with the end of the line before them, and without the one behind them. They are cut from the text
  // in the same place, since putting the line end back would copy them.
  const start = open.length + 1;
  return { parts: { yaml: text.slice(start, start + file.matter.length), body: file.content, bodyLine } };
}

/** A fence: three hyphens, and perhaps spaces that nobody sees. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
