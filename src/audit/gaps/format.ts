import { count } from '../../kit/count.ts';
import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import { ALIKE, compareLikeness } from '../likeness.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { sentence } from '../sentence.ts';
import * as actions from './actions.ts';
import { formatsBeyond } from './beyond.ts';
import { missingFormats } from './format-choice.ts';
import { type Action, cellGap, type Gap } from './gap.ts';
import type { GapContext } from './ground.ts';
import { couldServe, lender, nearAsked, unanswered } from './suggest.ts';

/** A way to get one more format into a cell. */
interface Way {
  readonly kind: 'stale' | 'format';
  readonly action: Action;
}

/**
 * The formats that are wanted and not there. Each gap of a cell gets a way to another format, the cheapest ways
 * first, so that doing all of them closes all.
 */
export function formatGaps(ground: GapContext): Gap[] {
  return ground.cells.flatMap((cell) => {
    const unmet = cell.needs.filter((need) => need.kind === 'format').filter(({ state }) => state === 'unmet');
    if (unmet.length === 0) return [];
    const present = new Set(cell.filling.map(({ format }) => format.id));
    const planned = cell.planned
      .filter(({ audited }) => !present.has(audited.format.id))
      .map(({ audited }) => audited.piece);
    const ways = waysToFormats(cell, present, ground);
    return unmet.map(({ id, number }, index) => {
      const { kind, action } = ways[index] ?? { kind: 'format', action: tooFewFormats(cell, ground) };
      const missing = sentence`Format ${String(number)} of ${String(cell.formatsWanted)} is missing for ${{ cell }}`;
      const title = kind === 'stale' ? sentence`${missing}: only a stale piece has it.` : sentence`${missing}.`;
      return cellGap(cell, { label: 'a format', value: 1 }, { id, kind, title, action, planned });
    });
  });
}

/** There is a way to each format of the list, so the ways end only where more are wanted than the list has. */
function tooFewFormats({ formatsWanted }: Cell, { formats }: GapContext): Action {
  const has = count(formats.length, 'format');
  return {
    verb: 'decide',
    text: sentence`${{ code: 'formats.yaml' }} has only ${has}, and ${String(formatsWanted)} are wanted here: decide whether to add a format or to want fewer here.`,
  };
}

/** One way for each format that is not there: review, map, finish, bring into the lens, adapt or create, in this order. */
function waysToFormats(cell: Cell, present: ReadonlySet<string>, ground: GapContext): Way[] {
  const taken = new Set(present);
  const ways: Way[] = [];
  const take = (format: string, action: () => Action, kind: Way['kind'] = 'format') => {
    if (taken.has(format)) return;
    taken.add(format);
    ways.push({ kind, action: action() });
  };
  for (const { audited } of stalePrimary(cell.pieces)) take(audited.format.id, () => actions.review(audited), 'stale');
  const alike = likeQuestions(cell, ground);
  for (const { audited, words } of alike.filter((found) => couldServe(found.audited, cell))) {
    take(audited.format.id, () =>
      actions.map(audited, cell, sentence`serves this cell too ${actions.bothSpeakOf(words())}`),
    );
  }
  for (const { ask } of unanswered(cell, ground)) {
    const near = ask.format === undefined ? undefined : nearAsked(ask, cell, ground.likeness(ask.title));
    if (near !== undefined) take(near.format.id, () => actions.map(near, cell, sentence`is what sales asks for here`));
  }
  for (const { audited } of cell.planned) take(audited.format.id, () => actions.finish(audited));
  for (const { format, action } of formatsBeyond(cell, ground)) take(format.id, () => action);
  for (const { audited, words } of alike) {
    const from = lender(audited, cell, ground);
    if (from === undefined) continue;
    take(audited.format.id, () =>
      actions.adapt(audited, from, sentence` for ${cell.persona.name} ${actions.bothSpeakOf(words())}`),
    );
  }
  for (const choice of missingFormats(cell, ground)) {
    take(choice.format.id, () => actions.create(choice, sentence`for ${{ cell }}`));
  }
  return ways;
}

/** A piece, and the words that it shares with a question. */
interface Alike {
  readonly audited: PieceAudit;
  readonly words: () => string[];
}

/**
 * The pieces that share enough words with one of the cell's questions: for each question the most alike first, and
 * the questions in their order.
 */
function likeQuestions(cell: Cell, ground: GapContext): Alike[] {
  return cell.questions.flatMap(({ ask }) => {
    const likeness = ground.likeness(ask);
    return [...likeness.shared]
      .filter(([, words]) => words >= ALIKE)
      .map(([audited]) => audited)
      .sort(compareLikeness(likeness))
      .map((audited) => ({ audited, words: () => likeness.words(audited) }));
  });
}
