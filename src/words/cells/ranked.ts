/** Before the reasons for a piece's place in a cell. A browser loads this. */
export const placeWords = {
  rank: (place: number) => `Rank ${place}`,
  /** Of a piece that a rep does not send, so it has no rank. */
  listed: 'Why it is listed',
} as const;
