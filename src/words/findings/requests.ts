/** Requests whose status does not match the rest of their triage. */
export const requestTexts = {
  noPiece: (status: string) => `The request is ${status}, but names no piece.`,
  notLive: (status: string, piece: string) => `The request is ${status}, but the piece "${piece}" is not live.`,
  nameLivePiece: 'Name the live piece in `triage.piece`, or set `status: in-progress`.',
  makeLive: (piece: string) => `Publish ${piece}, name a live piece instead, or set \`status: in-progress\`.`,
  noReason: (status: string) => `The request is ${status} without a reason.`,
  noOriginal: 'The request is marked as a duplicate, but does not name the original.',
} as const;
