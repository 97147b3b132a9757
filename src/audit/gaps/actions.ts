/** The sentences of all actions: what to do with which piece. Which one a gap gets is chosen elsewhere. */
import type { Persona } from '../../content/model.ts';
import type { Effort } from '../../schema/format.ts';
import type { Share } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell } from '../cell.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { mainLanguage } from '../reach.ts';
import type { FormatChoice } from './format-choice.ts';
import { type Action, cellName, type Verb } from './gap.ts';

/** Tell whoever asks that it exists. */
export function pointTo(piece: PieceAudit): Action {
  return on(piece, 'point-to', `Point whoever asked to “${piece.piece.title}”, and ask whether it helps.`, 'S');
}

/** Look again at a stale piece; where it was decided to update it, do that first. */
export function review(audited: PieceAudit): Action {
  const { title, decision } = audited.piece;
  const due = `which was due on ${audited.freshness?.dueOn}`;
  return decision?.verdict === 'update'
    ? on(audited, 'review', `Update “${title}” as decided on ${decision.on}, and date its review, ${due}.`)
    : on(audited, 'review', `Review “${title}”, ${due}, and date the review.`, 'S');
}

/** Say that a piece serves a cell, if it does. `does` says what to look for. */
export function map(piece: PieceAudit, cell: Cell, does: string): Action {
  const { title, serves } = piece.piece;
  const there = serves.some(({ persona, stage }) => persona === cell.persona.id && stage === cell.stage.id);
  const say = there ? `make it primary for ${cellName(cell)}` : `add ${cellName(cell)} to whom it serves`;
  return on(piece, 'map', `See whether “${title}” ${does}, and if so ${say}.`, 'S');
}

/** Say whom an unmapped piece serves. */
export function describe(piece: PieceAudit): Action {
  return on(piece, 'map', `Say in “${piece.piece.title}” which persona it serves, and at which stage.`, 'S');
}

/** Make a piece primary that already says that it answers the question. */
export function makePrimary(piece: PieceAudit, cell: Cell): Action {
  const claim = 'which says that it answers the question and is only secondary there';
  const text = `Look at “${piece.piece.title}”, ${claim}, and if it was made for ${cellName(cell)} make it primary.`;
  return on(piece, 'map', text, 'S');
}

/** Bring to its end what is planned. */
export function finish(audited: PieceAudit): Action {
  const { status, title } = audited.piece;
  if (status === 'in-review') return on(audited, 'finish', `Approve and publish “${title}”, which is in review.`);
  if (status === 'draft') return on(audited, 'finish', `Finish “${title}”, which is a draft, and publish it.`);
  return on(audited, 'finish', `Make “${title}”, which is an idea so far, and publish it.`);
}

/** Change a piece, or the one that a request is about. `rest` goes on with the sentence. */
export function update(piece: PieceAudit | undefined, rest: string): Action {
  return change('update', 'Update', piece, rest);
}

/** Translate a piece, or the one that a request is about. `rest` goes on with the sentence. */
export function translate(piece: PieceAudit | undefined, rest: string): Action {
  return change('translate', 'Translate', piece, rest);
}

/** Widen a piece to one more product. A piece about a single one is often that product's own, and is left alone. */
export function widen(piece: PieceAudit, { name }: Product): Action | undefined {
  return piece.piece.products.length > 1 ? update(piece, ` so that it also covers ${name}`) : undefined;
}

/** Settle whether a piece may go to an audience that it may not go to now. */
export function letBeSent(piece: PieceAudit, audience: Share): Action {
  const text = `Decide whether “${piece.piece.title}” may go to ${AUDIENCES[audience]}, or make a version that may.`;
  return on(piece, 'decide', text);
}

const AUDIENCES: Readonly<Record<Share, string>> = {
  public: 'anybody',
  prospects: 'prospects',
  customers: 'customers',
  partners: 'partners',
  internal: 'our own people',
};

/** Make a version, for the cell's persona, of a piece that was made for another. `rest` goes on with the sentence. */
export function adapt(piece: PieceAudit, from: Persona, rest: string): Action {
  return on(piece, 'adapt', `Adapt “${piece.piece.title}”, made for ${from.name},${rest}.`);
}

/** Take over what sales made itself. */
export function adopt(): Action {
  return { verb: 'adopt', text: 'Check what sales made itself, and add it as a piece.' };
}

/** Settle what becomes of a piece that sales wants to see no more. */
export function decide(piece: PieceAudit | undefined): Action {
  if (piece === undefined) return { verb: 'decide', text: `Decide whether ${UNNAMED} stays.` };
  return on(piece, 'decide', `Decide whether “${piece.piece.title}” stays.`, 'S');
}

/** Make a piece, in a format where one can be named. `purpose` follows it in the sentence. */
export function create(choice: FormatChoice | undefined, purpose: string): Action {
  if (choice === undefined) return { verb: 'create', text: `Make a piece ${purpose}.` };
  const { format, because } = choice;
  const reason = because === undefined ? '' : `: ${because}`;
  const text = `Make a piece of the format “${format.name}” ${purpose}${reason}.`;
  return { verb: 'create', format, effort: format.effort, text };
}

/** Why a piece looks right, in brackets: what it shares with a question or a request. */
export function bothSpeakOf(words: readonly string[]): string {
  const all = words.map((word) => `“${word}”`);
  const last = all.pop() ?? '';
  return `(both speak of ${all.length === 0 ? last : `${all.join(', ')} and ${last}`})`;
}

const UNNAMED = 'the piece that the request is about';

function change(verb: Verb, word: string, piece: PieceAudit | undefined, rest: string): Action {
  return piece === undefined
    ? { verb, text: `${word} ${UNNAMED}${rest}.` }
    : on(piece, verb, `${word} “${piece.piece.title}”${rest}.`);
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** What a language is called, such as German, whatever its region. */
export function languageName(language: string): string {
  return LANGUAGES.of(mainLanguage(language)) ?? language;
}

/** An action on a piece; without another effort, it is that of the piece's format. */
function on({ piece, format }: PieceAudit, verb: Verb, text: string, effort: Effort = format.effort): Action {
  return { verb, piece, format, effort, text };
}
