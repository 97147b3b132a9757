/** The months below a drawing, with their years where these change. */
import { type AxisLabel, LINE_HEIGHT, spaced, TEXT_SIZE } from './text-room.ts';

/** The height of both lines, below the lowest value of the other axis. */
export const MONTH_AXIS = TEXT_SIZE + LINE_HEIGHT + 9;

/** A month at its place. `month` starts with `YYYY-MM`. */
export interface PlacedMonth {
  readonly month: string;
  readonly x: number;
}

/**
 * The labels of some months, from left to right, without those that have no room. The first and the last one stay within
 * the drawing.
 *
 * @param monthText The name of a month, without its year.
 */
export function monthAxis(
  months: readonly PlacedMonth[],
  width: number,
  monthText: (month: string) => string,
): AxisLabel[] {
  const labels = months.map(({ month, x }, index): AxisLabel & { readonly month: string } => {
    const isLast = index === months.length - 1;
    const anchor = isLast && x > width - TEXT_SIZE ? 'end' : 'middle';
    return { month, text: monthText(month), x: anchor === 'end' ? width : x, anchor, year: month.slice(0, 4) };
  });
  return spaced(labels).map((label, index, kept) =>
    kept[index - 1]?.year === label.year ? { ...label, year: undefined } : label,
  );
}
