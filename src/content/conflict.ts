/** Lines that Git leaves where it could not merge two versions of a file. */
import { textFileTexts } from '../words/findings/files.ts';
import type { Problem } from './problem.ts';

/** Not `=======`, which can also underline a heading. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/;

/**
 * The first conflict marker in a text, or nothing.
 *
 * @param firstLine The line of the file on which the text begins, from 1.
 * @param findCode Called only where there are markers. Tells which lines, counted from 0, are in a code block, where an
 *   article about Git may show markers.
 */
export function conflictIn(
  text: string,
  firstLine: number,
  findCode?: () => (line: number) => boolean,
): Problem | undefined {
  if (!/^(?:<{7}|>{7}|\|{7})/m.test(text)) return undefined;
  const isCode = findCode?.() ?? (() => false);
  const line = text.split('\n').findIndex((written, at) => MARK.test(written) && !isCode(at));
  if (line < 0) return undefined;
  return {
    rule: 'file/conflict',
    message: textFileTexts.conflict,
    line: line + firstLine,
    column: 1,
  };
}
