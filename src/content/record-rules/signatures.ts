import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { Person } from '../../schema/person.ts';
import { signatureTexts } from '../../words/findings/people.ts';
import type { Found } from './record-check.ts';

/**
 * A person who signs for another team than their own, or nothing.
 *
 * @param keys What they sign, such as `term/mql`.
 */
export function wrongTeam(
  { name, team }: Person,
  signed: SigningTeam,
  people: readonly Person[],
  keys: readonly string[],
): Omit<Found, 'path'> | undefined {
  if (team === signed) return undefined;
  return { message: signatureTexts.wrongTeam(name, team, signed), hint: askToSign(signed, people, keys) };
}

/** How someone who may sign for a team does it. */
export function askToSign(signed: SigningTeam, people: readonly Person[], keys: readonly string[]): string {
  const ids = people.filter(({ team, active }) => team === signed && active).map(({ id }) => id);
  const [first] = ids;
  return first === undefined
    ? signatureTexts.noOne(signed)
    : signatureTexts.askTo(ids, signatureTexts.command(keys, signed, first));
}
