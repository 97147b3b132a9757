/** Parts that several drawings have. */

/** Two decimals are less than a pixel, and keep pages small. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The distance between the lines of a hatching. */
const HATCH = 5;

/**
 * Diagonal lines that fill a box. They are part of the drawing instead of a pattern of the page, so that they need no id
 * and stay where colors are replaced.
 */
export function hatching({ height, width, x, y }: Box): string {
  const lines: string[] = [];
  for (let offset = HATCH / 2; offset < width + height; offset += HATCH) {
    // From the left or lower edge upwards to the right, as far as the upper or right edge.
    const [fromX, fromY] = offset <= height ? [0, offset] : [offset - height, height];
    const [toX, toY] = offset <= width ? [offset, 0] : [width, offset - width];
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return lines.join('');
}

/** A day as d3’s scales take it. A calendar day has no time zone, so it is midnight in UTC. */
export function utcDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
