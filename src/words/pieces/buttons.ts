/** Opens a piece where it is published. A browser loads this. */
export const openPiece = 'Open piece';
