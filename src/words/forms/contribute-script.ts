/** What the scripts of forms say. */
import { count } from '../../kit/count.ts';

export const contributeScriptText = {
  notLoaded: 'The choices for this form could not be loaded. Reload the page to try again.',
  line: (line: number, message: string) => `Line ${line} of the file: ${message}`,
  warning: (message: string) => `Warning: ${message}`,
  copied: 'Copied.',
  notCopied: 'Your browser blocked copying. Show the file, select all of it and copy it.',
  removeRow: 'Remove',
  newRow: 'New',
  noQuestions: 'No buyer questions recorded for this persona at this stage.',
  chooseCell: 'Choose a persona and a stage first.',
  /** A choice that is in the file and no longer offered. */
  notOffered: (id: string) => `${id} (no longer offered)`,
  /** @param fields The titles of the fields. */
  changes: (fields: readonly string[]) => `You changed: ${fields.join(', ')}.`,
  unchanged: 'Nothing is changed yet.',
  notFound: (id: string) => `“${id}” was not found. Check the link, or choose from the list.`,
  notReadable: 'This is not the file of that record. Copy all of it and paste it again.',
  /** @param host What people call the host. */
  paste: (host: string) => `In ${host}, select everything, paste, and save the change as proposed there.`,
  noFile: 'Choose what to change first.',
} as const;

/** What a message calls a field of the form. */
export function fieldName(title: string): string {
  return `“${title}”`;
}

/** Warnings are listed once no error is left. */
export function formStatus(errors: number, warnings: number): string {
  if (errors > 0) return `${count(errors, 'thing')} to complete or fix:`;
  return warnings > 0 ? `Ready to send, with ${count(warnings, 'warning')}:` : 'Ready to send.';
}
