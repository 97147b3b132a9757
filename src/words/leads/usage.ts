/** What may be wrong with the list of usage. */
import { count } from '../../kit/count.ts';

/** How the list is named in messages about reading it. */
export const USAGE_LIST = 'The list of usage';

export const usageProblems = {
  tooMany: (found: number, most: number) =>
    `The list has ${found.toLocaleString('en-US')} rows; the limit is ${most.toLocaleString('en-US')}.`,
  keepFewer: 'Keep fewer months.',
  noPieceColumn: 'The list has neither a column “piece” nor a column “address”.',
  noCountColumn: (columns: readonly string[]) => `The list has no counts: none of the columns ${columns.join(', ')}.`,
  noPiece: 'The row names no piece and no address.',
  namePiece: 'Add the id of the piece or its address, or delete the row.',
  unknownSource: (text: string, known: readonly string[]) =>
    text === ''
      ? `“source” is empty, but data/usage.yaml names ${known.join(', ')}.`
      : `“${text}” is not a source in data/usage.yaml.`,
  didYouMean: (id: string) => `Did you mean ${id}?`,
  addSource: (id: string) => `Add it to \`sources\` in data/usage.yaml: - id: ${id === '' ? 'ga4' : id}`,
  twoSources: 'Write the id of one of them.',
  duplicate: (piece: string, month: string, line: number) =>
    `“${piece}” in ${month} from the same source is already counted in line ${line}.`,
  addUp: 'Add the two rows up, or delete one of them.',
  outsideSpan: (month: string, source: string, from: string | undefined, to: string | undefined) =>
    `${month} is outside of the days that data/usage.yaml gives for ${source}: ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')}.`,
  afterExport: (month: string, source: string, exportedOn: string) =>
    `${month} begins after the export: data/usage.yaml says that ${source} was exported on ${exportedOn}.`,
  /** @param names The first of them. */
  unmatched: (rows: number, things: number, names: readonly string[]) =>
    `${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} about ${count(things, 'id or address', 'ids and addresses')} that no piece has: ${names.map((name) => `“${name}”`).join(', ')}${things > names.length ? ' …' : ''}.`,
} as const;
