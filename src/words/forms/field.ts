/** A field of a form. */
import { priorityWords, requestStatusWords, shareWords, statusWords, type Word } from '../states.ts';
import { decisionWords } from '../verdicts.ts';

export const fieldText = {
  required: '(required)',
  chooseOne: 'Choose one',
  none: 'None',
  /** @param choice What an empty field counts as. */
  usual: (choice: string) => `${choice} (default)`,
  onePerLine: 'One per line.',
  yes: 'Yes',
  find: 'Type a few letters of its name and choose it from the list.',
} as const;

/** The button that adds a row, by the name of its rows. */
export const addRowTexts: Readonly<Record<string, string>> = {
  serves: 'Add a persona and stage',
  questions: 'Add a question',
  readings: 'Add a reading',
  disagreements: 'Add a disagreement',
  decisions: 'Add a decision',
};

/** The text below the facts of a record, by its kind. */
export const bodyTexts: Readonly<Record<string, { readonly title: string; readonly help: string }>> = {
  piece: {
    title: 'How to use it',
    help: 'For colleagues: what it covers, when it helps, what to watch out for. You can use Markdown.',
  },
  meeting: {
    title: 'Notes',
    help: 'The figures, plans and topics of the agenda are here to start with. Write over them what you discussed. You can use Markdown.',
  },
};

const effortWords = { S: 'Small', M: 'Medium', L: 'Large' };
const teams = { sales: 'Sales', marketing: 'Marketing', success: 'Customer success', product: 'Product' };

/** What choices are called where the file has a code. */
const choiceWords: Readonly<Record<string, Readonly<Record<string, Word | string>>>> = {
  share: shareWords,
  status: statusWords,
  'serves.*.fit': { primary: 'Primary', secondary: 'Secondary' },
  'decision.verdict': decisionWords,
  'questions.*.priority': priorityWords,
  'questions.*.heardFrom': { ...teams, search: 'Search terms' },
  'triage.status': requestStatusWords,
  'triage.effort': effortWords,
  kind: { weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly', leads: 'The two leads', other: 'Other' },
};

/** What a choice of the schema is called: a state by its word, anything else as it is written in the file. */
export function choiceName(field: string, value: string): string {
  const named = choiceWords[field]?.[value] ?? value;
  return typeof named === 'string' ? named : named.word;
}
