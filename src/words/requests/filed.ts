/** What `requests pull --from` says about mails and rows, and what it writes of them. */
import { count } from '../../kit/count.ts';

export const filedText = {
  row: (line: number) => `row ${line}`,
  mail: (subject: string) => `the mail “${subject}”`,
  mailWithoutSubject: 'a mail without a subject',
  /** In place of a title. */
  untitled: (day: string) => `Request of ${day}`,
  empty: (name: string) => `Skipped ${name}: it does not say what is needed.`,
  twice: (name: string) => `${capital(name)} is in the source more than once; it was read once.`,
  needsAnswer: (name: string, questions: readonly string[]) =>
    `${capital(name)} needs an answer from the requester. ${questions.join(' ')}`,
  notAMail: (file: string) => `Skipped ${file}: it is not a mail.`,
  tooLarge: (file: string, most: string) => `Skipped ${file}: a mail may have at most ${most}.`,
  link: (file: string) => `Skipped ${file}: it is a symbolic link.`,
  otherFiles: (files: number) => `${count(files, 'file')} without the ending .eml: not read.`,
  noMails: (folder: string) => `The folder ${folder} has no mail. Save mails as .eml, or give the path of a file.`,
  replies: (mails: number) => `${count(mails, 'reply', 'replies')} to other mails: not read as requests.`,
  automatic: (mails: number) => `${count(mails, 'automatic mail')}: not read as requests.`,
  attachments: (mails: number) =>
    `${count(mails, 'mail has attachments', 'mails have attachments')}, which were not copied.`,
  fields: (pairs: readonly string[]) => `Columns: ${pairs.join(', ')}.`,
  kept: (headings: readonly string[]) => `Added to the words, as they have no field: ${headings.join(', ')}.`,
  about: (headings: readonly string[]) => `Not copied: ${headings.join(', ')}.`,
  noId: 'No column identifies a row. If someone edits the text of a row, it is added again.',
  openDate: (heading: string, example: string) =>
    `“${example}” in the column “${heading}” can be two different days. Run it again with --dates day-first or --dates month-first.`,
  noColumn: (name: string) =>
    `${name} has no column for what is needed. Name one of its columns Title or In their words.`,
  tooMany: (found: number, most: number) =>
    `${found.toLocaleString('en-US')} mails; the limit is ${most.toLocaleString('en-US')}. Move older mails to another folder.`,
  outlook: (file: string) => `${file} is an Outlook message (.msg). Save it as .eml, or export the folder as .mbox.`,
} as const;

/** Answers of columns without a field, as part of the words. */
export function otherAnswer(heading: string, text: string): string {
  return `${heading}: ${text}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
