/**
 * Sentences of the audit as parts, so that a printer knows what is a title, a day or a cell and shows each as its
 * reader needs it. Nothing looks for a part in a finished text: a title may hold a date, or a word of the sentence.
 */
import type { Piece } from '../content/model.ts';
import type { PublishedRequest } from '../publish/published.ts';

/** What a cell is called by. */
export interface CellNames {
  readonly persona: { readonly name: string };
  readonly stage: { readonly name: string };
}

/** A part of a sentence. A string is shown as it is written, whatever it looks like. */
export type Part =
  | string
  /** A piece by its title. */
  | { readonly piece: Piece }
  /** A request by its title. */
  | { readonly request: PublishedRequest }
  | { readonly cell: CellNames }
  /** `YYYY-MM-DD`. */
  | { readonly date: string }
  /** What is shown as code, such as an id. */
  | { readonly code: string };

export type Sentence = readonly Part[];

/** A sentence from a template. Sentences in it become part of it. */
export function sentence(words: TemplateStringsArray, ...parts: readonly (Part | Sentence)[]): Sentence {
  return words.flatMap((word, index) => [word, ...[parts[index] ?? []].flat()]).filter((part) => part !== '');
}

/** A day in a sentence; in words where it is not known. */
export function day(date: string | undefined): Part {
  return date === undefined ? 'an unknown day' : { date };
}

/** How a printer shows what it does not show as it is written. */
export interface Shown {
  readonly date?: (date: string) => string;
}

/** A sentence as text. Without more, titles are as they are written and days are `YYYY-MM-DD`. */
export function plainText(parts: Sentence, shown: Shown = {}): string {
  return parts.map((part) => partText(part, shown)).join('');
}

/** One part as text, as in {@link plainText}. */
export function partText(part: Part, { date = same }: Shown = {}): string {
  if (typeof part === 'string') return part;
  if ('piece' in part) return part.piece.title;
  if ('request' in part) return part.request.ask.title;
  if ('cell' in part) return `${part.cell.persona.name} at ${part.cell.stage.name}`;
  return 'date' in part ? date(part.date) : part.code;
}

function same(text: string): string {
  return text;
}
