/** Before the reasons for a piece's place in a cell. A browser loads this. */
import { type Sentence, sentence } from '../parts.ts';
export const placeWords = {
  rank: (place: number) => `Rank ${place}`,
  /** Of a piece that a rep does not send, so it has no rank. */
  listed: 'Why it is listed',
} as const;

/** Before a piece in another language, below the one it belongs to: `Also in German:` */
export function alsoIn(language: string): string {
  return `Also in ${language}:`;
}

/** What a link and a tooltip say on the screen, for the call sheet on paper. */
export function onPaper(url: string | undefined, reviewed: string | undefined, due: string | undefined): Sentence {
  const address: Sentence = url === undefined ? [] : [`${url} · `];
  const last: Sentence = reviewed === undefined ? ['Never reviewed.'] : sentence`Reviewed on ${{ date: reviewed }}.`;
  return due === undefined
    ? [...address, ...last]
    : [...address, ...last, ...sentence` Review due on ${{ date: due }}.`];
}
