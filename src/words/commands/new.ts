/** `content-audit new`: its help, its questions and its output. */
export const newHelp = {
  summary: 'create a piece, persona or request that passes check',
  kind: (kind: string) => `create a ${kind} and print where it is`,
  id: 'file name without its extension (default: made from the title)',
  folder: 'subfolder of pieces/ to create it in',
  dryRun: 'show the file, but write nothing',
} as const;

/** Titles of fields where the schema's own title would not be clear without the form around it. */
export const fieldTitles = {
  reviewedBy: 'Reviewed by',
  contributors: { sales: 'Contributors from sales', marketing: 'Contributors from marketing' },
} as const;

/** The buyer's questions in `new persona`. */
export const questionField = {
  title: 'Question of this buyer',
  help: 'In the buyer’s words, after its stage: "decision: How soon does it pay back?" Repeat the option for each question.',
} as const;

export const prompts = {
  /** The questions of a buyer, one after another. */
  repeated: (title: string, number: number) => `${title} ${number} (in the buyer’s words; leave empty to finish)`,
  choiceFor: (text: string) => `Stage of “${text}”`,
  question: (title: string, help: string) => (help === '' ? title : `${title} (${help})`),
  listPlaceholder: 'separated by commas',
  skip: 'Skip',
  required: 'Required.',
} as const;

/** A value as one argument of a command line. Ids need no quotes. */
function inQuotes(value: string): string {
  return /^[\w-]+$/.test(value) ? value : `"${value}"`;
}

export const newOutput = {
  fixFirst: 'The content has errors. Fix these errors first, then run this again.',
  folderOutside: (folder: string) =>
    `"${folder}" is not a folder inside the content folder. Give a subfolder of pieces/, such as --folder decision.`,
  missing: (lines: readonly string[]) => `Missing options:\n${lines.join('\n')}`,
  /** A line to add to the command: `  --title "Payback guide"`. With choices, the first one, and all of them. */
  missingOption: (flag: string, example: string, choices: readonly string[]) =>
    `  --${flag} ${inQuotes(choices[0] ?? example)}${choices.length < 2 ? '' : `  (one of ${choices.join(', ')})`}`,
  missingChoice: (flag: string, text: string, choices: readonly string[]) =>
    `"${text}" names no stage. Write it first (${choices.join(', ')}):\n  --${flag} "${choices[0]}: ${text}"`,
  wouldWrite: (file: string, text: string) => `Would write ${file}:\n\n${text}`,
  wrote: (file: string) => `Wrote ${file}`,
  personaIsDraft: 'It is a draft, so it is not on the grid yet. To add it, set `status: active` in its file.',
} as const;
