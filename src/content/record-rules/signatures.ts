import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { type Person, sideOf } from '../../schema/person.ts';
import { signatureTexts } from '../../words/findings/people.ts';
import type { Found } from './record-check.ts';

/**
 * A person who signs for another team than their own, or nothing.
 *
 * @param keys What they sign, such as `term/mql`.
 */
export function wrongTeam(
  person: Person,
  signed: SigningTeam,
  people: readonly Person[],
  keys: readonly string[],
): Omit<Found, 'path'> | undefined {
  const side = sideOf(person);
  if (side === signed) return undefined;
  return {
    message: signatureTexts.wrongTeam(person.name, side ?? person.team, signed),
    hint: askToSign(signed, people, keys),
  };
}

/** How someone who may sign for a team does it. */
export function askToSign(signed: SigningTeam, people: readonly Person[], keys: readonly string[]): string {
  const ids = people.filter((person) => sideOf(person) === signed && person.active).map(({ id }) => id);
  const [first] = ids;
  return first === undefined
    ? signatureTexts.noOne(signed)
    : signatureTexts.askTo(ids, signatureTexts.command(keys, signed, first));
}
