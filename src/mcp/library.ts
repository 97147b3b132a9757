/** What the server answers from: the content folder of a team, or the data of a published site. */
import type { FinderChoice } from '../site/finding/understand.ts';
import type { Wish } from '../site/forms/request-wish.ts';
import type { Finder } from './find.ts';
import type { ListedRows } from './rows.ts';

/** What every answer says about itself. */
export interface Source {
  readonly company: string;
  readonly title: string;
  /** Where the site is published. */
  readonly site: string | null;
  readonly readFrom: 'content folder' | 'published data';
  /** The day on which freshness was judged. */
  readonly day: string;
  /** The commit that was read; null where it is not known. */
  readonly commit: string | null;
  /** How many files differ from that commit; null where it is not known. */
  readonly uncommittedFiles: number | null;
}

/** Text as a person wrote it, and the file that it is in. */
interface Writing {
  readonly file: string;
  readonly text: string;
}

/** A way to file a request. */
interface RequestWay {
  readonly by: 'host' | 'mail' | 'form' | 'site';
  readonly link: string;
  /** The answers as text to paste, where the link cannot hold them. */
  readonly paste: string | null;
}

export interface Library extends ListedRows {
  readonly source: Source;
  readonly coverageOfAll: { readonly needs: number; readonly met: number; readonly atRisk: number };
  /** What names in a question may mean. */
  readonly named: Readonly<Record<NamedKind, readonly FinderChoice[]>>;
  readonly find: Finder;
  /** The address of a page. */
  page(path: `/${string}`): string;
  /** The body of a record; undefined where it is empty or not published. */
  bodyOf(kind: 'pieces' | 'personas' | 'competitors', id: string): Writing | undefined;
  /** The live pieces of a cell, best first. */
  piecesIn(cell: { readonly persona: string; readonly stage: string }, wanted: Wanted): readonly string[];
  /** Every way to file a request, the team's preferred one first. */
  requestWays(wish: Wish): readonly RequestWay[];
  /** The same library, counted for one product; undefined where only all products were counted. */
  forProduct(product: string): Library | undefined;
}

/**
 * Answers from the library as of now. `answer` may be called twice, once with a library that turns out to be old: it only reads.
 */
export type LibraryReader = <T>(answer: (library: Library) => T | Promise<T>) => Promise<T>;

/** What a reader is looking for in a cell. Ids. */
interface Wanted {
  readonly product?: string | undefined;
  readonly question?: string | undefined;
  readonly language?: string | undefined;
}

/** The kinds of records that a person calls by a name. */
export type NamedKind = 'persona' | 'stage' | 'product' | 'competitor' | 'format';
