/** The forms that change what exists. Their readers need not know Git. */

interface FormWords {
  readonly title: string;
  readonly description: string;
  /** What is chosen where the address does not name it. */
  readonly choose: string;
  /** The link to the form from the page of the record. */
  readonly link: string;
}

export const recordFormWords = {
  piece: {
    title: 'Edit a piece',
    description:
      'Change what is known about a piece: who it is for, which questions it answers, what to say, and its text.',
    choose: 'Piece',
    link: 'Edit this piece',
  },
  approval: {
    title: 'Approve an idea for sales',
    description: 'Say who in sales wants this piece, and since when, so that the work on it can begin.',
    choose: 'Idea',
    link: 'Approve it for sales',
  },
  questions: {
    title: 'Change a persona’s questions',
    description:
      'Add what this buyer asks or objects to, and change how it is worded, how important it is, and what to say.',
    choose: 'Persona',
    link: 'Add or change questions',
  },
  triage: {
    title: 'Decide on a request',
    description:
      'Accept a request with an owner and a date, point to a piece that answers it, or decline it with a reason.',
    choose: 'Request',
    link: 'Decide on this request',
  },
  reading: {
    title: 'Note a goal’s reading',
    description: 'Add the value that the metric of a goal has today. It does not change the signatures.',
    choose: 'Goal',
    link: 'Add a reading',
  },
  minutes: {
    title: 'Write a meeting’s minutes',
    description: 'What sales and marketing discussed, decided and learned. The minutes start with the agenda.',
    choose: 'Change the minutes of',
    link: 'Change these minutes',
  },
} as const satisfies Readonly<Record<string, FormWords>>;

export const recordFormText = {
  lead: 'Change what you need. The form checks it as you type; nothing leaves this page until you press the button at the end.',
  yours: 'Your change',
  open: 'Open',
  paste: 'Paste the file',
  /** @param host What people call the host; none where it is not known. */
  pasteHelp: (host: string | undefined) =>
    `The text of this file is not on the site, because it may have personal data or notes that are not published. ${host === undefined ? 'Open the file' : `Open the file in ${host}`}, copy all of it, and paste it here.`,
  openFile: (host: string | undefined) => (host === undefined ? 'Open the file' : `Open the file in ${host}`),
  /** @param host What people call the host; none where it is not known. */
  afterwards: (host: string | undefined) =>
    host === undefined
      ? 'Send the file and its name to the person who maintains the content. Comments and everything the form does not show are still in it.'
      : `${host} opens the same file for editing: select everything there, paste, and confirm. A colleague reviews the change before it is added. Comments and everything the form does not show are still in it.`,
  needsScripts: 'This form needs JavaScript. You can change the file by hand instead.',
} as const;
