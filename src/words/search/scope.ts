/** The scope of a reader: the personas and products that they work with. */
import { count } from '../../kit/count.ts';

export const scopeWords = {
  only: 'Only my scope',
  /** @param shown How many entries of the page are in the scope. */
  left: (shown: number, all: number) => `${shown} of ${count(all, 'entry', 'entries')} here are in your scope.`,
  nothing: 'Nothing in your scope matches, so these are results from everything.',
} as const;
