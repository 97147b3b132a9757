/** The comments in a proposed mapping file, and what a mapping may get wrong. */
import { count } from '../../kit/count.ts';

export const mappingFile = {
  title: (source: string) =>
    `How ${source} is imported. After a change, run the import again with --map and this file.`,
  columns: 'What each column becomes: a field, keep (its texts stay in x-imported), or ignore.',
  dates:
    'Which number comes first in dates such as 3/4/2021: day-first, month-first or year-first, for all columns or for each heading.',
  values: 'What words in the table mean: an id or a name, several with a semicolon between them, or none.',
  defaults:
    'Values for pieces that the table leaves empty: format, owner, status, share, language, persona, stage, reviewedBy, decidedBy, decidedOn.',
  empty: 'empty',
  example: (text: string) => `for example ${text}`,
  cells: (reason: string, cells: number, example: string) =>
    `${reason}; ${cells} ${cells === 1 ? 'cell' : 'cells'}, such as ${example}`,
  rules:
    'What groups of rows become. Remove the # from a rule and choose a persona, a stage or both, or write skip: true.',
  group: (rows: number, open: number, examples: string) =>
    `${count(rows, 'row')}, ${open} without persona and stage${examples === '' ? '' : `, such as ${examples}`}`,
  times: (uses: number) => (uses === 1 ? 'once' : `${uses} times`),
} as const;

const kinds = {
  persona: 'persona',
  stage: 'stage',
  format: 'format',
  person: 'person or team',
  product: 'product',
  segment: 'segment',
  competitor: 'competitor',
} as const;

type NameKind = keyof typeof kinds;

/** A word whose meaning in the mapping does not exist. */
export function unknownMeaning(
  kind: NameKind,
  { ids, meaning, near, word }: { word: string; meaning: string; near: string | undefined; ids: readonly string[] },
): string {
  const help = near === undefined ? `Choose one of ${ids.join(', ')}.` : `Did you mean ${near}?`;
  return `No ${kinds[kind]} "${meaning}", which the mapping gives as the meaning of "${word}". ${help}`;
}

const defaults = {
  format: 'the default format',
  owner: 'the default owner',
  reviewedBy: 'the default reviewer',
  decidedBy: 'the default decision maker',
} as const;

/** A default that does not exist. */
export function unknownDefault(kind: 'format' | 'person', name: string, of: keyof typeof defaults): string {
  const file = kind === 'format' ? 'formats.yaml' : 'people.yaml';
  return `No ${kinds[kind]} "${name}" to use as ${defaults[of]}. Write an id or name from ${file}.`;
}
