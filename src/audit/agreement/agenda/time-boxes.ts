/** How many minutes each part of the agenda gets. */
import { type AgendaPart, agendaParts, type MeetingKind } from '../../../schema/meeting-policy.ts';
import type { Policy } from '../../../schema/policy.ts';

export interface TimeBoxes {
  readonly minutes: Readonly<Record<AgendaPart, number>>;
  /** All of them, added up. */
  readonly total: number;
}

/**
 * The minutes of the kind of meeting, and for parts it does not name, those of the policy.
 *
 * @param shown The parts of this agenda. A part that it lacks needs no time.
 */
export function timeBoxes(
  { agenda, meetings }: Pick<Policy, 'agenda' | 'meetings'>,
  kind: MeetingKind | undefined,
  shown: ReadonlySet<AgendaPart>,
): TimeBoxes {
  const own = kind === undefined ? undefined : meetings[kind]?.agenda;
  const entries = agendaParts.map((part) => [part, shown.has(part) ? (own?.[part] ?? agenda[part]) : 0] as const);
  return {
    minutes: Object.fromEntries(entries) as Record<AgendaPart, number>,
    total: entries.reduce((sum, [, minutes]) => sum + minutes, 0),
  };
}
