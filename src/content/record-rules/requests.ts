/** A closed request names its result or the reason. */
import type { RequestFields, RequestStatus } from '../../schema/request.ts';
import { requestTexts } from '../../words/findings/requests.ts';
import { leftOut } from '../record.ts';
import type { RecordCheck } from './record-check.ts';

const MADE: readonly RequestStatus[] = ['delivered', 'confirmed', 'answered'];

export const noLivePiece: RecordCheck<RequestFields> = {
  partial: true,
  find: (request, known) => {
    const { status, piece } = request.fields.triage;
    const { kind } = request.fields.ask;
    // A piece that sales asked to retire is no longer live once the request is delivered. Feedback asks for no piece.
    if (kind === 'retire' || kind === 'helped' || !MADE.includes(status)) return [];
    if (piece === undefined) {
      const found = { message: requestTexts.noPiece(status), hint: requestTexts.nameLivePiece };
      return leftOut(request, 'triage.piece') ? [{ ...found, path: ['triage', 'status'] }] : [];
    }
    const of = known.pieceStatus(piece);
    // After the requester confirmed it, the piece may be retired; until then it must be live.
    if (of === undefined || of === 'live' || (of === 'retired' && status !== 'delivered')) return [];
    const hint = requestTexts.makeLive(piece);
    return [{ message: requestTexts.notLive(status, piece), hint, path: ['triage', 'piece'] }];
  },
};

export const noReason: RecordCheck<RequestFields> = {
  partial: true,
  find: (request) => {
    const { status, reason } = request.fields.triage;
    const without = reason === undefined && leftOut(request, 'triage.reason');
    return (status === 'declined' || status === 'parked') && without
      ? [{ message: requestTexts.noReason(status), path: ['triage', 'status'] }]
      : [];
  },
};

export const noOriginal: RecordCheck<RequestFields> = {
  partial: true,
  find: (request) => {
    const { status, duplicateOf } = request.fields.triage;
    return status === 'duplicate' && duplicateOf === undefined && leftOut(request, 'triage.duplicateOf')
      ? [{ message: requestTexts.noOriginal, path: ['triage', 'status'] }]
      : [];
  },
};
