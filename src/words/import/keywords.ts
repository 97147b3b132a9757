/** What `import --keywords` says. */
import { count } from '../../kit/count.ts';
import { searchesText } from '../searches.ts';

export const keywordReport = {
  option:
    'read the searches per month from the export of a keyword tool into the questions that have these keywords, instead of pieces',
  alone: 'Options about pieces, such as --map and --owner, do not apply with --keywords. Leave them out.',
  noColumns: (name: string, headings: readonly string[]) =>
    `${name} has no columns for the keyword and its searches per month. Name them “Keyword” and “Volume”. Its columns: ${headings.join(', ')}.`,
  looksLike: (name: string) =>
    `${name} looks like the export of a keyword tool. Nothing was imported. To add the searches per month to your questions, run the same command with --keywords --dry-run.`,
  title: (name: string, rows: number) => `${name}: ${count(rows, 'row')}`,
  matched: (questions: number) => `${count(questions, 'question')} with keywords in the list`,
  /** @param keywords Each with its number, in words. */
  match: (ask: string, persona: string, searches: { readonly from: number; readonly to?: number | undefined }) =>
    `“${ask}” (${persona}): ${searchesText(searches.from, searches.to)}`,
  keyword: (keyword: string, from: number, to: number | undefined) =>
    `${keyword}: ${to === undefined ? from.toLocaleString('en-US') : `${from.toLocaleString('en-US')} to ${to.toLocaleString('en-US')}`}`,
  upToDate: 'Already up to date.',
  without: (questions: number) => `${count(questions, 'question')} whose keywords are not in the list; not changed`,
  unmatched: (keywords: number) => `${count(keywords, 'keyword')} that no question has`,
  unmatchedHelp: 'Add those that fit to the keywords of a question, and run the command again.',
  remarks: (rows: number) => `${count(rows, 'row')} not used`,
  unreadable: (line: number, keyword: string, value: string) => `line ${line}: ${keyword}: “${value}” is not a number`,
  repeated: (line: number, keyword: string, value: string) =>
    `line ${line}: ${keyword}: an earlier row has another number than “${value}”; the earlier one is used`,
  none: 'No question has one of these keywords, so nothing changes. Add keywords to your questions first.',
  outcome: (questions: number, written: boolean) =>
    written
      ? `Changed ${count(questions, 'question')}.`
      : `Would change ${count(questions, 'question')}. Run without --dry-run to write.`,
} as const;
