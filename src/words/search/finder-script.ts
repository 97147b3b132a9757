/** The finder, as a browser runs it. */
import { cellName } from '../cells/name.ts';

/** The choice of no question in particular. */
export const anyQuestion = 'anything';

/** What the finder says about what a reader typed. */
export const finderStatus = {
  /** @param ask The question that was found. */
  understood: (persona: string, stage: string, ask: string | undefined) =>
    ask === undefined ? `${cellName(persona, stage)}.` : `${cellName(persona, stage)}: “${ask}”`,
  unknownHere: (words: readonly string[]) => `No question there matches “${words.join(' ')}”, so all pieces are shown.`,
  chooseStage: (persona: string) => `${persona}: choose a stage.`,
  choosePersona: 'Choose the persona.',
  nothing: (typed: string) =>
    `No persona, stage or question matches “${typed}”. Choose from the lists, or search for it.`,
  searchFor: (typed: string) => `Search for “${typed}”`,
} as const;
