/** What a rep typed about a buyer, as choices of the finder: `CFO has the quote` is the finance lead at the decision. */
import { mentionFinder, type SynonymGroup } from '../../data/search/synonyms.ts';
import { plainWords } from '../../kit/plain-words.ts';
import { stopWords } from '../../words/search/stop-words.ts';
import { isMatch } from './likely.ts';
import { lettersOff } from './spelling.ts';

export const finderLists = ['persona', 'stage', 'product', 'language'] as const;

type FinderList = (typeof finderLists)[number];

/** A choice in a list of the finder, with its name first, then its other names. */
export interface FinderChoice {
  readonly id: string;
  readonly names: readonly string[];
}

export type FinderChoices = Readonly<Record<FinderList, readonly FinderChoice[]>>;

/** A question of a buyer. */
export interface AskedQuestion {
  readonly id: string;
  readonly persona: string;
  readonly stage: string;
  readonly ask: string;
}

/** What is known about the buyers. */
export interface Known {
  readonly choices: FinderChoices;
  readonly asked: readonly AskedQuestion[];
  readonly synonyms: readonly SynonymGroup[];
}

/** What was understood. Whatever was not said is absent. */
export interface Understood {
  readonly persona?: string;
  readonly stage?: string;
  readonly product?: string;
  readonly language?: string;
  readonly question?: string;
  /** The words that are neither a name nor in a question. */
  readonly unknown: readonly string[];
}

/** A shorter word has too many neighbors to be a misspelling. */
const SHORTEST = 5;

/** Reads what a rep typed. It chooses nothing that the words do not say. */
export function understand(typed: string, { asked, choices, synonyms }: Known): Understood {
  let words: readonly string[] = plainWords(typed);
  const found: Partial<Record<FinderList, string>> = {};
  // Whole names first: in `IT lead`, `lead` is not another persona.
  for (const named of [wholeName, partOfName]) {
    for (const list of finderLists) {
      const match = found[list] === undefined ? named(words, choices[list]) : undefined;
      if (!match) continue;
      found[list] = match.id;
      words = match.left;
    }
  }
  const unknown = words.filter((word) => !stopWords.has(word));
  const possible = asked.filter(
    ({ persona, stage }) => [persona, undefined].includes(found.persona) && [stage, undefined].includes(found.stage),
  );
  // A question alone must be clear: one shared word is in many.
  const least = found.persona === undefined ? 2 : 1;
  const question = unknown.length < least ? undefined : bestQuestion(words, possible, synonyms, least);
  if (!question) return { ...found, unknown };
  return { ...found, persona: question.persona, stage: question.stage, question: question.id, unknown: [] };
}

/** The question that a link names: by its id, its text or most of its words. */
export function questionMeant(
  wanted: string,
  questions: readonly Pick<AskedQuestion, 'id' | 'ask'>[],
  synonyms: readonly SynonymGroup[],
): string | undefined {
  const same = (text: string) => plainWords(text).join(' ') === plainWords(wanted).join(' ');
  const exact = questions.find(({ ask, id }) => id === wanted || same(ask));
  return (exact ?? bestQuestion(plainWords(wanted), questions, synonyms, 1))?.id;
}

/** Choices in the order of how much their names look like what was typed. */
export function nearest(typed: string, choices: readonly FinderChoice[]): FinderChoice[] {
  const wanted = plainWords(typed).join(' ');
  const offBy = (name: string) => {
    const written = plainWords(name).join(' ');
    return lettersOff(wanted, written, Number.POSITIVE_INFINITY) / Math.max(1, written.length);
  };
  const off = ({ id, names }: FinderChoice) => names.reduce((least, name) => Math.min(least, offBy(name)), offBy(id));
  return choices
    .map((choice) => ({ choice, off: off(choice) }))
    .sort((a, b) => a.off - b.off)
    .map(({ choice }) => choice);
}

interface NameMatch {
  readonly id: string;
  /** The words that are not the name. */
  readonly left: readonly string[];
}

/** The choice with the longest name that is in the words. */
function wholeName(words: readonly string[], choices: readonly FinderChoice[]): NameMatch | undefined {
  let best: (NameMatch & { readonly length: number }) | undefined;
  for (const { id, names } of choices) {
    for (const name of [id, ...names].map(plainWords)) {
      if (name.length === 0 || name.length <= (best?.length ?? 0)) continue;
      const from = words.findIndex((_, at) => name.every((word, index) => isWritten(words[at + index], word)));
      if (from >= 0) best = { id, left: words.toSpliced(from, name.length), length: name.length };
    }
  }
  return best;
}

/** The only choice that has one of the words in a name of several. */
function partOfName(words: readonly string[], choices: readonly FinderChoice[]): NameMatch | undefined {
  for (const [at, word] of words.entries()) {
    if (stopWords.has(word)) continue;
    const having = choices.filter(({ names }) => names.flatMap(plainWords).some((part) => isWritten(word, part)));
    const [only] = having;
    if (only && having.length === 1) return { id: only.id, left: words.toSpliced(at, 1) };
  }
  return undefined;
}

/** Whether a typed word is a word, or a misspelling of a long one. */
function isWritten(typed: string | undefined, word: string): boolean {
  if (typed === word) return true;
  if (typed === undefined || word.length < SHORTEST || typed[0] !== word[0]) return false;
  return lettersOff(typed, word, 1) <= 1;
}

/** The question with the most of some words, if it has at least half of them and no other has as many. */
function bestQuestion<Question extends Pick<AskedQuestion, 'id' | 'ask'>>(
  words: readonly string[],
  questions: readonly Question[],
  synonyms: readonly SynonymGroup[],
  least: number,
): Question | undefined {
  const mentions = mentionFinder(synonyms);
  const groupsOf = (text: readonly string[]) => new Set(mentions(text).map(({ group }) => group));
  const meant = mentions(words);
  const wanted = words.flatMap((word, at) => (stopWords.has(word) ? [] : [{ word, at }]));
  if (wanted.length === 0) return undefined;
  const scored = questions.map((question) => {
    const text = plainWords(question.ask);
    // `pay back` and `payback` are one word to a rep.
    const together = text.map((word, index) => word + (text[index + 1] ?? ''));
    const groups = groupsOf(text);
    const has = ({ word, at }: (typeof wanted)[number]) =>
      [...text.filter((each) => !stopWords.has(each)), ...together].some((each) => isMatch(word, each)) ||
      meant.some(({ from, group, to }) => at >= from && at < to && groups.has(group));
    return { question, score: wanted.filter(has).length };
  });
  const [best, next] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < least || best.score * 2 < wanted.length || best.score === next?.score) return undefined;
  return best.question;
}
