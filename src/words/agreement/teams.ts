/** The two teams, and whether they agree. */
import type { Pull } from '../../audit/agreement/pull-apart.ts';
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { type Person, team } from '../../schema/person.ts';
import { teamWords, type Word } from '../states.ts';

export const signingTeamWords: Readonly<Record<SigningTeam, string>> = { sales: 'Sales', marketing: 'Marketing' };

/** The name of a team that took part in a meeting: of a department, or of a team in people.yaml. */
export function teamName(id: string, people: readonly Pick<Person, 'id' | 'name'>[]): string {
  const { data: department } = team.safeParse(id);
  return department ? teamWords[department] : (people.find((person) => person.id === id)?.name ?? id);
}

export const pullWords: Readonly<Record<Pull, Word>> = {
  together: { word: 'Agree', icon: 'check', tone: 'good', meaning: 'Both teams say the same.' },
  apart: { word: 'Disagree', icon: 'warning', tone: 'bad', meaning: 'The teams say different things.' },
  unsaid: { word: 'Not stated', icon: 'dash', tone: 'quiet', meaning: 'At least one team has not stated its view.' },
};
