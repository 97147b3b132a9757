import type { Persona, Piece } from '../../content/model.ts';
import type { Effort, Format } from '../../schema/format.ts';
import type { Share } from '../../schema/piece.ts';
import type { Cell, CellNames } from '../cell.ts';

/** The record that an action is about, and the work it takes. */
interface About {
  /** The piece to act on. */
  readonly piece?: Piece | undefined;
  /** The format of that piece, or of the piece to create. */
  readonly format?: Format | undefined;
  /** Small if a person only reads or describes a piece again; else the effort of its format. */
  readonly effort?: Effort | undefined;
}

interface AboutPiece extends About {
  readonly piece: Piece;
}

/** Words that a piece shares with a question or a request: why it was suggested. */
type SharedWords = readonly string[];

/** What to check before mapping a piece to a cell. */
export type MapCheck =
  /** Whether the piece also answers the question. */
  | { readonly code: 'answers'; readonly words: SharedWords }
  /** Whether the piece also fits the cell. */
  | { readonly code: 'fits'; readonly words: SharedWords }
  /** Whether it is what sales requested. */
  | { readonly code: 'requested' };

export type MapTo =
  /** Describe an unmapped piece: no cell is known. */
  | { readonly code: 'describe' }
  /** Make the piece primary in the cell, because it already claims to answer the question. */
  | { readonly code: 'claimed'; readonly cell: CellNames }
  /** Check the piece, then add it to the cell, or make it primary if it is already listed. */
  | { readonly code: 'check'; readonly cell: CellNames; readonly listed: boolean; readonly check: MapCheck };

/** What an update must achieve. */
export type UpdateFor =
  | { readonly code: 'answer'; readonly words: SharedWords }
  | { readonly code: 'product'; readonly product: string }
  | { readonly code: 'segment'; readonly segment: string }
  | { readonly code: 'request' };

/** What an adapted piece must achieve. */
export type AdaptFor =
  | { readonly code: 'answer'; readonly words: SharedWords }
  | { readonly code: 'persona'; readonly persona: string; readonly words: SharedWords }
  | { readonly code: 'request'; readonly words: SharedWords };

/** What a new piece must achieve. */
export type CreateFor =
  /** Answer the question. `others` is how many other questions of the cell need a new piece. */
  | { readonly code: 'answer'; readonly others: number }
  | { readonly code: 'request' }
  /** Give reps what they lacked in lost deals. `missing` is what sales said was missing. */
  | { readonly code: 'lost'; readonly missing: string }
  | { readonly code: 'cell'; readonly cell: CellNames }
  | { readonly code: 'product'; readonly product: string; readonly cell: CellNames }
  | { readonly code: 'segment'; readonly segment: string; readonly cell: CellNames };

/** Why a format was chosen. */
export type FormatReason =
  | { readonly code: 'requested' }
  /** The persona has it in `cells` other cells; `first`: no persona has it at this stage. */
  | {
      readonly code: 'persona';
      readonly cells: number;
      readonly persona: string;
      readonly stage: string;
      readonly first: boolean;
    }
  /** `requests` open requests for the persona name it, at other stages. */
  | { readonly code: 'wanted'; readonly requests: number; readonly persona: string }
  /** `cells` covered cells of the stage use it. */
  | { readonly code: 'used'; readonly cells: number; readonly stage: string };

export type Decide =
  /** Whether to let an audience receive a piece that it may not receive now. */
  | { readonly code: 'share'; readonly audience: Share }
  /** Whether to keep a piece that sales wants removed. */
  | { readonly code: 'keep' }
  /** More formats are wanted than exist: whether to add a format or to want fewer. */
  | { readonly code: 'formats'; readonly has: number; readonly wanted: number };

/**
 * The cheapest action that would close a gap. A suggestion: a person decides whether it fits. From cheap to expensive:
 * point to an existing piece, review a stale one, map one that does not list the cell, finish a planned one, check
 * whether pieces in the cell already answer it, update one of them, adapt one made for another persona, create one. Some
 * gaps need a translation, adopting an asset that sales made, or a decision instead.
 */
export type Action =
  | (AboutPiece & { readonly verb: 'point-to' })
  | (AboutPiece & {
      readonly verb: 'review';
      readonly dueOn: string | undefined;
      /** The day of a decision to update the piece. The update then comes first. */
      readonly updateDecidedOn: string | undefined;
    })
  | (AboutPiece & { readonly verb: 'map'; readonly to: MapTo })
  | (AboutPiece & {
      readonly verb: 'finish';
      /** Whether sales has to approve the idea first. */
      readonly forSales: boolean;
    })
  /** Check whether pieces of the cell already answer the question; `piece` is the likeliest of them. */
  | (AboutPiece & {
      readonly verb: 'check';
      readonly pieces: readonly Piece[];
      /** Those that are only secondary in the cell. */
      readonly aside: readonly Piece[];
      /** What to do if none does. */
      readonly otherwise: Action;
    })
  /** Without `piece`, it is the piece that the request is about. */
  | (About & { readonly verb: 'update'; readonly for: UpdateFor })
  /**
   * Without `piece`, it is the piece that the request is about; without `into`, the language that the request names.
   */
  | (About & { readonly verb: 'translate'; readonly into: string | undefined })
  | (AboutPiece & { readonly verb: 'adapt'; readonly from: Persona; readonly for: AdaptFor })
  | (About & { readonly verb: 'create'; readonly for: CreateFor; readonly because: FormatReason | undefined })
  | (About & { readonly verb: 'adopt' })
  | (About & { readonly verb: 'decide'; readonly about: Decide });

/** Whether a piece is already listed in a cell. */
export function isListed({ serves }: Piece, cell: Cell): boolean {
  return serves.some(({ persona, stage }) => persona === cell.persona.id && stage === cell.stage.id);
}
