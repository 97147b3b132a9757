/** The drawing of a funnel: for each lead stage a slab as wide as what is needed, with what was promised and what there was. */
import { scaleLinear } from 'd3-scale';
import type { FunnelStage } from '../../audit/agreement/funnel-stages.ts';
import { type Box, hatching, round } from './drawing.ts';
import { fitText, TEXT_SIZE, textWidth } from './text-room.ts';

/** The bars of a stage, from top to bottom. */
export const funnelBars = ['needed', 'promised', 'actual'] as const;

export type FunnelBar = (typeof funnelBars)[number];

interface PlacedBar extends Box {
  readonly bar: FunnelBar;
  /** Lines that fill the bar of what is unknown. */
  readonly hatch?: string | undefined;
}

interface PlacedStage {
  readonly stage: FunnelStage;
  readonly name: string;
  readonly needed: string;
  readonly remark: string;
  readonly y: number;
  readonly remarkY: number;
  readonly bars: readonly PlacedBar[];
}

export interface FunnelDrawing {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
}

/** The texts of a stage: its name, what is needed, and the rest in short. */
export interface FunnelStageTexts {
  readonly name: string;
  readonly needed: string;
  readonly remark: string;
}

const WIDTH = 300;
const HEIGHTS: Readonly<Record<FunnelBar, number>> = { needed: 12, promised: 6, actual: 6 };
/** The width of the hatching that stands for an unknown amount: it does not depend on the scale. */
const UNKNOWN_WIDTH = 60;

/**
 * Places the stages below each other. All bars are centered and share one scale that starts at 0. A bar that nothing was
 * promised for is left out: a promise that was not made is not unknown. What was not measured is hatched.
 */
export function funnelDrawing(
  stages: readonly FunnelStage[],
  textsOf: (stage: FunnelStage) => FunnelStageTexts,
): FunnelDrawing {
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
      if (amount === undefined && bar === 'promised') return [];
      const width = round(amount === undefined ? UNKNOWN_WIDTH : Math.max(1, scale(amount)));
      const box = { x: round((WIDTH - width) / 2), y: barY, width, height: HEIGHTS[bar] };
      barY += HEIGHTS[bar] + 2;
      return [{ bar, ...box, hatch: amount === undefined ? hatching(box) : undefined }];
    });
    y = barY + TEXT_SIZE + 14;
    return {
      stage,
      name: fitText(name, WIDTH - textWidth(needed) - TEXT_SIZE),
      needed,
      remark: fitText(remark, WIDTH),
      y: top + TEXT_SIZE,
      remarkY: barY + TEXT_SIZE,
      bars,
    };
  });
  return { width: WIDTH, height: y, stages: placed };
}
