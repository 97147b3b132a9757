/** The headings and notes of the agenda. */
import type { Agenda } from '../../audit/agreement/agenda/agenda.ts';
import type { PastUnknown } from '../../audit/agreement/gap-moves.ts';
import type { AgendaPart } from '../../schema/meeting-policy.ts';
import { count } from '../dates.ts';
import { agendaPartTitles } from '../findings/meetings.ts';
import { type Sentence, sentence } from '../parts.ts';
import { meetingKindWords } from './meeting-kinds.ts';

/** The lists of the agenda, in their order. */
export const agendaLists = ['new', 'wentWell', 'wentWrong', 'plan'] as const satisfies readonly (AgendaPart &
  keyof Agenda)[];

export const agendaWords = {
  title: (company: string) => `Sales and marketing at ${company}: agenda`,
  copy: 'Copy as Markdown',
  write: 'Write the minutes',
  method: 'How the agenda is made',
  file: 'Minutes as a file',
  fileHelp: (path: string) =>
    sentence`The agenda as minutes to fill in by hand. Save them as ${{ code: path }}, with the day of the meeting as their name and date.`,
  copyFile: 'Copy the file',
  openFile: (host: string) => `Open a new file in ${host}`,
  nothing: 'Nothing.',
  noTopics: 'No topics proposed.',
  more: (amount: number) => `and ${amount} more`,
} as const;

/** A heading with the minutes of its part. */
export function timedHeading(part: AgendaPart, minutes: number): string {
  return minutes === 0 ? agendaPartTitles[part] : `${agendaPartTitles[part]} (${count(minutes, 'minute')})`;
}

/** Which meeting it is, and how long it takes. */
export function agendaLength({ kind, time }: Pick<Agenda, 'kind' | 'time'>): string {
  const named = kind === undefined || kind === 'other' ? [] : [`${meetingKindWords[kind]}.`];
  return [...named, ...(time.total === 0 ? [] : [`${count(time.total, 'minute')} in total.`])].join(' ');
}

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
