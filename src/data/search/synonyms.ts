/**
 * Words that mean the same. A record gets a mark for each group that it has a word of, and a search looks for the mark in
 * place of the word. So one look-up finds every word of the group, however many there are.
 */
import { plainWords } from '../../kit/plain-words.ts';
import { usualSynonyms } from '../../words/search/usual-synonyms.ts';

export type SynonymGroup = readonly string[];

/** The built-in groups, with those of site.yaml: a group that shares a word with another adds to it. */
export function synonymGroups(own: readonly SynonymGroup[]): SynonymGroup[] {
  const groups = usualSynonyms.map((group) => [...group]);
  for (const added of own) {
    const has = (group: SynonymGroup) => added.some((word) => group.some((other) => same(word, other)));
    const shared = groups.find(has);
    if (!shared) groups.push([...added]);
    else for (const word of added) if (!shared.some((other) => same(word, other))) shared.push(word);
  }
  return groups;
}

function same(a: string, b: string): boolean {
  return plainWords(a).join(' ') === plainWords(b).join(' ');
}

/** The mark of a group, by its place. No text has such a word, and none is the beginning of another. */
export function markOf(group: number): string {
  return `qx${String(group).padStart(3, '0')}qx`;
}

/** Words of a text that are in a group. */
export interface Mention {
  readonly group: number;
  /** The place of the first word, and the place after the last one. */
  readonly from: number;
  readonly to: number;
}

/** A word or phrase of a group. */
interface Member {
  readonly group: number;
  readonly words: readonly string[];
}

const NONE: readonly Member[] = [];

/** The most letters that a form of a word has more than the word, as in `prices`. */
const ENDING = 2;

/** The shortest word with endings. */
const INFLECTED = 4;

/**
 * Finds the words of groups in plain words, at each place the longest. A word may have a short ending that the group does
 * not name.
 */
export function mentionFinder(groups: readonly SynonymGroup[]): (words: readonly string[]) => Mention[] {
  const byFirst = new Map<string, Member[]>();
  for (const [group, members] of groups.entries()) {
    for (const member of members) {
      const words = plainWords(member);
      const [first] = words;
      if (first === undefined) continue;
      const others = byFirst.get(first);
      if (others) others.push({ group, words });
      else byFirst.set(first, [{ group, words }]);
    }
  }
  /** By word: the members that may start with it. A library repeats its words, so few are worked out. */
  const starting = new Map<string, readonly Member[]>();
  const startingWith = (word: string): readonly Member[] => {
    const known = starting.get(word);
    if (known) return known;
    const members = stems(word).flatMap((stem) => byFirst.get(stem) ?? NONE);
    starting.set(word, members);
    return members;
  };
  return (words) => {
    const found: Mention[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const members = startingWith(words[at] ?? '');
      if (members.length === 0) continue;
      const best = members
        .filter((phrase) => phrase.words.every((word, index) => isFormOf(words[at + index], word)))
        .reduce<{ group: number; length: number }>(
          (longest, { group, words: { length } }) => (length > longest.length ? { group, length } : longest),
          { group: -1, length: 0 },
        );
      if (best.length === 0) continue;
      found.push({ group: best.group, from: at, to: at + best.length });
      at += best.length - 1;
    }
    return found;
  };
}

/** The words that a word may be a form of. */
function stems(word: string): string[] {
  return Array.from({ length: ENDING + 1 }, (_, cut) => word.slice(0, word.length - cut)).filter(
    (stem, cut) => cut === 0 || stem.length >= INFLECTED,
  );
}

function isFormOf(word: string | undefined, stem: string): boolean {
  if (word === undefined) return false;
  return word === stem || (stem.length >= INFLECTED && word.startsWith(stem) && word.length - stem.length <= ENDING);
}
