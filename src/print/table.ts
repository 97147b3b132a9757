/** A table for a terminal. Columns have a fixed or shared width, long cells wrap, and wide characters count as two. */
import stringWidth from 'string-width';

export interface Column {
  readonly head: string;
  /** `fit` is as wide as its longest cell; the other columns share the rest by weight. */
  readonly width: 'fit' | number;
  readonly align?: 'right';
}

const GAP = '  ';

/** A narrower column of text is not readable. If necessary, the table is wider than the terminal. */
const NARROWEST = 16;

/**
 * @param width The length of a line, in characters.
 * @returns The lines: the head, a rule, then the rows.
 */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = widthsOf(columns, rows, width);
  const lines = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? NARROWEST));
    const height = Math.max(...wrapped.map((part) => part.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map(({ align }, index) => pad(wrapped[index]?.[line] ?? '', widths[index] ?? 0, align))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...lines(columns.map(({ head }) => head)),
    widths.map((size) => '─'.repeat(size)).join(GAP),
    ...rows.flatMap(lines),
  ];
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const longest = columns.map(({ head }, index) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(head)),
  );
  const fixed = columns.reduce((sum, column, index) => sum + (column.width === 'fit' ? (longest[index] ?? 0) : 0), 0);
  const weights = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width), 0);
  const left = width - fixed - GAP.length * (columns.length - 1);
  return columns.map((column, index) =>
    column.width === 'fit'
      ? (longest[index] ?? 0)
      : Math.min(longest[index] ?? 0, Math.max(NARROWEST, Math.floor((left * column.width) / weights))),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, width))) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** One visible character, such as a family emoji, may be several code points. */
const graphemes = new Intl.Segmenter();

/** Splits a word that is longer than a line. This also wraps languages that do not use spaces. */
function cut(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1) ?? '';
    if (stringWidth(last + segment) > width) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}
