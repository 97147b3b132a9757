/** Changes of files as a patch that `git apply` takes. */

/** A file before and after a change. */
export interface ChangedFile {
  /** From the repository's top folder, with forward slashes. */
  readonly path: string;
  readonly before: string;
  readonly text: string;
}

/** Unchanged lines around a change, by which Git finds its place. */
const AROUND = 3;

/** One patch for all files. Those that stay the same are left out. */
export function patchOf(files: readonly ChangedFile[]): string {
  return files
    .filter(({ before, text }) => before !== text)
    .map(filePatch)
    .join('');
}

function filePatch({ before, path, text }: ChangedFile): string {
  const [old, now] = [linesOf(before), linesOf(text)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const first = Math.max(0, start - AROUND);
  const after = Math.min(end, AROUND);
  const removed = old.slice(start, old.length - end);
  const added = now.slice(start, now.length - end);
  const above = old.slice(first, start);
  const below = old.slice(old.length - end, old.length - end + after);
  const range = (lines: number) => `${lines === 0 ? first : first + 1},${lines}`;
  const size = above.length + below.length;
  const marked = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark}${ended(line)}`);
  return [
    `diff --git ${quoted(`a/${path}`)} ${quoted(`b/${path}`)}\n`,
    `--- ${quoted(`a/${path}`)}\n`,
    `+++ ${quoted(`b/${path}`)}\n`,
    `@@ -${range(size + removed.length)} +${range(size + added.length)} @@\n`,
    ...[...marked(' ', above), ...marked('-', removed), ...marked('+', added), ...marked(' ', below)],
  ].join('');
}

/** The lines of a text, each with its line break. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Git escapes these
const ESCAPED = /["\\\u0000-\u001f\u007f]/g;

/** A path as Git writes it: in quotes where it has a quote, a backslash or a control character. */
function quoted(path: string): string {
  const escaped = path.replace(ESCAPED, (sign) =>
    /["\\]/.test(sign) ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return escaped === path ? path : `"${escaped}"`;
}
