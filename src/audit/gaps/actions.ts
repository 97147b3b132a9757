/** The sentences of all actions: what to do with which piece. Which one a gap gets is chosen elsewhere. */
import type { Persona } from '../../content/model.ts';
import type { Effort } from '../../schema/format.ts';
import type { Share } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell } from '../cell.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { mainLanguage } from '../reach.ts';
import { day, type Part, type Sentence, sentence } from '../sentence.ts';
import type { FormatChoice } from './format-choice.ts';
import type { Action, Verb } from './gap.ts';

/** Tell whoever asks that it exists. */
export function pointTo(audited: PieceAudit): Action {
  const text = sentence`Point whoever asked to “${named(audited)}”, and ask whether it helps.`;
  return on(audited, 'point-to', text, 'S');
}

/** Look again at a stale piece; where it was decided to update it, do that first. */
export function review(audited: PieceAudit): Action {
  const { decision } = audited.piece;
  const it = named(audited);
  const due = sentence`which was due on ${day(audited.freshness?.dueOn)}`;
  if (decision?.verdict !== 'update')
    return on(audited, 'review', sentence`Review “${it}”, ${due}, and date the review.`, 'S');
  const decided = sentence`as decided on ${day(decision.on)}`;
  return on(audited, 'review', sentence`Update “${it}” ${decided}, and date its review, ${due}.`);
}

/** Say that a piece serves a cell, if it does. `does` says what to look for. */
export function map(audited: PieceAudit, cell: Cell, does: Sentence): Action {
  const there = audited.piece.serves.some(
    ({ persona, stage }) => persona === cell.persona.id && stage === cell.stage.id,
  );
  const say = there ? sentence`make it primary for ${{ cell }}` : sentence`add ${{ cell }} to whom it serves`;
  return on(audited, 'map', sentence`See whether “${named(audited)}” ${does}, and if so ${say}.`, 'S');
}

/** Say whom an unmapped piece serves. */
export function describe(audited: PieceAudit): Action {
  const text = sentence`Say in “${named(audited)}” which persona it serves, and at which stage.`;
  return on(audited, 'map', text, 'S');
}

/** Make a piece primary that already says that it answers the question. */
export function makePrimary(audited: PieceAudit, cell: Cell): Action {
  const claim = 'which says that it answers the question and is only secondary there';
  const text = sentence`Look at “${named(audited)}”, ${claim}, and if it was made for ${{ cell }} make it primary.`;
  return on(audited, 'map', text, 'S');
}

/** Bring to its end what is planned. */
export function finish(audited: PieceAudit): Action {
  const { status } = audited.piece;
  const it = named(audited);
  if (status === 'in-review') return on(audited, 'finish', sentence`Approve and publish “${it}”, which is in review.`);
  if (status === 'draft') return on(audited, 'finish', sentence`Finish “${it}”, which is a draft, and publish it.`);
  return on(audited, 'finish', sentence`Make “${it}”, which is an idea so far, and publish it.`);
}

/** Change a piece, or the one that a request is about. `rest` goes on with the sentence. */
export function update(audited: PieceAudit | undefined, rest: Sentence): Action {
  return change('update', 'Update', audited, rest);
}

/** Translate a piece, or the one that a request is about. `rest` goes on with the sentence. */
export function translate(audited: PieceAudit | undefined, rest: Sentence): Action {
  return change('translate', 'Translate', audited, rest);
}

/** Widen a piece to one more product. A piece about a single one is often that product's own, and is left alone. */
export function widen(audited: PieceAudit, { name }: Product): Action | undefined {
  return audited.piece.products.length > 1 ? update(audited, sentence` so that it also covers ${name}`) : undefined;
}

/** Settle whether a piece may go to an audience that it may not go to now. */
export function letBeSent(audited: PieceAudit, audience: Share): Action {
  const may = sentence`may go to ${AUDIENCES[audience]}, or make a version that may`;
  return on(audited, 'decide', sentence`Decide whether “${named(audited)}” ${may}.`);
}

const AUDIENCES: Readonly<Record<Share, string>> = {
  public: 'anybody',
  prospects: 'prospects',
  customers: 'customers',
  partners: 'partners',
  internal: 'our own people',
};

/** Make a version, for the cell's persona, of a piece that was made for another. `rest` goes on with the sentence. */
export function adapt(audited: PieceAudit, from: Persona, rest: Sentence): Action {
  return on(audited, 'adapt', sentence`Adapt “${named(audited)}”, made for ${from.name},${rest}.`);
}

/** Take over what sales made itself. */
export function adopt(): Action {
  return { verb: 'adopt', text: sentence`Check what sales made itself, and add it as a piece.` };
}

/** Settle what becomes of a piece that sales wants to see no more. */
export function decide(audited: PieceAudit | undefined): Action {
  if (audited === undefined) return { verb: 'decide', text: sentence`Decide whether ${UNNAMED} stays.` };
  return on(audited, 'decide', sentence`Decide whether “${named(audited)}” stays.`, 'S');
}

/** Make a piece, in a format where one can be named. `purpose` follows it in the sentence. */
export function create(choice: FormatChoice | undefined, purpose: Sentence): Action {
  if (choice === undefined) return { verb: 'create', text: sentence`Make a piece ${purpose}.` };
  const { format, because } = choice;
  const reason = because === undefined ? '' : `: ${because}`;
  const text = sentence`Make a piece of the format “${format.name}” ${purpose}${reason}.`;
  return { verb: 'create', format, effort: format.effort, text };
}

/** Why a piece looks right, in brackets: what it shares with a question or a request. */
export function bothSpeakOf(words: readonly string[]): string {
  const all = words.map((word) => `“${word}”`);
  const last = all.pop() ?? '';
  return `(both speak of ${all.length === 0 ? last : `${all.join(', ')} and ${last}`})`;
}

const UNNAMED = 'the piece that the request is about';

function change(verb: Verb, word: string, audited: PieceAudit | undefined, rest: Sentence): Action {
  return audited === undefined
    ? { verb, text: sentence`${word} ${UNNAMED}${rest}.` }
    : on(audited, verb, sentence`${word} “${named(audited)}”${rest}.`);
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** What a language is called, such as German, whatever its region. */
export function languageName(language: string): string {
  return LANGUAGES.of(mainLanguage(language)) ?? language;
}

function named({ piece }: PieceAudit): Part {
  return { piece };
}

/** An action on a piece; without another effort, it is that of the piece's format. */
function on({ piece, format }: PieceAudit, verb: Verb, text: Sentence, effort: Effort = format.effort): Action {
  return { verb, piece, format, effort, text };
}
