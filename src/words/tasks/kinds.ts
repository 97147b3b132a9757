/** What a task is, in one word: what a person does. */
import type { Action } from '../../audit/gaps/action.ts';

/** In the order of filters: from the least work to the most. */
export const taskKindWords: Readonly<Record<Action['verb'], string>> = {
  'point-to': 'Send',
  review: 'Review',
  map: 'Map',
  finish: 'Finish',
  check: 'Check',
  update: 'Update',
  adapt: 'Adapt',
  translate: 'Translate',
  adopt: 'Add',
  create: 'Create',
  decide: 'Decide',
};
