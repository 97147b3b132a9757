/**
 * The types of what may be published. The audit and everything after it accept only these types, and only `publish` creates
 * them, so unmasked data does not compile. The brand is on the model, on each piece and request, on both parts of a
 * request, and on the agreement as a whole. Single fields of a piece and single records of the agreement have no brand: a
 * copy in which one of them is replaced still counts as published.
 */
import type { Agreement } from '../content/agreement/model.ts';
import type { ContentRequest, Model, Piece } from '../content/model.ts';

declare const published: unique symbol;

interface Published {
  readonly [published]: true;
}

/** The published fields of what sales filed. A new field is not published until it is listed here. */
export const askFields = [
  'kind',
  'title',
  'words',
  'persona',
  'stage',
  'question',
  'product',
  'format',
  'piece',
  'tried',
  'deals',
  'value',
  'neededBy',
  'why',
  'votes',
  'requestedOn',
  'requestedBy',
  'issue',
] as const satisfies readonly (keyof ContentRequest['ask'])[];

/** The published fields of what marketing decided. A new field is not published until it is listed here. */
export const triageFields = [
  'status',
  'effort',
  'owner',
  'reason',
  'decidedOn',
  'due',
  'piece',
  'deliveredOn',
  'duplicateOf',
  'outcome',
] as const satisfies readonly (keyof ContentRequest['triage'])[];

/** A request with only the published fields and masked texts. */
export interface PublishedRequest extends ContentRequest, Published {
  readonly ask: Pick<ContentRequest['ask'], (typeof askFields)[number]> & Published;
  readonly triage: Pick<ContentRequest['triage'], (typeof triageFields)[number]> & Published;
  /** A team's own keys are not published. */
  readonly custom: Readonly<Record<string, never>>;
}

/** A piece that may be published in full. */
export interface PublishedPiece extends Piece, Published {}

/** An agreement that may be published in full. */
export type PublishedAgreement = Agreement & Published;

/** A model that may be published in full. */
export interface PublishedModel extends Model, Published {
  readonly pieces: readonly PublishedPiece[];
  /** Requests for content. Feedback that something helped asks for nothing and is not among them. */
  readonly requests: readonly PublishedRequest[];
  /** What helped, as sales said; absent where no one said so. */
  readonly helped?: readonly PublishedRequest[];
  readonly agreement?: PublishedAgreement;
}
