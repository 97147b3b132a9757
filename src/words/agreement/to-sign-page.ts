/** What each team has to sign, define or review. */
import { count } from '../dates.ts';

export const toSignWords = {
  /** @param team Its name at the start of a sentence. */
  allSigned: (team: string) => `${team} has nothing left to sign.`,
  /** @param team Its name within a sentence. */
  caption: (records: number, team: string) => `${count(records, 'record')} that ${team} can sign today`,
  howToSign: 'How to sign',
  copy: 'Copy command',
  /** Stands for the id of the person who signs. */
  signer: '…',
  toDefine: { title: 'To define', about: 'These records have a name but nothing to agree to yet.' },
  toReview: { title: 'To review', about: 'Both teams have signed these records, but the review is overdue.' },
} as const;
