/** A line of the agenda as data, and the facts behind it. */
import type { Agreement, Meeting } from '../../../content/agreement/model.ts';
import type { Piece } from '../../../content/model.ts';
import type { PublishedRequest } from '../../../publish/published.ts';
import type { SigningTeam } from '../../../schema/agreement/agreed.ts';
import type { Role } from '../../../schema/agreement/handoffs.ts';
import type { MeetingKind } from '../../../schema/meeting-policy.ts';
import type { Product } from '../../../schema/product.ts';
import type { Audit } from '../../audit.ts';
import type { RequestClock } from '../../clock.ts';
import type { Cadence } from '../cadence.ts';
import type { GapMoves, NamedGap } from '../gap-moves.ts';
import type { Meetings, OpenDecision } from '../meetings.ts';
import type { Contradiction } from '../promises.ts';
import type { AnyRecord } from '../state.ts';

/** One line of the agenda. */
export type AgendaItem =
  | { readonly code: 'piece-published'; readonly piece: Piece }
  | { readonly code: 'content-requested'; readonly request: PublishedRequest }
  | { readonly code: 'gap-closed'; readonly gap: NamedGap }
  | { readonly code: 'request-delivered'; readonly request: PublishedRequest }
  | { readonly code: 'decision-done'; readonly what: string; readonly meeting: Meeting }
  | { readonly code: 'record-agreed'; readonly record: AnyRecord }
  /** `kind`: only of a kind with its own cadence. */
  | { readonly code: 'meeting-late'; readonly due: string; readonly kind?: MeetingKind | undefined }
  | {
      readonly code: 'request-late';
      readonly request: PublishedRequest;
      /** Business days. */
      readonly lateBy: number;
      readonly waitingFor?: NonNullable<RequestClock['waiting']>['for'] | undefined;
    }
  | { readonly code: 'gap-opened'; readonly gap: NamedGap }
  | { readonly code: 'review-lapsed'; readonly piece: Piece }
  /** `owner`: the person’s name, or the id if people.yaml has none. */
  | { readonly code: 'decision-open'; readonly decision: OpenDecision; readonly owner: string }
  | { readonly code: 'delivery-due'; readonly request: PublishedRequest; readonly due: string }
  | AgendaTopic;

/** Something for both teams to discuss. */
export type AgendaTopic =
  | { readonly code: 'disagreement-open'; readonly about: string; readonly meeting: Meeting }
  | ({ readonly code: 'promises-contradict' } & Pick<Contradiction, 'a' | 'b'>)
  | { readonly code: 'team-promises-nothing'; readonly team: SigningTeam }
  | { readonly code: 'changed-since-signed'; readonly record: AnyRecord }
  | ({ readonly code: 'focus-differs'; readonly product: Product } & Pick<Product['focus'][number], SigningTeam>)
  | { readonly code: 'role-empty'; readonly role: Role }
  | { readonly code: 'top-gap'; readonly gap: NamedGap }
  | { readonly code: 'two-truths'; readonly fact: string }
  | { readonly code: 'signed-by-one'; readonly record: AnyRecord };

/** The facts behind the lists of the agenda. */
export interface AgendaBase {
  readonly audit: Audit;
  readonly agreement: Agreement;
  readonly meetings: Meetings;
  readonly cadence: readonly Cadence[];
  /** The agenda covers what happened after this day. */
  readonly since: string;
  readonly moves: GapMoves;
  readonly clocks: readonly RequestClock[];
}
