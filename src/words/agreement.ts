/** The words of the agreement, each state with an icon and a tone, so that no page says it by colour alone. */
import type { Pull } from '../audit/agreement/pull-apart.ts';
import type { HandoffField } from '../audit/agreement/seats.ts';
import type { AgreementState, TeamState } from '../audit/agreement/state.ts';
import type { SigningTeam, Span } from '../schema/agreement/agreed.ts';
import type { CommitmentKind } from '../schema/agreement/commitment.ts';
import { count } from './dates.ts';
import type { Word } from './states.ts';

export const agreementWords: Readonly<Record<AgreementState, Word>> = {
  agreed: {
    word: 'Agreed',
    icon: 'check',
    tone: 'good',
    meaning: 'Both teams have signed what stands there, and its next review is not past.',
  },
  overdue: {
    word: 'Overdue',
    icon: 'clock',
    tone: 'watch',
    meaning: 'Both teams have signed, and the day on which they wanted to look again is past.',
  },
  one: { word: 'Signed by one', icon: 'half', tone: 'watch', meaning: 'One team has signed and the other has not.' },
  unsigned: {
    word: 'Unsigned',
    icon: 'dash',
    tone: 'bad',
    meaning: 'It is written, and no team has signed it. A signature without a stamp does not count.',
  },
  changed: {
    word: 'Changed since signed',
    icon: 'warning',
    tone: 'watch',
    meaning: 'What a team signed reads differently now. The stamp in its signature no longer fits.',
  },
  undefined: {
    word: 'Undefined',
    icon: 'cross',
    tone: 'bad',
    meaning: 'There is a name, and nothing yet that could be agreed to.',
  },
};

export const teamStateWords: Readonly<Record<TeamState, Word>> = {
  signed: { word: 'Signed', icon: 'check', tone: 'good', meaning: 'This team has signed what stands there.' },
  changed: { word: 'Signed before', icon: 'warning', tone: 'watch', meaning: 'It signed something else.' },
  unstamped: { word: 'No stamp', icon: 'dash', tone: 'bad', meaning: 'Nobody can tell what it signed.' },
  open: { word: 'Not signed', icon: 'dash', tone: 'quiet', meaning: 'This team has not signed.' },
};

export const signingTeamWords: Readonly<Record<SigningTeam, string>> = { sales: 'Sales', marketing: 'Marketing' };

export const commitmentKindWords: Readonly<Record<CommitmentKind, string>> = {
  volume: 'How many',
  quality: 'How good',
  speed: 'How fast',
  persistence: 'How often tried',
  feedback: 'What comes back',
  nurture: 'What is kept warm',
  content: 'Content',
};

export const handoffFieldWords: Readonly<Record<HandoffField, string>> = {
  trigger: 'Trigger',
  told: 'How it is told',
  within: 'First action within',
  known: 'What must be known',
};

export const pullWords: Readonly<Record<Pull, Word>> = {
  together: { word: 'Together', icon: 'check', tone: 'good', meaning: 'Both teams say the same.' },
  apart: { word: 'Apart', icon: 'warning', tone: 'bad', meaning: 'The teams say different things.' },
  unsaid: { word: 'Not said', icon: 'dash', tone: 'quiet', meaning: 'One of the teams has said nothing.' },
};

const UNITS: Readonly<Record<Span['unit'], string>> = {
  minutes: 'minute',
  hours: 'hour',
  'business-hours': 'business hour',
  days: 'day',
  'business-days': 'business day',
  weeks: 'week',
  months: 'month',
};

/** A stretch of time in words: `6 business hours`. */
export function spanText({ value, unit }: Span): string {
  return count(value, UNITS[unit]);
}

/** How late something is. */
export function lateWord(days: number): Word {
  return { word: `${count(days, 'day')} late`, icon: 'clock', tone: 'bad', meaning: 'Its day has passed.' };
}

/** For what must be written and is not. */
export const unwrittenWord: Word = {
  word: 'Nobody has written it',
  icon: 'cross',
  tone: 'bad',
  meaning: 'One of the four fields that every hand-off needs.',
};
