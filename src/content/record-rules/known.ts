import type { Team } from '../../schema/person.ts';
import type { PieceStatus } from '../../schema/piece.ts';
import type { Site } from '../../schema/site.ts';
import type { ReferenceKind } from '../../schema/text.ts';

/** What site.yaml sets for single records. */
export interface SiteRules extends Pick<Site, 'public'> {
  readonly policy: Pick<Site['policy'], 'primaryCells' | 'sayAtStages'>;
}

/** A person who is no longer active. */
export interface Leaver {
  readonly name: string;
  /** The ids of the people who can take over: those active in the same team, or in any team if no one else is. */
  readonly successors: readonly string[];
}

/** What a single record is checked against: in `check` the folder, in a form the lists it fetches. */
export interface Known {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent when site.yaml could not be read. */
  readonly site: SiteRules | undefined;
  /** The ids of the stages, in their order. */
  readonly stages: readonly string[];
  /** The ids of a kind; nothing if some are not known, because then no id can be called unknown. */
  ids(kind: ReferenceKind): ReadonlySet<string> | undefined;
  /** What to do about an id that is not among them. */
  suggest(id: string, kind: ReferenceKind): string;
  /** The stage of each question of a persona, by id; nothing where the persona could not be read. */
  questions(persona: string): ReadonlyMap<string, string> | undefined;
  /** The products that a question names: it is required only for these. Empty where it names none or is not known. */
  questionProducts(persona: string, question: string): readonly string[];
  /** Nothing for a person who is active or unknown. */
  inactive(person: string): Leaver | undefined;
  /** The team of each person who is active or not, by id. */
  readonly teams: ReadonlyMap<string, Team>;
  /** The file of the piece, other than the one at `path`, that has an address in its normal form. */
  addressHolder(address: string, path: string): string | undefined;
  /** Where a path from the repository's top folder leads. */
  findFile(file: string): 'inside' | 'hidden' | 'outside' | undefined;
  /** The file that a path without one most likely means. */
  suggestFile(file: string): string | undefined;
  /** The status of a piece; nothing where it could not be read. */
  pieceStatus(id: string): PieceStatus | undefined;
}
