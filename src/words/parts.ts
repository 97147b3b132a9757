/**
 * Sentences as parts, so that a printer knows what is a title, a day or a cell and shows each in its own way. Nothing
 * looks for a part in a finished text: a title may hold a date, or a word of the sentence.
 */
import type { Piece } from '../content/model.ts';
import type { PublishedRequest } from '../publish/published.ts';
import { cellName } from './cells/name.ts';

/** The names of a cell. */
export interface CellNames {
  readonly persona: { readonly name: string };
  readonly stage: { readonly name: string };
}

/** A part of a sentence. A string is shown exactly as written. */
export type Part =
  | string
  /** A piece by its title. */
  | { readonly piece: Piece }
  /** A request by its title. */
  | { readonly request: PublishedRequest }
  | { readonly cell: CellNames }
  /** A person or team by name. */
  | { readonly person: { readonly id: string; readonly name: string } }
  /** `YYYY-MM-DD`. */
  | { readonly date: string }
  /** Shown with at most one decimal. */
  | { readonly number: number }
  /** The id of a rule of validation. */
  | { readonly rule: string }
  /** Shown as code, such as an id or a field of a file. */
  | { readonly code: string }
  /** A link; its text alone where links cannot be shown. `to` is a path on the site (`/gaps/`) or a full address. */
  | { readonly link: string; readonly to: string };

export type Sentence = readonly Part[];

/** A sentence from a template. Sentences in it become part of it. */
export function sentence(words: TemplateStringsArray, ...parts: readonly (Part | Sentence)[]): Sentence {
  return words.flatMap((word, index) => [word, ...[parts[index] ?? []].flat()]).filter((part) => part !== '');
}

/** A date in a sentence; in words where it is not known. */
export function day(date: string | undefined): Part {
  return date === undefined ? 'an unknown date' : { date };
}

/** How a printer shows what it does not show as written. */
export interface Shown {
  readonly date?: (date: string) => string;
  readonly code?: (code: string) => string;
}

/** A sentence as text. By default titles are as written and dates are `YYYY-MM-DD`. */
export function plainText(parts: Sentence, shown: Shown = {}): string {
  return parts.map((part) => partText(part, shown)).join('');
}

/** One part as text, as in {@link plainText}. */
export function partText(part: Part, { date = same, code = same }: Shown = {}): string {
  if (typeof part === 'string') return part;
  if ('piece' in part) return part.piece.title;
  if ('request' in part) return part.request.ask.title;
  if ('cell' in part) return cellName(part.cell.persona.name, part.cell.stage.name);
  if ('person' in part) return part.person.name;
  if ('number' in part) return numberText(part.number);
  if ('rule' in part) return part.rule;
  if ('link' in part) return part.link;
  return 'date' in part ? date(part.date) : code(part.code);
}

/** A number with at most one decimal. */
export function numberText(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function same(text: string): string {
  return text;
}
