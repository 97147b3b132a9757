/** Where the front matter of a file ends and its body begins. */
import type { Problem } from './problem.ts';

interface FrontMatter {
  /** The YAML between the fences; it begins on line 2 of the file. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

export type SplitFile = { parts: FrontMatter; problem?: undefined } | { parts?: undefined; problem: Problem };

/**
 * Splits a text into front matter and body. The first line must be exactly `---`, and so must the line that
 * closes it. Every other reading (a language name behind the fence, an unclosed block, blank lines before it)
 * is one that some tool understands differently, so it is a problem here.
 *
 * Costs one search for the closing line, whatever stands in between.
 */
export function splitFrontMatter(text: string): SplitFile {
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (!firstLine.startsWith('---')) {
    const blank = text.trimStart().startsWith('---');
    const message = blank ? 'The front matter does not begin on the first line.' : 'The file has no front matter.';
    return { problem: { rule: 'front-matter/missing', message, line: 1, column: 1 } };
  }
  if (firstLine.trimEnd() !== '---') {
    return {
      problem: {
        rule: 'front-matter/fence',
        message: `The first line is "${firstLine.slice(0, 40)}".`,
        line: 1,
        column: 4,
      },
    };
  }
  const start = firstLine.length + 1;
  const closing = /^---.*$/m;
  const rest = text.slice(start);
  const match = closing.exec(rest);
  if (!match) {
    return {
      problem: { rule: 'front-matter/unclosed', message: 'The front matter has no closing line.', line: 1, column: 1 },
    };
  }
  const yaml = rest.slice(0, match.index);
  const closingLine = countLines(yaml) + 1;
  if (match[0].trimEnd() !== '---') {
    return {
      problem: {
        rule: 'front-matter/fence',
        message: `The closing line is "${match[0].slice(0, 40)}".`,
        line: closingLine,
        column: 4,
      },
    };
  }
  return { parts: { yaml, body: rest.slice(match.index + match[0].length + 1), bodyLine: closingLine + 1 } };
}

/** The number of line ends, plus one for the opening fence. */
function countLines(yaml: string): number {
  let lines = 1;
  for (let at = yaml.indexOf('\n'); at >= 0; at = yaml.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
