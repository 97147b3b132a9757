/** The page of a cell. */
import { count } from '../dates.ts';
import { cellName } from './name.ts';

export const cellPageWords = {
  description: (persona: string, stage: string) =>
    `What to send and say to ${cellName(persona, stage)}, and what is missing.`,
  send: 'What to send',
  nothingToSend: 'No piece for this buyer is OK to send yet.',
  /** Opens a list of pieces on a phone. */
  showPieces: 'Show these pieces',
  /** Opens the facts of the cell on a phone. */
  facts: 'State and coverage',
  questions: 'Buyer questions',
  gaps: 'Gaps',
  gapsHere: (gaps: number) => count(gaps, 'gap'),
  noGaps: 'No gaps here.',
  requests: 'Open requests',
  noRequests: 'No open requests.',
  otherPieces: 'More pieces',
  morePieces: (pieces: number) => count(pieces, 'more piece'),
  seeAll: 'See all content',
} as const;

export const cellFactWords = {
  state: 'State',
  coverage: 'Coverage',
  formats: 'Formats',
  pieces: 'Pieces',
  formatsWanted: (met: number, wanted: number) =>
    wanted === 0 ? 'None wanted' : `${met} of ${count(wanted, 'format')} wanted`,
} as const;

/** In place of the questions of a persona at a stage. */
export const noQuestions = 'No buyer questions recorded yet.';

/** Opens the file that questions are added to. */
export const addQuestion = 'Add one';
