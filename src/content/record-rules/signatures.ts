import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { Person } from '../../schema/person.ts';
import type { Found } from './record-check.ts';

/** A person who signs for a team of which they are not a member, or nothing. */
export function wrongTeam(
  { name, team }: Person,
  signed: SigningTeam,
  people: readonly Person[],
): Omit<Found, 'path'> | undefined {
  if (team === signed) return undefined;
  return { message: `${name} belongs to ${team} and cannot sign for ${signed}.`, hint: signatories(signed, people) };
}

/** Who can sign for a team. */
export function signatories(signed: SigningTeam, people: readonly Person[]): string {
  const own = people.filter(({ team, active }) => team === signed && active).map(({ id }) => id);
  return own.length > 0 ? `For ${signed} sign: ${own.join(', ')}.` : `Add somebody of ${signed} to people.yaml.`;
}
