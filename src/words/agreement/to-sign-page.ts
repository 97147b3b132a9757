/** What each team has to sign, define or review. */
import { count } from '../dates.ts';
import { listed } from '../findings/list.ts';

export const toSignWords = {
  /** @param team Its name at the start of a sentence. */
  allSigned: (team: string) => `${team} has nothing left to sign.`,
  /** @param team Its name within a sentence. */
  caption: (records: number, team: string) => `${count(records, 'record')} that ${team} can sign today`,
  others: (records: number) => count(records, 'other record'),
  /** @param owners Their names. */
  owners: (owners: readonly string[]) => listed(owners),
  howToSign: 'How to sign',
  copy: 'Copy command',
  toDefine: { title: 'To define', about: 'These records have a name but nothing to agree to yet.' },
  toReview: { title: 'To review', about: 'Both teams have signed these records, but the review is overdue.' },
  signed: { title: 'Signed', about: 'Both teams have signed these records as they are now.' },
} as const;

/**
 * @param record Its kind and id, such as `term/mql`.
 * @param by The id of the person who signs; left open if it is not known.
 */
export function signCommand(record: string, team: string, by = '…'): string {
  return `npx content-audit sign ${record} --team ${team} --by ${by}`;
}
