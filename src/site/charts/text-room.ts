/**
 * Room for texts in a chart. A build has no fonts, so widths are estimated, on the large side. A browser test measures the
 * built charts.
 */

/** The size of all texts, in the units of the drawings. These are 264 to 300 wide, so it is readable at 320 pixels. */
export const TEXT_SIZE = 12;

/** An estimate of the width of a text in system fonts. */
export function textWidth(text: string, size = TEXT_SIZE): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

/** A text that fits into a width, cut with an ellipsis where it must be. The table of the chart has the whole text. */
export function fitText(text: string, width: number, size = TEXT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function widthOf(character: string): number {
  if (/[ .,:;!'’|ijlIt()[\]]/.test(character)) return 0.4;
  if (/[mwMW%@—…]/.test(character)) return 1.02;
  if (/[\p{Lu}\d]/u.test(character)) return 0.72;
  // Letters of Chinese, Japanese and Korean, and signs, are as wide as they are high.
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(character)
    ? 0.64
    : 1.05;
}

/** A text at a place of an axis. */
export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
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

function extent({ anchor, text, x }: AxisLabel): [number, number] {
  const width = textWidth(text);
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}
