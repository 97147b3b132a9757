/** One person’s answers, and the answers of many as one assessment. */
import { LEAST_PEOPLE } from '../../audit/agreement/self-check.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const selfCheckPageWords = {
  lead: (statements: number) =>
    `Rate ${count(statements, 'statement')} from 1 (not at all) to 5 (fully), and skip those you cannot judge. Your answers stay in the address of this page; nothing is sent.`,
  team: 'Your team',
  /** A statement in the words of a team. */
  asked: (team: string, statement: string) => `${team}: ${statement}`,
  see: 'See my result',
  onPaper: 'Without JavaScript, print this page and answer on paper.',
  result: 'Your result',
  copyLink: 'Copy link to my answers',
  differences: 'Where your answers differ from the evidence',
  bothTeams: 'See what both teams answered',
  combine: 'Combine answers',
  combineHelp: `Paste the links of everyone who answered, one per line. Your browser adds them up and shows the result once at least ${LEAST_PEOPLE} people on each team have answered.`,
  links: 'Links to answers',
  add: 'Add up answers',
  copyFile: 'Copy the file',
} as const;

/** @param file Where the file of the assessment goes. */
export function addFileText(file: string): Sentence {
  return sentence`Add this as ${{ code: file }} with a pull request:`;
}
