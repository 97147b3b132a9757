/** The kinds of meetings. */
import type { MeetingKind } from '../../schema/meeting-policy.ts';

/** As a title. */
export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  weekly: 'Weekly meeting',
  monthly: 'Monthly meeting',
  quarterly: 'Quarterly meeting',
  leads: 'Meeting of the two leads',
  other: 'Meeting',
};

/** In a sentence. */
export function meetingKindName(kind: MeetingKind): string {
  const name = meetingKindWords[kind];
  return name.charAt(0).toLowerCase() + name.slice(1);
}
