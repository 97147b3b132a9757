/** The overview of the agreement, and its line on the home page. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { count, formatDays } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { signCommand } from './to-sign-page.ts';

const canSign: Readonly<Record<SigningTeam, string>> = { sales: 'Sales can sign', marketing: 'Marketing can sign' };
const seeList: Readonly<Record<SigningTeam, string>> = {
  sales: 'See the list for sales',
  marketing: 'See the list for marketing',
};

export const overviewWords = {
  agreed: 'Agreed and current',
  ofRecords: (total: number) => `of ${count(total, 'record')}`,
  canSign,
  seeList,
  sinceMeeting: 'Since the last meeting',
  unknown: 'Unknown',
  meetEvery: (days: number, lateBy: number) =>
    `agreed: every ${formatDays(days)}${lateBy > 0 ? ` (${formatDays(lateBy)} late)` : ''}`,
  caption: 'Signatures by kind of record',
  records: 'Records',
  others: 'Other states',
  ofTotal: (agreed: number, total: number) => `${agreed} of ${total}`,
  morePages: 'More pages',
  signatures:
    'One person from each team signs a record in its file, with a date and a stamp. The stamp is a short code of the text: it changes when the meaning of the record changes. Comments, the order of fields, the owner and later measurements do not change it. If the stamp no longer matches, the record shows as changed since signed. Both teams review a record after the number of days it names, counted from its last review or signature.',
  states: 'States of a record. If several apply, the last one in this table is shown.',
} as const;

export const howToSign: Sentence = sentence`To sign, run ${{ code: signCommand('term/mql', 'sales') }} and propose the change. The Git host then asks the other team to review it.`;

/** @param metAgo The days since both teams met. */
export function agreementLine(agreed: number, total: number, metAgo: number | undefined): Sentence {
  const met = metAgo === undefined ? '' : ` Sales and marketing last met ${formatDays(metAgo)} ago.`;
  const link = { link: 'Agreement', to: '/agreement/' };
  return sentence`${link}: ${agreed.toString()} of ${count(total, 'record')} are signed by both teams and current.${met}`;
}
