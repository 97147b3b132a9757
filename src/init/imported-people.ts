/** people.yaml of an import, with the teams that were named. */
import { entriesYaml } from '../content/write/entries-yaml.ts';
import { type Entry, ownEntries } from '../import/own-lists.ts';
import { OWNER_WITHOUT_NAME } from '../import/starter.ts';
import type { Answers } from './answers.ts';
import { teamsOf } from './first-content.ts';

/**
 * The first marketing team takes the place of the owner that the import gives to pieces without one. The list is then the
 * team's own, and later imports do not change it.
 *
 * @param text The list as the import wrote it.
 * @param source The name of the imported table.
 */
export function withTeams(text: string, source: string, answers: Answers): string {
  const entries = ownEntries(text, source);
  if (!entries) return text;
  const others = entries.filter(({ id }) => id !== OWNER_WITHOUT_NAME);
  const [first, ...teams] = teamsOf(
    answers,
    entries.map(({ id }) => id).filter((id) => id !== OWNER_WITHOUT_NAME),
  );
  const owner: Entry[] = first ? [{ ...first, id: OWNER_WITHOUT_NAME }] : [];
  return entriesYaml([...owner, ...teams, ...others]);
}
