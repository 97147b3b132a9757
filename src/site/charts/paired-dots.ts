/** The drawing of beliefs: for each statement, a mark for each team on a line from 1 to 5, and what the evidence says. */
import { scaleLinear } from 'd3-scale';
import type { StatementView } from '../../audit/agreement/alignment.ts';
import { type Box, hatching, round } from './drawing.ts';
import { LINE_HEIGHT, TEXT_SIZE, wrapText } from './text-room.ts';

interface PlacedStatement {
  readonly view: StatementView;
  /** The statement in lines, and the place of each. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** The line of the marks. */
  readonly markY: number;
  /** Where the marks are; absent where too few people answered. */
  readonly sales?: number | undefined;
  readonly marketing?: number | undefined;
  /** Lines across the scale where neither is known. */
  readonly hatch?: string | undefined;
}

export interface PairedDots {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedStatement[];
  /** The answers 1 to 5. */
  readonly scale: readonly { readonly answer: number; readonly x: number }[];
  readonly top: number;
  readonly bottom: number;
  /** Where the words about the evidence begin. */
  readonly evidence: number;
}

const WIDTH = 300;
const LEFT = 8;
const RIGHT = 212;
const HEAD = TEXT_SIZE + 8;
/** Longer statements are cut. */
const MOST_LINES = 2;

/** Places statements below each other, in their order. */
export function pairedDots(views: readonly StatementView[]): PairedDots {
  const scale = scaleLinear([1, 5], [LEFT, RIGHT]);
  const placeOf = (mean: number | undefined) => (mean === undefined ? undefined : round(scale(mean)));
  let y = HEAD;
  const rows = views.map((view): PlacedStatement => {
    const lines = wrapText(view.statement.text, WIDTH, MOST_LINES).map((text, index) => ({
      text,
      y: y + TEXT_SIZE + 2 + index * LINE_HEIGHT,
    }));
    const markY = y + lines.length * LINE_HEIGHT + 11;
    y = markY + 13;
    const [sales, marketing] = [placeOf(view.teams.sales.mean), placeOf(view.teams.marketing.mean)];
    const track: Box = { x: LEFT, y: markY - 4, width: RIGHT - LEFT, height: 8 };
    const unknown = sales === undefined && marketing === undefined;
    return { view, lines, markY, sales, marketing, hatch: unknown ? hatching(track) : undefined };
  });
  return {
    width: WIDTH,
    height: y,
    rows,
    scale: scale.ticks(5).map((answer) => ({ answer, x: round(scale(answer)) })),
    top: HEAD,
    bottom: y,
    evidence: RIGHT + 22,
  };
}
