/** How well a record matches a search, judged by its names. */
import { plain, plainWords, UNSPACED } from '../../kit/plain-words.ts';
import type { HitDetails } from './engine.ts';
import { hasEveryWord, isMatch } from './likely.ts';
import type { Try } from './query.ts';
import { withoutStopWords } from './stop-words.ts';

/** `exact`: its title or another name is what was typed. `named`: its names have every word. `text`: its text does. */
export const strengths = ['text', 'named', 'exact'] as const;

export type Strength = (typeof strengths)[number];

/** How well a record matches the best of the ways to look for the words. */
export function strengthOf({ meta }: Pick<HitDetails, 'meta'>, tries: readonly Try[]): Strength {
  const { about = '', also = '', format = '', title = '' } = meta;
  const names = plainWords([title, also, format].join('\n'));
  const whole = [...names, ...plainWords(about)];
  const found = tries.map(({ looked, meant, words }): Strength => {
    if (UNSPACED.test(looked)) return plain(title).includes(plain(looked)) ? 'named' : 'text';
    if (!meant && [title, format, ...also.split('\n')].some((name) => isName(words, name))) return 'exact';
    const named = hasEveryWord(words, whole) && words.some((word) => names.some((name) => isMatch(word, name)));
    return named ? 'named' : 'text';
  });
  return strengths.findLast((strength) => found.includes(strength)) ?? 'text';
}

function isName(words: readonly string[], name: string): boolean {
  return withoutStopWords(plainWords(name)).join(' ') === words.join(' ');
}
