import type { Decision, PieceFields } from '../../schema/piece.ts';
import type { RequestFields } from '../../schema/request.ts';
import { type FutureDate, futureDateTexts, orderTexts } from '../../words/findings/dates.ts';
import { pieceDateTexts } from '../../words/findings/pieces.ts';
import type { Path } from '../yaml.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** A date about the past that is in the future. */
export function futureDay(what: FutureDate, on: string | undefined, today: string, path: Path): Found[] {
  return on === undefined || on <= today ? [] : [{ message: futureDateTexts[what](on, today), path }];
}

interface Reviewed {
  readonly reviewed?: { readonly on: string } | undefined;
  readonly decision?: Pick<Decision, 'on'> | undefined;
  readonly approved?: { readonly on: string } | undefined;
}

/** No review, decision or approval is in the future. */
export const futureReview: RecordCheck<Reviewed> = {
  partial: true,
  find: ({ fields: { reviewed, decision, approved } }, { today }) => [
    ...futureDay('review', reviewed?.on, today, ['reviewed', 'on']),
    ...futureDay('decision', decision?.on, today, ['decision', 'on']),
    ...futureDay('approval', approved?.on, today, ['approved', 'on']),
  ],
};

/** A live piece is published today or earlier. */
export const futurePublication: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { published, status } }, { today }) =>
    status === 'live' && published !== undefined && published > today
      ? [{ message: pieceDateTexts.futurePublication(published, today), path: ['published'] }]
      : [],
};

/** A piece is published before it expires. */
export const expiresBeforePublished: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { expires, published } }) =>
    published !== undefined && expires !== undefined && expires < published
      ? [{ message: pieceDateTexts.expiresFirst(expires, published), path: ['expires'] }]
      : [],
};

/** A request is decided and delivered after it was filed, and not in the future. */
export const impossibleRequestDate: RecordCheck<RequestFields> = {
  partial: true,
  *find({ fields: { ask, triage } }, { today }) {
    const { requestedOn: filed } = ask;
    const { decidedOn, deliveredOn } = triage;
    yield* futureDay('filed', filed, today, ['ask', 'requestedOn']);
    yield* stepAfter('decided', decidedOn, { filed, today }, ['triage', 'decidedOn']);
    yield* stepAfter('delivered', deliveredOn, { filed, today }, ['triage', 'deliveredOn']);
  },
};

function stepAfter(
  what: 'decided' | 'delivered',
  on: string | undefined,
  { filed, today }: { readonly filed: string; readonly today: string },
  path: Path,
): Found[] {
  const future = futureDay(what, on, today, path);
  if (on === undefined || on >= filed || future.length > 0) return future;
  return [{ message: orderTexts[`${what}BeforeFiled`](on, filed), path }];
}
