/** The headings and notes of the agenda. */
import type { Agenda } from '../../audit/agreement/agenda/agenda.ts';
import type { PastUnknown } from '../../audit/agreement/gap-moves.ts';
import { type Sentence, sentence } from '../parts.ts';

/** The lists of the agenda under the headings of a meeting. */
export const agendaHeadings = {
  new: 'What is new',
  wentWell: 'What went well',
  wentWrong: 'What went wrong',
  plan: 'What is planned',
} as const satisfies Partial<Record<keyof Agenda, string>>;

export const agendaWords = {
  title: (company: string) => `Sales and marketing at ${company}: agenda`,
  copy: 'Copy as Markdown',
  topics: 'To discuss',
  nothing: 'Nothing.',
  noTopics: 'No topics proposed.',
  more: (amount: number) => `and ${amount} more`,
} as const;

/** Which days the agenda covers. */
export function agendaPeriod({ since, from }: Pick<Agenda, 'since' | 'from'>): Sentence {
  return since === undefined
    ? sentence`No meeting of both teams is recorded, so the agenda starts on ${{ date: from }}.`
    : sentence`Since the meeting on ${{ date: since }}.`;
}

/** Why the agenda does not name opened and closed gaps. */
export function pastUnknownText(unknown: PastUnknown): string {
  return `Opened and closed gaps are not known: ${reason(unknown)}`;
}

function reason(unknown: PastUnknown): string {
  switch (unknown.code) {
    case 'not-read':
      return 'the Git history was not read.';
    case 'no-repository':
      return 'the content folder is not in a Git repository.';
    case 'before-history':
      return 'the Git history starts after that day.';
    case 'before-content':
      return 'the repository had no content on that day.';
    case 'invalid-content':
      return 'the content of that day has errors by today’s rules.';
    case 'git-failed':
      return unknown.message;
  }
}
