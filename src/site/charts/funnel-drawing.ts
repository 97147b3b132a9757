/** The drawing of a funnel: for each lead stage a slab as wide as what is needed, with what was promised and what there was. */
import { scaleLinear } from 'd3-scale';
import type { FunnelStage } from '../../audit/agreement/funnel-stages.ts';
import { type Box, hatching, round } from './drawing.ts';
import { fitText, LINE_HEIGHT, TEXT_SIZE, textWidth } from './text-room.ts';

/** The bars of a stage, from top to bottom. */
export const funnelBars = ['needed', 'promised', 'actual'] as const;

type FunnelBar = (typeof funnelBars)[number];

interface PlacedBar extends Box {
  readonly bar: FunnelBar;
  /** Lines that fill the bar of what is unknown. */
  readonly hatch?: string | undefined;
}

interface PlacedStage {
  readonly stage: FunnelStage;
  readonly name: string;
  readonly needed: string;
  readonly remark?: string | undefined;
  readonly y: number;
  readonly remarkY: number;
  readonly bars: readonly PlacedBar[];
}

export interface FunnelDrawing {
  /** The sides of the funnel: from what is needed at one stage to what is needed at the next. */
  readonly sides: string;
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
}

/** The texts of a stage: its name, what is needed, and the rest in short. */
export interface FunnelStageTexts {
  readonly name: string;
  readonly needed: string;
  readonly remark?: string | undefined;
}

const WIDTH = 300;
const HEIGHTS: Readonly<Record<FunnelBar, number>> = { needed: 14, promised: 7, actual: 7 };
/** The width of the hatching that stands for an unknown amount: it does not depend on the scale. */
const UNKNOWN_WIDTH = 60;

/**
 * Places the stages below each other. All bars are centered and share one scale that starts at 0. A stage without a promise
 * has no bar for it: a promise that was not made is not unknown. An amount that is unknown at this stage only is hatched;
 * where it is unknown at all of them, the sentence says so once.
 */
export function funnelDrawing(
  stages: readonly FunnelStage[],
  textsOf: (stage: FunnelStage) => FunnelStageTexts,
): FunnelDrawing {
  const measured = new Set(funnelBars.filter((bar) => stages.some((stage) => stage[bar] !== undefined)));
  const amounts = stages.flatMap((stage) => funnelBars.map((bar) => stage[bar] ?? 0));
  const most = amounts.reduce((max, amount) => Math.max(max, amount), 0);
  const scale = scaleLinear([0, most || 1], [0, WIDTH]);
  let y = 0;
  const placed = stages.map((stage): PlacedStage => {
    const { name, needed, remark } = textsOf(stage);
    const top = y;
    let barY = top + TEXT_SIZE + 5;
    const bars = funnelBars.flatMap((bar): PlacedBar[] => {
      const amount = stage[bar];
      if (amount === undefined && (bar === 'promised' || !measured.has(bar))) return [];
      const width = round(amount === undefined ? UNKNOWN_WIDTH : Math.max(1, scale(amount)));
      const box = { x: round((WIDTH - width) / 2), y: barY, width, height: HEIGHTS[bar] };
      barY += HEIGHTS[bar] + 2;
      return [{ bar, ...box, hatch: amount === undefined ? hatching(box) : undefined }];
    });
    y = barY + (remark === undefined ? 0 : LINE_HEIGHT) + 10;
    return {
      stage,
      name: fitText(name, WIDTH - textWidth(needed) - 2 * TEXT_SIZE),
      needed,
      remark: remark === undefined ? undefined : fitText(remark, WIDTH),
      y: top + TEXT_SIZE,
      remarkY: barY + TEXT_SIZE,
      bars,
    };
  });
  return { width: WIDTH, height: y, stages: placed, sides: sidesOf(placed) };
}

/** Between two stages of which the needs are known. */
function sidesOf(stages: readonly PlacedStage[]): string {
  const slabs = stages.map(({ bars }) => bars.find(({ bar, hatch }) => bar === 'needed' && hatch === undefined));
  return slabs
    .map((slab, index) => {
      const next = slabs[index + 1];
      if (!slab || !next) return '';
      const [top, bottom] = [slab.y + slab.height, next.y];
      return `M${slab.x} ${top}H${round(slab.x + slab.width)}L${round(next.x + next.width)} ${bottom}H${next.x}z`;
    })
    .join('');
}
