import { leftOut } from '../record.ts';
import type { Context } from './context.ts';

/** A closed request says what came of it. */
export function checkRequests({ loaded, reporter }: Context): void {
  const pieces = loaded.piece.records;
  const withStatus = (status: string) => pieces.filter(({ fields }) => fields.status === status).map(({ id }) => id);
  const live = new Set(withStatus('live'));
  // What has once helped may be retired later; what is delivered is still to be looked at.
  const helped = new Set([...live, ...withStatus('retired')]);
  const read = new Set(pieces.map(({ id }) => id));
  const broken = new Set([...loaded.piece.ids].filter((id) => !read.has(id)));
  for (const request of [...loaded.request.records, ...loaded.request.partial]) {
    const { status, piece, reason, duplicateOf } = request.fields.triage;
    // What was asked to be retired is no longer live once it is delivered.
    const wantsLive = request.fields.ask.kind !== 'retire';
    if (
      wantsLive &&
      (status === 'delivered' || status === 'confirmed' || status === 'answered') &&
      !broken.has(piece ?? '')
    ) {
      if (piece === undefined && leftOut(request, 'triage.piece')) {
        reporter.inRecord(request, {
          rule: 'request/no-live-piece',
          message: `The request is ${status}, but no piece is named.`,
          path: ['triage', 'status'],
        });
      } else if (
        piece !== undefined &&
        loaded.piece.ids.has(piece) &&
        !(status === 'delivered' ? live : helped).has(piece)
      ) {
        reporter.inRecord(request, {
          rule: 'request/no-live-piece',
          message: `The request is ${status}, but the piece "${piece}" is not live.`,
          path: ['triage', 'piece'],
        });
      }
    }
    if ((status === 'declined' || status === 'parked') && reason === undefined && leftOut(request, 'triage.reason')) {
      reporter.inRecord(request, {
        rule: 'request/no-reason',
        message: `The request is ${status} without a reason.`,
        path: ['triage', 'status'],
      });
    }
    if (status === 'duplicate' && duplicateOf === undefined && leftOut(request, 'triage.duplicateOf')) {
      reporter.inRecord(request, {
        rule: 'request/no-original',
        message: 'The request is a duplicate, but not said of which.',
        path: ['triage', 'status'],
      });
    }
  }
}
