import type { Random } from './random.ts';
import type { Words } from './words.ts';

export interface Title {
  readonly text: string;
  readonly topic: string;
  readonly setting: string;
}

/**
 * Titles that are never similar. The slots opener, topic, setting and ending have p words each (p is prime), which gives p³ titles:
 * 50,653 in English, 4,913 in German. Any two share at most two slots, and any two of the first p² share at most one. The slots
 * are sums of the number's three digits in base p, chosen so that any three slots (any two of the first p²) determine the
 * digits.
 *
 * @returns A function from the number of a title, 0 to p³ - 1, to the title.
 */
export function titles(words: Words, choices: Random): (number: number) => Title {
  const openers = choices.shuffled(words.openers);
  const topics = choices.shuffled(words.topics);
  const settings = choices.shuffled(words.settings);
  const endings = choices.shuffled(words.endings);
  const size = openers.length;

  return (number) => {
    if (number >= size ** 3) throw new RangeError(`this vocabulary has only ${size ** 3} titles`);
    const low = number % size;
    const middle = Math.floor(number / size) % size;
    const high = Math.floor(number / size ** 2);
    const opener = at(openers, low);
    const topic = at(topics, (11 * low + middle) % size);
    const setting = at(settings, (7 * low + 5 * middle + high) % size);
    const ending = at(endings, (19 * low + 6 * middle + high) % size);
    return { text: `${opener} ${topic} ${setting} ${ending}`, topic, setting };
  };
}

function at(list: readonly string[], index: number): string {
  const found = list[index];
  if (found === undefined) throw new RangeError(`slots differ in size: one has only ${list.length} entries`);
  return found;
}
