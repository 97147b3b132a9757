/** The quick audit of a team without an agreement: five questions, what to write first, and files to start from. */
import type { QuickAnswer, QuickQuestion } from '../../audit/agreement/quick-audit.ts';
import { type Sentence, sentence } from '../parts.ts';
import { answeredText } from './quick-audit.ts';

interface QuestionText {
  readonly ask: string;
  /** What to write, as a title. */
  readonly write: string;
  readonly because: string;
  readonly where: Sentence;
}

export const questionTexts: Readonly<Record<QuickQuestion, QuestionText>> = {
  terms: {
    ask: 'Would sales and marketing define a qualified lead the same way?',
    write: 'Define the terms',
    because: 'While each team has its own definition, they count different leads, and every other promise stays vague.',
    where: sentence`Start with the marketing-qualified lead in ${{ code: 'agreement/terms/' }}.`,
  },
  handoff: {
    ask: 'When marketing hands over a lead, is a named person notified, with all the information they need?',
    write: 'Describe the handoff',
    because: 'Leads get lost between teams when no one is notified, or when the next person has to search for details.',
    where: sentence`Fill in ${{ code: 'agreement/handoffs.yaml' }}.`,
  },
  'follow-up': {
    ask: 'Does sales contact every lead within an agreed time?',
    write: 'Make the first promise of sales',
    because: 'Interest fades while a lead waits. Without an agreed time, no one can say which lead is late.',
    where: sentence`Change the time and the consequence in ${{ code: 'agreement/commitments.yaml' }}.`,
  },
  content: {
    ask: 'When sales requests content, does it get an answer within an agreed time?',
    write: 'Make the first promise of marketing',
    because:
      'Sales stops asking when requests vanish. This promise is measured from the first day, by the requests here.',
    where: sentence`Change the time and the consequence in ${{ code: 'agreement/commitments.yaml' }}.`,
  },
  numbers: {
    ask: 'Do both teams know how many leads the revenue goal needs?',
    write: 'Write down the numbers',
    because:
      'Only the numbers show whether a promise is enough for the goal. They are easier to agree on once the terms are.',
    where: sentence`Add ${{ code: 'agreement/numbers.yaml' }} after the files below: revenue goal, deal size and conversion rates.`,
  },
};

export const answerLabels: Readonly<Record<QuickAnswer, string>> = {
  no: 'No, or we are not sure',
  spoken: 'Yes, but it is not written down',
  written: 'Yes, and it is written down',
};

/** What an answer means for what to write. */
export const answerTexts: Readonly<Record<QuickAnswer, string>> = {
  no: 'Not agreed yet: discuss it with both teams in one meeting.',
  spoken: 'Agreed but not written down: one person writes it, and the other team checks it.',
  written: 'Already written down: copy it here so that both teams can sign it.',
};

export const quickAuditWords = {
  title: 'Start an agreement',
  about: 'Five questions for sales and marketing show what to write first. Nothing is sent or stored.',
  result: 'What to write first',
  none: answeredText(0),
  allAdvice: 'Write in this order. Where your teams already agree, it takes minutes.',
  files: 'Files to start from',
  filesHelp:
    'Seven usual terms, one handoff, and one promise of each team. Add them in this order, change them until both teams agree, and then sign them.',
  copy: 'Copy the file',
  open: (host: string) => `Open in ${host}`,
  openEmpty: (host: string) => `Open a new file in ${host}`,
  noPeople: sentence`The files need owners. Add a team of sales and one of marketing to ${{ code: 'people.yaml' }} first.`,
} as const;

/** The invitation, where the site has no agreement yet. */
export const quickAuditInvitation: Sentence = sentence`No agreement between sales and marketing yet? ${{ link: 'Five questions', to: '/agreement/start/' }} show what to write first.`;
