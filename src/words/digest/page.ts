/** The headings and notes of a digest, and of the issue that keeps one. */
import type { Digest, DigestListName, DigestReader } from '../../audit/digest.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { teamWords } from '../states.ts';

export const digestHeadings: Readonly<Record<DigestListName, string>> = {
  reviews: 'Reviews due',
  tasks: 'Tasks',
  waiting: 'Requests waiting',
  answered: 'Requests answered',
  promises: 'Promises slipping',
  new: 'New for sales',
  meeting: 'Next meeting',
};

export const digestWords = {
  more: (amount: number) => `and ${amount} more`,
  all: 'See all',
  nothing: 'Nothing is due, waiting or new.',
} as const;

/** `Content digest for Marketing at Vindhalm`. */
export function digestTitle(reader: DigestReader, company: string): string {
  return `Content digest${readerText(reader)} at ${company}`;
}

function readerText(reader: DigestReader): string {
  switch (reader.kind) {
    case 'everyone':
      return '';
    case 'team':
      return ` for ${teamWords[reader.team]}`;
    case 'owner':
      return ` for ${reader.person.name}`;
  }
}

/** Which day it is for, and since when it has news. */
export function digestPeriod({ since, today }: Pick<Digest, 'since' | 'today'>): Sentence {
  return sentence`As of ${{ date: today }}. Answers and news since ${{ date: since }}.`;
}

/** What a digest has, in a line: `3 reviews due, 2 tasks`. */
export function digestSummary({ lists }: Pick<Digest, 'lists'>): string {
  return lists.map(({ items, name }) => COUNTED[name](items.length)).join(', ');
}

const COUNTED: Readonly<Record<DigestListName, (items: number) => string>> = {
  reviews: (items) => `${count(items, 'review')} due`,
  tasks: (items) => count(items, 'task'),
  waiting: (items) => `${count(items, 'request')} waiting`,
  answered: (items) => `${count(items, 'request')} answered`,
  promises: (items) => `${count(items, 'promise')} slipping`,
  new: (items) => `${count(items, 'new piece')} for sales`,
  meeting: () => 'next meeting due',
};

/** The issue that keeps the digest of a team. */
export const digestIssue = {
  /** @param names Accounts at the host, each with its @. */
  mentions: (names: readonly string[]) => `For ${names.join(' ')}`,
  /** The comment by which the host sends mail. @param summary What the digest has, in a line. */
  updated: (summary: string) => `Updated: ${summary}.`,
  keptBy: 'Updated every week. Changes to this text are overwritten.',
} as const;
