/** Before the reasons for a piece's place in a cell. A browser loads this. */
export const placeWords = {
  rank: (place: number) => `Rank ${place}`,
  /** Of a piece that a rep does not send, so it has no rank. */
  listed: 'Why it is listed',
} as const;

/** Before a piece in another language, below the one it belongs to: `Also in German:` */
export function alsoIn(language: string): string {
  return `Also in ${language}:`;
}
