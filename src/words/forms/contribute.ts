/** The page with the form for a new piece. Its readers need not know Git. */
import { type Sentence, sentence } from '../parts.ts';

export const contributeText = {
  title: 'Add a piece',
  description: 'A form for a new piece. It checks your entries as you type and prepares the file for the team.',
  lead: 'Fill in what you know. The form checks it as you type; nothing leaves this page until you press the button at the end.',
  form: 'New piece',
  more: 'More fields',
  yours: 'Your piece',
  preview: 'Show the file',
  empty: 'The file appears here as you type.',
  start: 'Start with the title.',
  /** @param host What people call the host; none where it is not known. */
  open: (host: string | undefined) => (host === undefined ? 'Open the file' : `Open the file in ${host}`),
  copy: (host: string | undefined) => (host === undefined ? 'Copy the file' : `Copy the file and open ${host}`),
  afterwards: (host: string | undefined) =>
    host === undefined
      ? 'Send the file and its name to the person who maintains the content.'
      : `${host} shows the file again. Confirm it there to propose the change; a colleague reviews it before it is added. Within a few minutes, a comment there lists any problems and the gaps that it closes.`,
  change: 'Change what exists',
  byHand: 'Without the form',
  byHandHelp:
    'The form needs JavaScript. You can also write the file by hand: the fields between the two lines of hyphens, the text below them.',
  openEmpty: (host: string) => `Open an empty file in ${host}`,
} as const;

/** What the file of a new piece starts with. */
export const examplePiece = {
  title: 'The title as buyers see it',
  body: 'How to use it, in a few sentences.',
} as const;

/** @param path Where the file goes. */
export function orSave(path: string): Sentence {
  return sentence`, or save this one as ${{ code: path }}:`;
}

/** @param path Where the file goes. */
export function save(path: string): Sentence {
  return sentence`Save it as ${{ code: path }}:`;
}
