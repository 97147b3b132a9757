/** Rows of bars, each below its label, so that a label of any length never meets a bar or a number. */
import { scaleLinear } from 'd3-scale';
import { round } from './drawing.ts';
import { fitText, TEXT_SIZE, textWidth } from './text-room.ts';

/** The drawing of one row: a label and a number above a bar, and a remark below it. */
export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** The number as text, at the end of the line of the label. */
  readonly text: string;
  /** The part of the value that is drawn strongly; by default all of it. */
  readonly part?: number | undefined;
  readonly remark?: string | undefined;
}

interface PlacedRow {
  readonly label: string;
  readonly text: string;
  readonly remark?: string | undefined;
  /** The line of the label and the number. */
  readonly y: number;
  readonly barY: number;
  readonly remarkY: number;
  readonly width: number;
  readonly part: number;
}

export interface BarRows {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  readonly rows: readonly PlacedRow[];
}

const BAR = 10;
const WIDTH = 300;

/** Places the rows below each other. All bars share one scale that starts at 0. */
export function barRows(rows: readonly BarRow[]): BarRows {
  const most = rows.reduce((max, { value }) => Math.max(max, value), 0);
  const scale = scaleLinear([0, Math.max(1, most)], [0, WIDTH]);
  let y = 0;
  const placed = rows.map((row): PlacedRow => {
    const { label, part = row.value, remark, text, value } = row;
    const top = y;
    y += TEXT_SIZE + 5 + BAR + (remark === undefined ? 0 : TEXT_SIZE + 3) + 9;
    return {
      label: fitText(label, WIDTH - textWidth(text) - 2 * TEXT_SIZE),
      text,
      remark: remark === undefined ? undefined : fitText(remark, WIDTH),
      y: top + TEXT_SIZE,
      barY: top + TEXT_SIZE + 5,
      remarkY: top + TEXT_SIZE + 5 + BAR + TEXT_SIZE + 2,
      width: round(scale(value)),
      part: round(scale(part)),
    };
  });
  return { width: WIDTH, height: y, bar: BAR, rows: placed };
}
