/** Promises and handoffs: their kinds, fields and time limits. */
import type { HandoffField } from '../../audit/agreement/seats.ts';
import type { Span } from '../../schema/agreement/agreed.ts';
import type { CommitmentKind } from '../../schema/agreement/commitment.ts';
import { count } from '../dates.ts';
import type { Word } from '../states.ts';

export const commitmentKindWords: Readonly<Record<CommitmentKind, string>> = {
  volume: 'Volume',
  quality: 'Quality',
  speed: 'Speed',
  persistence: 'Persistence',
  feedback: 'Feedback',
  nurture: 'Nurture',
  content: 'Content',
};

export const handoffFieldWords: Readonly<Record<HandoffField, string>> = {
  trigger: 'Trigger',
  told: 'Notification',
  within: 'First action within',
  known: 'Required information',
};

/** A required field of a handoff that is missing. */
export const unwrittenWord: Word = {
  word: 'Missing',
  icon: 'cross',
  tone: 'bad',
  meaning: 'Every handoff needs this field.',
};

/** A role without a person. */
export const emptyRoleWord: Word = {
  word: 'No one assigned',
  icon: 'cross',
  tone: 'bad',
  meaning: 'No active person has this role.',
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

/** A length of time: `6 business hours`. */
export function spanText({ value, unit }: Span): string {
  return count(value, UNITS[unit]);
}

/** How late something is. */
export function lateWord(days: number): Word {
  return { word: `${count(days, 'day')} late`, icon: 'clock', tone: 'bad', meaning: 'Its due date has passed.' };
}
