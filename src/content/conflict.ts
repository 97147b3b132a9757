/** Lines that Git leaves where it could not merge two versions of a file. */
import type { Problem } from './problem.ts';

/** `=======` alone is no sign of a conflict: it also underlines a heading. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/;

/**
 * The first conflict marker of some lines, or nothing.
 *
 * @param firstLine The line of the file on which the text begins, from 1.
 * @param findCode Called only where there are markers: says of lines, counted from 0, whether they are in a code block,
 *   where an article about Git may show markers.
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
    message: 'Merge conflict markers are left in the file.',
    line: line + firstLine,
    column: 1,
  };
}
