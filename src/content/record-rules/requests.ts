/** A closed request says what came of it. */
import type { RequestFields, RequestStatus } from '../../schema/request.ts';
import { leftOut } from '../record.ts';
import type { RecordCheck } from './record-check.ts';

const MADE: readonly RequestStatus[] = ['delivered', 'confirmed', 'answered'];

export const noLivePiece: RecordCheck<RequestFields> = {
  partial: true,
  find: (request, known) => {
    const { status, piece } = request.fields.triage;
    // What was asked to be retired is no longer live once it is delivered.
    if (request.fields.ask.kind === 'retire' || !MADE.includes(status)) return [];
    if (piece === undefined) {
      const message = `The request is ${status}, but no piece is named.`;
      return leftOut(request, 'triage.piece') ? [{ message, path: ['triage', 'status'] }] : [];
    }
    const of = known.pieceStatus(piece);
    // What has once helped may be retired later; what is delivered is still to be looked at.
    if (of === undefined || of === 'live' || (of === 'retired' && status !== 'delivered')) return [];
    return [{ message: `The request is ${status}, but the piece "${piece}" is not live.`, path: ['triage', 'piece'] }];
  },
};

export const noReason: RecordCheck<RequestFields> = {
  partial: true,
  find: (request) => {
    const { status, reason } = request.fields.triage;
    const without = reason === undefined && leftOut(request, 'triage.reason');
    return (status === 'declined' || status === 'parked') && without
      ? [{ message: `The request is ${status} without a reason.`, path: ['triage', 'status'] }]
      : [];
  },
};

export const noOriginal: RecordCheck<RequestFields> = {
  partial: true,
  find: (request) => {
    const { status, duplicateOf } = request.fields.triage;
    return status === 'duplicate' && duplicateOf === undefined && leftOut(request, 'triage.duplicateOf')
      ? [{ message: 'The request is a duplicate, but not said of which.', path: ['triage', 'status'] }]
      : [];
  },
};
