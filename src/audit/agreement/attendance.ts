/** How many of the meetings of a kind each team attended. Only teams are counted, never persons. */
import type { Agreement, Meeting } from '../../content/agreement/model.ts';
import { type MeetingKind, meetingKinds } from '../../schema/meeting-policy.ts';

type MeetingTeam = Meeting['teams'][number];

interface TeamAttendance {
  readonly team: MeetingTeam;
  /** How many of the meetings the team attended. */
  readonly attended: number;
}

export interface KindAttendance {
  readonly kind: MeetingKind;
  /** The meetings of this kind that list teams. */
  readonly of: number;
  /** Meetings of this kind that list no teams, so that it is unknown who attended. */
  readonly unknown: number;
  /** Teams that attended at least one of them: those that missed the fewest first. */
  readonly teams: readonly TeamAttendance[];
}

/** Every kind that took place, in the order of the kinds. A team is counted only where it attended at least once. */
export function attendance({ meetings }: Pick<Agreement, 'meetings'>): KindAttendance[] {
  return meetingKinds.flatMap((kind): KindAttendance[] => {
    const all = meetings.filter((meeting) => meeting.kind === kind);
    const known = all.filter(({ teams }) => teams.length > 0);
    if (all.length === 0) return [];
    const counts = new Map<MeetingTeam, number>();
    for (const { teams } of known) for (const team of new Set(teams)) counts.set(team, (counts.get(team) ?? 0) + 1);
    const teams = [...counts].map(([team, attended]) => ({ team, attended }));
    teams.sort((a, b) => b.attended - a.attended);
    return [{ kind, of: known.length, unknown: all.length - known.length, teams }];
  });
}
