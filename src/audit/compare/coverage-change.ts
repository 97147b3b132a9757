/** What a change does to needs and cells. */
import type { Audit } from '../audit.ts';
import type { Cell, CellState } from '../cell.ts';
import type { Coverage } from '../coverage.ts';
import type { Need, NeedState } from '../needs.ts';

/**
 * What happened to a need. `closed`: it was unmet and is met. `opened`: it is unmet, and was met before or is new.
 * `at-risk`: only overdue pieces meet it now. `secured`: it was at risk and is met. `answered`: it is new and met from
 * the start. `dropped`: it is no longer needed.
 */
export type NeedEffect = 'closed' | 'opened' | 'at-risk' | 'secured' | 'answered' | 'dropped';

export interface NeedChange {
  readonly effect: NeedEffect;
  /** The need after the change; before it, if it was dropped. */
  readonly need: Need;
  /** The cell after the change; before it, if the need was dropped. */
  readonly cell: Cell;
  /** Absent when it is new. */
  readonly before?: NeedState | undefined;
  /** Absent when it was dropped. */
  readonly after?: NeedState | undefined;
  /** The titles of the pieces that meet it; if it was opened, of those that met it before. */
  readonly pieces: readonly string[];
}

/** A cell whose state changed. */
export interface CellChange {
  readonly cell: Cell;
  /** Absent when the cell is new. */
  readonly before?: { readonly state: CellState; readonly coverage: Coverage } | undefined;
  /** Absent when the cell was removed. */
  readonly after?: { readonly state: CellState; readonly coverage: Coverage } | undefined;
}

/** The needs whose state changed, in the order of the grid; those of removed cells last. */
export function needChanges(before: Audit | undefined, after: Audit): NeedChange[] {
  const old = needsById(before);
  const now = needsById(after);
  const changes = [...now].flatMap(([id, { need, cell }]): NeedChange[] => {
    const was = old.get(id)?.need;
    if (was?.state === need.state) return [];
    const effect = effectOf(was?.state, need.state);
    const met = effect === 'opened' ? (was?.pieces ?? []) : need.pieces;
    return [{ effect, need, cell, before: was?.state, after: need.state, pieces: met.map(({ piece }) => piece.title) }];
  });
  const dropped = [...old].flatMap(([id, { need, cell }]): NeedChange[] =>
    now.has(id) ? [] : [{ effect: 'dropped', need, cell, before: need.state, pieces: [] }],
  );
  return [...changes, ...dropped];
}

/** The cells whose state changed, in the order of the grid; removed cells last. */
export function cellChanges(before: Audit | undefined, after: Audit): CellChange[] {
  const old = new Map((before?.cells ?? []).map((cell) => [cell.id, cell]));
  const now = new Set(after.cells.map(({ id }) => id));
  const changes = after.cells.flatMap((cell): CellChange[] => {
    const was = old.get(cell.id);
    return was?.state === cell.state ? [] : [{ cell, before: was, after: cell }];
  });
  const removed = [...old.values()].filter(({ id }) => !now.has(id)).map((cell) => ({ cell, before: cell }));
  return [...changes, ...removed];
}

function needsById(audit: Audit | undefined): Map<string, { need: Need; cell: Cell }> {
  const cells = audit?.cells ?? [];
  return new Map(cells.flatMap((cell) => cell.needs.map((need) => [need.id, { need, cell }] as const)));
}

function effectOf(before: NeedState | undefined, after: NeedState): NeedEffect {
  if (after === 'unmet') return 'opened';
  if (before === 'unmet') return 'closed';
  if (after === 'at-risk') return 'at-risk';
  return before === undefined ? 'answered' : 'secured';
}
