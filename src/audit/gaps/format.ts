import { oncePer } from '../../kit/once-per.ts';
import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import { ALIKE, compareLikeness } from '../likeness.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import { behindFormat, demandBehind, NOTHING } from './behind.ts';
import { missingFormats } from './format-choice.ts';
import { cellGap, type Gap, type Missing } from './gap.ts';
import type { GapContext } from './gap-context.ts';
import { formatsBeyond } from './outside-lens.ts';
import { couldServe, lender, nearAsked, unanswered } from './suggest.ts';

/** A way to add one more format to a cell. */
interface Way {
  /** The id of the format. */
  readonly format: string;
  readonly kind: 'stale' | 'format';
  readonly action: Action;
}

/**
 * The wanted formats that are missing. Each gap of a cell gets a way to another format, cheapest first, so that doing
 * all of them closes all gaps. A request for a format is behind the gap that brings it.
 */
export const formatGaps = oncePer((context: GapContext): Gap[] => {
  return context.cells.flatMap((cell) => {
    const unmet = cell.needs.filter((need) => need.kind === 'format').filter(({ state }) => state === 'unmet');
    if (unmet.length === 0) return [];
    const present = new Set(cell.filling.map(({ format }) => format.id));
    const planned = cell.planned
      .filter(({ audited }) => !present.has(audited.format.id))
      .map(({ audited }) => audited.piece);
    const ways = waysToFormats(cell, present, context);
    return unmet.map(({ id, number }, index) => {
      // Every format has a way, so there are too few only if more formats are wanted than exist.
      const tooFew = () => actions.decideFormats(context.formats.length, cell.formatsWanted);
      const { format, kind, action } = ways[index] ?? { format: undefined, kind: 'format', action: tooFew() };
      const behind = format === undefined ? NOTHING : behindFormat(cell, format);
      const { formatsWanted: wanted } = cell;
      const missing: Missing = { code: 'format', number, wanted, cell, stale: kind === 'stale' };
      const added = demandBehind(behind, context);
      const { requests } = behind;
      return cellGap(cell, { of: 'format', value: 1 }, { id, kind, missing, action, planned, added, requests });
    });
  });
});

/** One way for each missing format: review, map, finish, bring into the lens, adapt or create, in this order. */
function waysToFormats(cell: Cell, present: ReadonlySet<string>, context: GapContext): Way[] {
  const taken = new Set(present);
  const ways: Way[] = [];
  const take = (format: string, action: () => Action, kind: Way['kind'] = 'format') => {
    if (taken.has(format)) return;
    taken.add(format);
    ways.push({ format, kind, action: action() });
  };
  for (const { audited } of stalePrimary(cell.pieces)) take(audited.format.id, () => actions.review(audited), 'stale');
  const alike = likeQuestions(cell, context);
  for (const { audited, words } of alike.filter((found) => couldServe(found.audited, cell))) {
    take(audited.format.id, () => actions.map(audited, cell, { code: 'fits', words: words() }));
  }
  for (const { ask } of unanswered(cell, context)) {
    const near = ask.format === undefined ? undefined : nearAsked(ask, cell, context.likeness(ask.title));
    if (near !== undefined) take(near.format.id, () => actions.map(near, cell, { code: 'requested' }));
  }
  for (const { audited } of cell.planned) take(audited.format.id, () => actions.finish(audited));
  for (const { format, action } of formatsBeyond(cell, context)) take(format.id, () => action);
  for (const { audited, words } of alike) {
    const from = lender(audited, cell, context);
    if (from === undefined) continue;
    take(audited.format.id, () =>
      actions.adapt(audited, from, { code: 'persona', persona: cell.persona.name, words: words() }),
    );
  }
  for (const choice of missingFormats(cell, context)) {
    take(choice.format.id, () => actions.create(choice, { code: 'cell', cell }));
  }
  return ways;
}

/** A piece and the words it shares with a question. */
interface Alike {
  readonly audited: PieceAudit;
  readonly words: () => string[];
}

/**
 * The pieces that share enough words with one of the cell’s questions: by question, and for each the most alike first.
 */
function likeQuestions(cell: Cell, context: GapContext): Alike[] {
  return cell.questions.flatMap(({ ask }) => {
    const likeness = context.likeness(ask);
    return [...likeness.shared]
      .filter(([, words]) => words >= ALIKE)
      .map(([audited]) => audited)
      .sort(compareLikeness(likeness))
      .map((audited) => ({ audited, words: () => likeness.words(audited) }));
  });
}
