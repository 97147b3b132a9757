/** A field of the form for a new piece. */
import { shareWords, statusWords, type Word } from '../states.ts';

export const fieldText = {
  required: '(required)',
  chooseOne: 'Choose one',
  none: 'None',
  addRow: 'Add a persona and stage',
} as const;

const stateWords: Readonly<Record<string, Readonly<Record<string, Word>>>> = { share: shareWords, status: statusWords };

/** What a choice of the schema is called: a state by its word, anything else as it is written in the file. */
export function choiceName(field: string, value: string): string {
  return stateWords[field]?.[value]?.word ?? value;
}
