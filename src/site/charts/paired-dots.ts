/** The drawing of beliefs: for each statement, a mark for each team on a line from 1 to 5, and what the evidence says. */
import { scaleLinear } from 'd3-scale';
import type { StatementView } from '../../audit/agreement/alignment.ts';
import { type Box, hatching, round } from './drawing.ts';
import { fitText, TEXT_SIZE } from './text-room.ts';

interface PlacedStatement {
  readonly view: StatementView;
  /** The statement, cut where it is too long. */
  readonly text: string;
  /** The line of the text, and that of the marks. */
  readonly y: number;
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
const ROW = 42;
const HEAD = TEXT_SIZE + 8;

/** Places statements below each other, in their order. */
export function pairedDots(views: readonly StatementView[]): PairedDots {
  const scale = scaleLinear([1, 5], [LEFT, RIGHT]);
  const placeOf = (mean: number | undefined) => (mean === undefined ? undefined : round(scale(mean)));
  return {
    width: WIDTH,
    height: HEAD + views.length * ROW,
    rows: views.map((view, index): PlacedStatement => {
      const y = HEAD + index * ROW + TEXT_SIZE + 2;
      const markY = y + 14;
      const [sales, marketing] = [placeOf(view.teams.sales.mean), placeOf(view.teams.marketing.mean)];
      const track: Box = { x: LEFT, y: markY - 4, width: RIGHT - LEFT, height: 8 };
      const unknown = sales === undefined && marketing === undefined;
      const text = fitText(view.statement.text, WIDTH);
      return { view, text, y, markY, sales, marketing, hatch: unknown ? hatching(track) : undefined };
    }),
    scale: scale.ticks(5).map((answer) => ({ answer, x: round(scale(answer)) })),
    top: HEAD,
    bottom: HEAD + views.length * ROW,
    evidence: RIGHT + 22,
  };
}
