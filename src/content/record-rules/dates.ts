import type { Decision, PieceFields } from '../../schema/piece.ts';
import type { RequestFields } from '../../schema/request.ts';
import type { Path } from '../yaml.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** What is said to have happened on a day that has not come yet. */
export function futureDay(what: string, on: string | undefined, today: string, path: Path): Found[] {
  return on === undefined || on <= today
    ? []
    : [{ message: `${what} on ${on} lies in the future (today is ${today}).`, path }];
}

interface Reviewed {
  readonly reviewed?: { readonly on: string } | undefined;
  readonly decision?: Pick<Decision, 'on'> | undefined;
}

/** No review and no decision is in the future. */
export const futureReview: RecordCheck<Reviewed> = {
  partial: true,
  find: ({ fields: { reviewed, decision } }, { today }) => [
    ...futureDay('The review', reviewed?.on, today, ['reviewed', 'on']),
    ...futureDay('The decision', decision?.on, today, ['decision', 'on']),
  ],
};

/** A live piece was published by now. */
export const futurePublication: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { published, status } }, { today }) =>
    status === 'live' && published !== undefined && published > today
      ? [{ message: `It is live, and published only on ${published} (today is ${today}).`, path: ['published'] }]
      : [],
};

/** A piece is published before it expires. */
export const expiresBeforePublished: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { expires, published } }) =>
    published !== undefined && expires !== undefined && expires < published
      ? [{ message: `It expires on ${expires}, before it was published on ${published}.`, path: ['expires'] }]
      : [],
};

/** What happened to a request happened after it was filed, and not in the future. */
export const impossibleRequestDate: RecordCheck<RequestFields> = {
  partial: true,
  *find({ fields: { ask, triage } }, { today }) {
    const { requestedOn } = ask;
    const steps = [
      { what: 'It was filed', on: requestedOn, path: ['ask', 'requestedOn'] },
      { what: 'It was decided', on: triage.decidedOn, path: ['triage', 'decidedOn'] },
      { what: 'It was delivered', on: triage.deliveredOn, path: ['triage', 'deliveredOn'] },
    ];
    for (const { what, on, path } of steps) {
      if (on === undefined) continue;
      if (on > today) yield { message: `${what} on ${on}, in the future (today is ${today}).`, path };
      else if (on < requestedOn) yield { message: `${what} on ${on}, before it was filed on ${requestedOn}.`, path };
    }
  },
};
