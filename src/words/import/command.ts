/** Help and messages of `content-audit import`. */
import { count } from '../../kit/count.ts';

export const importCommand = {
  summary: 'import a spreadsheet, sitemap, feed, WordPress export or folder of Markdown as pieces',
  source: 'a .csv, .tsv, .xlsx or .xml file, or a folder',
  map: 'use this mapping file (default: <source>.mapping.yaml next to the source, if it exists); if it does not exist, write a proposed mapping to it and stop',
  review: 'choose what rows become on a page in the browser, see the grid, then write',
  noQuestions: 'ask nothing, as without a terminal',
  sheet: 'sheet of a workbook, by name or number',
  delimiter: 'cell delimiter (default: detected)',
  encoding: 'file encoding (default: detected)',
  dates: 'order of the numbers in dates such as 3/4/2021',
  as: 'format for pieces without one',
  owner: 'owner for pieces without one',
  base: 'base address for relative addresses such as /blog/page',
  allowRemove: 'remove values that are no longer in the source, and replace values from other sources',
  dryRun: 'show what would be written, but write nothing',
  format: 'output format',
  reading: 'Reading rows',
  writing: 'Writing files',
  badDelimiter: 'Use one character, or tab, comma, semicolon or bar.',
  badEncoding: 'Use a name such as utf-8, windows-1252 or utf-16le.',
  refused: 'Nothing was imported. Fix these errors first, so that existing pieces are recognized.',
  proposed: (file: string) => `Proposed mapping written to ${file}. Edit it, then run the same command again.`,
  isContent: (folder: string) =>
    `${folder} is the content folder, so its pieces are already in the audit. Choose a folder outside it.`,
  inContent: (folder: string) =>
    `${folder} is inside the content folder, so its pieces are already in the audit. Choose a folder outside it.`,
  notFolder: (file: string) => `${file} is a file, not a folder. Name the content folder.`,
  mayRemove: (values: number) =>
    `Remove ${count(values, 'value')}? If you answer no, they stay and the rest is imported.`,
} as const;
