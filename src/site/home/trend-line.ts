/** The shape of a trend line: a line through the known days, with a gap at each unknown day. */

/** One day; without a value it is unknown. */
export interface LinePoint {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly value?: number | undefined;
}

/** The box that lines are drawn in. It is stretched to the available width. */
export const LINE_BOX = { width: 100, height: 20 } as const;

/**
 * The path of an SVG. Days are spaced equally. A known day between two unknown ones is a dot.
 *
 * @param top The value of the upper edge of the box; the lower one is 0.
 */
export function linePath(points: readonly LinePoint[], top: number): string {
  const step = LINE_BOX.width / Math.max(1, points.length - 1);
  const place = ({ value = 0 }: LinePoint, index: number) => {
    const y = LINE_BOX.height * (1 - Math.min(1, value / Math.max(1, top)));
    return `${round(index * step)} ${round(y)}`;
  };
  return points
    .map((point, index) => {
      if (point.value === undefined) return '';
      const known = (at: number) => points[at]?.value !== undefined;
      const here = place(point, index);
      if (known(index - 1)) return `L${here}`;
      return known(index + 1) ? `M${here}` : `M${here}h0`;
    })
    .join('');
}

/** The first and the last known day; nothing when fewer than two are known. */
export function lineEnds(points: readonly LinePoint[]): { first: KnownPoint; last: KnownPoint } | undefined {
  const known = points.filter((point): point is KnownPoint => point.value !== undefined);
  const [first] = known;
  const last = known.at(-1);
  return first && last && first !== last ? { first, last } : undefined;
}

type KnownPoint = LinePoint & { readonly value: number };

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
