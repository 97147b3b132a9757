/** The entries of a list of what changed. All titles that are passed in are short enough to print. */
import type { NeedEffect } from '../../audit/compare/coverage-change.ts';
import { LEADS_FILE } from '../../content/files.ts';
import { count } from '../../kit/count.ts';
import type { Sentence } from '../parts.ts';
import { cellWords, freshnessWords, inSentence, needWords } from '../states.ts';

/** A text from content in a sentence. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** "“A” and 2 more" */
export function firstAndMore(first: string, more: number): string {
  return more === 0 ? first : `${first} and ${more} more`;
}

/** "sales and marketing" */
export function allOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function moreEntries(more: number): string {
  return `and ${more} more`;
}

export function place(persona: string, stage: string): string {
  return `${persona} × ${stage}`;
}

/** The Nth format that a cell needs. */
export function formatNeed(number: number, wanted: number, format: string | undefined): string {
  return `format ${number} of ${wanted}${format === undefined ? '' : ` (${format})`}`;
}

/**
 * Why a need changed, as the end of its entry.
 *
 * @param isNew Whether the need did not exist before.
 * @param wasMet Whether it was met before.
 * @param pieces The titles of the pieces that meet it, or met it; may be empty.
 */
export function needReason(effect: NeedEffect, isNew: boolean, wasMet: boolean, pieces: string): string {
  if (effect === 'opened') {
    if (isNew) return ', a new need that nothing meets yet';
    return pieces === '' ? '' : `, met by ${pieces} before`;
  }
  if (effect === 'dropped') return `, which was ${inSentence(wasMet ? needWords.met : needWords.unmet)}`;
  if (effect === 'at-risk')
    return `, met only by content that is ${inSentence(freshnessWords.overdue)} or ${inSentence(freshnessWords.unreviewed)}${pieces === '' ? '' : `: ${pieces}`}`;
  return `${effect === 'secured' ? `, no longer ${inSentence(needWords['at-risk'])}` : ''}${pieces === '' ? '' : `, met by ${pieces}`}`;
}

/** A cell before or after; the state's word, and the needs met of all needs. */
export const cellSides = {
  isNew: 'new',
  removed: 'removed',
  state: (state: keyof typeof cellWords, met: number, needs: number) =>
    `${inSentence(cellWords[state])} (${met} of ${needs})`,
  entry: (cell: string, before: string, after: string) => `${cell}: ${before} → ${after}`,
} as const;

export const duplicateEntries = {
  finding: (file: string, message: string): Sentence => [{ code: file }, `: ${message}`],
  sameAnswer: (piece: string, question: string, cell: string, other: string, more: number) =>
    `${quoted(piece)} answers ${quoted(question)} for ${cell}, as ${more === 0 ? 'does' : 'do'} ${firstAndMore(quoted(other), more)}`,
  merge: (piece: string, into: string) =>
    `${quoted(piece)} could be merged into ${quoted(into)}: their cell is ${inSentence(cellWords.crowded)}`,
} as const;

export const leadsEntry = {
  unreadable: 'unreadable list',
  rows: (rows: number) => count(rows, 'row'),
  moves: (added: number, removed: number, changed: number) =>
    `: ${added} added, ${removed} removed, ${changed} changed`,
  entry: (before: string, after: string, moves: string): Sentence => [
    { code: LEADS_FILE },
    ` ${before} → ${after}${moves}`,
  ],
} as const;

const fileVerbs = { added: 'New', changed: 'Changed', removed: 'Removed', moved: 'Moved' } as const;

export function fileEntry(verb: keyof typeof fileVerbs, path: string, from: string | undefined): Sentence {
  if (from !== undefined) return [`${fileVerbs.moved} `, { code: from }, ' to ', { code: path }];
  return [`${fileVerbs[verb]} `, { code: path }];
}
