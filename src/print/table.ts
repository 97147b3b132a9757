/** A table for a terminal: columns of fixed or shared width, long cells wrapped, wide characters counted as two. */
import stringWidth from 'string-width';

export interface Column {
  readonly head: string;
  /** `fit` takes what its longest cell needs; the others share what is left, by this weight. */
  readonly width: 'fit' | number;
  readonly align?: 'right';
}

const GAP = '  ';

/** Narrower than this, a column of text is not readable any more, and the table is as wide as it must be. */
const NARROWEST = 16;

/**
 * @param width How many characters a line may have.
 * @returns The lines: heads, a rule, then the rows.
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

/** What a reader sees as one character may be several, such as an emoji of a family. */
const graphemes = new Intl.Segmenter();

/** A word that is longer than a line, in parts that fit. Languages without blanks are wrapped so, too. */
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
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}
