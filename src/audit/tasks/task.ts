import type { Effort } from '../../schema/format.ts';
import type { Cell } from '../cell.ts';
import type { Action } from '../gaps/action.ts';
import type { Gap } from '../gaps/gap.ts';

/** One action that closes one or more gaps. */
export interface Task {
  /** Stable for as long as the same thing is to be done, such as `update/price-overview`. */
  readonly id: string;
  /** What to do, as the first of its gaps says. The others do the same for another gap. */
  readonly action: Action;
  /** The gaps that it closes, at least one, in the order of the list of gaps. */
  readonly gaps: readonly [Gap, ...Gap[]];
  /** The priorities of these gaps, added up. */
  readonly points: number;
  /** The cells of these gaps, each once. */
  readonly cells: readonly Cell[];
  /** The largest effort that one of the gaps names. */
  readonly effort: Effort | undefined;
}
