/** Where the front matter of a file ends and its body starts. */
import { frontMatterTexts } from '../words/findings/front-matter.ts';
import type { Problem } from './problem.ts';

interface FrontMatter {
  /** The YAML between the fences. It starts on line 2 of the file. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

export type SplitFile = { parts: FrontMatter; problem?: undefined } | { parts?: undefined; problem: Problem };

/**
 * Splits a text into front matter and body. The first line must be exactly `---`, and so must the closing line.
 * Tools disagree about everything else (a language name after the fence, an unclosed block, empty lines before it), so it
 * is a problem here.
 *
 * The text in between is searched once.
 */
export function splitFrontMatter(text: string): SplitFile {
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (!firstLine.startsWith('---')) {
    const later = text.trimStart().startsWith('---');
    const message = later ? frontMatterTexts.notFirst : frontMatterTexts.missing;
    return { problem: { rule: 'front-matter/missing', message, line: 1, column: 1 } };
  }
  if (firstLine.trimEnd() !== '---') {
    return {
      problem: {
        rule: 'front-matter/fence',
        message: frontMatterTexts.firstLine(firstLine.slice(0, 40)),
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
      problem: { rule: 'front-matter/unclosed', message: frontMatterTexts.unclosed, line: 1, column: 1 },
    };
  }
  const yaml = rest.slice(0, match.index);
  const closingLine = countLines(yaml) + 1;
  if (match[0].trimEnd() !== '---') {
    return {
      problem: {
        rule: 'front-matter/fence',
        message: frontMatterTexts.closingLine(match[0].slice(0, 40)),
        line: closingLine,
        column: 4,
      },
    };
  }
  return { parts: { yaml, body: rest.slice(match.index + match[0].length + 1), bodyLine: closingLine + 1 } };
}

/** The number of line breaks, plus one for the opening fence. */
function countLines(yaml: string): number {
  let lines = 1;
  for (let at = yaml.indexOf('\n'); at >= 0; at = yaml.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
