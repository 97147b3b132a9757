import type { SearchKind, SearchPart } from './kinds.ts';

/** A record of the search. */
export interface SearchRecord {
  readonly kind: SearchKind;
  readonly part: SearchPart;
  /** Below the path that the site is published under. */
  readonly url: `/${string}`;
  /** Without region or script. Search treats the forms of a word in this language as one. */
  readonly language: string;
  /** The text to search, in addition to `meta`. */
  readonly content: string;
  /** What a result shows, and the names of the record. It is also searched. */
  readonly meta: RecordMeta;
  /** Filters, by id. `cell` is `persona/stage`, because separate filters for the two would match wrong pairs. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface RecordMeta {
  readonly [shown: string]: string;
  /** A match here counts most. */
  readonly title: string;
  /** Other names of the record, one a line: aliases, keywords, ids. A match counts almost like one in the title. */
  readonly also: string;
  /** What it has to do with, one a line: buyers, stages, owners. */
  readonly about: string;
}

/** A record before the marks of synonyms are added to `also` and `about`. */
export interface DraftRecord extends Omit<SearchRecord, 'meta'> {
  readonly meta: { readonly title: string; readonly [shown: string]: string };
  readonly also: readonly Text[];
  readonly about: readonly Text[];
}

type Text = string | null | undefined;

/** Texts as lines, without empty and repeated ones. */
export function lines(...texts: readonly Text[]): string {
  return [...new Set(texts)].filter((text) => text !== null && text !== undefined && text !== '').join('\n');
}

/** Leaves out unknown values. */
export function known(fields: Readonly<Record<string, Text>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** An id as words. */
export function idWords(id: string): string {
  return id.replaceAll('-', ' ');
}
