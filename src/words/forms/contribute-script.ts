/** What the script of the form for a new piece says. */
import { count } from '../../kit/count.ts';

export const contributeScriptText = {
  notLoaded: 'The choices for this form could not be loaded. Reload the page to try again.',
  line: (line: number, message: string) => `Line ${line} of the file: ${message}`,
  warning: (message: string) => `Warning: ${message}`,
  copied: 'Copied.',
  notCopied: 'Your browser blocked copying. Select the file above and copy it.',
  removeRow: 'Remove this persona and stage',
  noQuestions: 'No buyer questions recorded for this persona at this stage.',
  chooseCell: 'Choose a persona and a stage first.',
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
