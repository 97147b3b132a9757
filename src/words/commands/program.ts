/** The help of the program itself, and of the options that several commands share. */
export const programHelp = {
  summary: 'Shows what content you have for each buyer, what is out of date, and what is missing.',
  version: 'print the version',
  afterError: '(add --help for the options)',
  whichFolder: `Every command reads one content folder: --content, else CONTENT_DIR, else the
nearest folder, from the current one upward, that has site.yaml or
content/site.yaml. The sample is read only inside the product's own folder.`,
} as const;

export const commonOptions = {
  content: 'content folder (default: CONTENT_DIR, else the nearest one upward)',
  today: 'count as of this date, YYYY-MM-DD (default: AUDIT_TODAY, else today)',
  format: 'output format',
  dryRun: 'show what would be written, but write nothing',
  dryRunOfWrite: 'with --write: show what would be written, but write nothing',
} as const;

/** What is wrong with what was given on the command line or in the environment. */
export const usageErrors = {
  date: 'Write the date as YYYY-MM-DD.',
  wholeNumber: 'Write a whole number, 1 or more.',
  auditToday: (given: string) => `AUDIT_TODAY is "${given}"; write the date as YYYY-MM-DD.`,
  emptyPath: (option: string, what: string) => `${option} is empty. Give the path of a ${what}, or leave it out.`,
  folderInside: (folder: string, inside: string) =>
    `${folder} has no site.yaml, but a folder inside it does. Use that folder:\n  --content ${inside}`,
  notContent: (folder: string) => `${folder} is not a content folder: it has no site.yaml. ${POINT_TO_CONTENT}`,
  notAFolder: (path: string) => `${path} is not a folder. ${POINT_TO_CONTENT}`,
  noFolder: (path: string) => `The folder ${path} does not exist. ${POINT_TO_CONTENT}`,
} as const;

const POINT_TO_CONTENT = 'Set --content or CONTENT_DIR to the folder that contains site.yaml.';

/** The line that says which content folder was read. */
export function contentFolderLine(folder: string): string {
  return `Content folder: ${folder}`;
}
