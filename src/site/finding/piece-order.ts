import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { oncePer } from '../../kit/once-per.ts';
import { lookup } from '../frame/lookup.ts';
import { sendableFirst, sendStateOf } from '../pieces/may-send.ts';

/** The order of the list of pieces: those that may be sent first, then each other part, all by title. */
export const inListOrder = oncePer((audit: Audit): readonly PieceAudit[] =>
  sendableFirst(lookup(audit).piecesByTitle, sendStateOf),
);
