import type { PieceStatus } from '../../schema/piece.ts';
import type { Site } from '../../schema/site.ts';
import type { ReferenceKind } from '../../schema/text.ts';

/** What site.yaml decides about single records. */
export interface SiteRules extends Pick<Site, 'public'> {
  readonly policy: Pick<Site['policy'], 'primaryCells' | 'sayAtStages'>;
}

/**
 * What a single record is checked against. `check` has it from the folder that it reads, a form from the lists that it
 * fetches.
 */
export interface Known {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent when site.yaml could not be read. */
  readonly site: SiteRules | undefined;
  /** The stages in their order. */
  readonly stages: readonly string[];
  /** The ids of a kind; nothing when not all are known, so that none can be called unknown. */
  ids(kind: ReferenceKind): ReadonlySet<string> | undefined;
  /** What to do about an id that is not among them. */
  suggest(id: string, kind: ReferenceKind): string;
  /** The stage of each question of a persona, by id; nothing where the persona could not be read. */
  questions(persona: string): ReadonlyMap<string, string> | undefined;
  /** The name of a person who is no longer active. */
  inactive(person: string): string | undefined;
  /** The file of the piece, other than the one at `path`, that has an address in its normal form. */
  addressHolder(address: string, path: string): string | undefined;
  /** What a path from the repository's top folder leads to. */
  findFile(file: string): 'inside' | 'hidden' | 'outside' | undefined;
  /** The status of a piece; nothing where it could not be read. */
  pieceStatus(id: string): PieceStatus | undefined;
}
