/**
 * What may be published, as types. The audit and everything after it take only these, and only `publish` makes them:
 * what was read does not type-check in their place. Branded are the model, each of its pieces and requests, what sales
 * filed and what marketing decided of a request, and the agreement as a whole. Single fields of a piece and single
 * records of the agreement are not: a copy with another of these counts as published.
 */
import type { Agreement } from '../content/agreement/model.ts';
import type { ContentRequest, Model, Piece } from '../content/model.ts';

declare const published: unique symbol;

interface Published {
  readonly [published]: true;
}

/** What is published of what sales filed. A field that the schema gets is published once it is named here. */
export const askFields = [
  'kind',
  'title',
  'words',
  'persona',
  'stage',
  'product',
  'format',
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

/** What is published of what marketing decided, likewise. */
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

/** A request with the fields that are published and no others. What people wrote in it is masked. */
export interface PublishedRequest extends ContentRequest, Published {
  readonly ask: Pick<ContentRequest['ask'], (typeof askFields)[number]> & Published;
  readonly triage: Pick<ContentRequest['triage'], (typeof triageFields)[number]> & Published;
  /** A team's own keys are not published. */
  readonly custom: Readonly<Record<string, never>>;
}

/** A piece of which everything may be published. */
export interface PublishedPiece extends Piece, Published {}

/** An agreement of which everything may be published. */
export type PublishedAgreement = Agreement & Published;

/** A model of which everything may be published. */
export interface PublishedModel extends Model, Published {
  readonly pieces: readonly PublishedPiece[];
  readonly requests: readonly PublishedRequest[];
  readonly agreement?: PublishedAgreement;
}
