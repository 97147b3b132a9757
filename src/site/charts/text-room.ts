/**
 * Room for texts in a chart. A build has no fonts, so widths are estimated, on the large side. A browser test measures the
 * built charts.
 */

/** The size of all texts, in the units of the drawings. These are about 300 wide, so it is readable at 320 pixels. */
export const TEXT_SIZE = 12;

/** The distance between the lines of a text. */
export const LINE_HEIGHT = 15;

/** An estimate of the width of a text in system fonts. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * TEXT_SIZE;
}

/** A text that fits into a width, cut with an ellipsis where it must be. The table of the chart has the whole text. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A text in lines that fit into a width. The last line is cut where it must be. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, fitText([line, ...words.slice(index)].join(' '), width)];
    lines.push(fitText(line, width));
    line = word;
  }
  return [...lines, fitText(line, width)];
}

function widthOf(character: string): number {
  if (/[ .,:;!'’|fijlrtIJ()[\]]/.test(character)) return 0.42;
  if (/[mwMW%@—…]/.test(character)) return 1;
  if (/[\p{Lu}\d]/u.test(character)) return 0.7;
  // Letters of Chinese, Japanese and Korean, and signs, are as wide as they are high.
  return LETTERS.test(character) ? 0.62 : 1.05;
}

const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{P}]/u;

/** A text at a place of an axis. */
export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Below the text, where it differs from that of the label before. */
  readonly year?: string | undefined;
}

/** The space between two labels of an axis. */
const BETWEEN = 6;

/** The labels that do not overlap. The last one stays in any case; of two neighbors, the later one. */
export function spaced(labels: readonly AxisLabel[]): AxisLabel[] {
  const kept: AxisLabel[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const label of labels.toReversed()) {
    const [from, to] = extent(label);
    if (to > free) continue;
    kept.unshift(label);
    free = from - BETWEEN;
  }
  return kept;
}

function extent({ anchor, text, x, year = '' }: AxisLabel): [number, number] {
  const width = Math.max(textWidth(text), textWidth(year));
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}
