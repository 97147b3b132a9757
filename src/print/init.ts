/** What `init` wrote, and what to do next. */
import path from 'node:path';
import { productDirectory } from '../check/folders.ts';
import { initOutput, type PlaceName } from '../words/init/command.ts';
import { contentFilePurpose, filePurposes } from '../words/init/files.ts';
import type { FileOutcome } from '../words/init/outcomes.ts';
import { plainLine, withoutCommands } from './plain.ts';
import { pasted } from './ready-to-paste.ts';

export interface InitReport {
  /** The folder of the audit, absolute. */
  readonly folder: string;
  /** The current folder, absolute. */
  readonly here: string;
  readonly contentFiles?: number;
  readonly files: ReadonlyArray<{ readonly file: string; readonly outcome: FileOutcome; readonly into?: string }>;
  readonly place: PlaceName;
  /** After an import: the number of pieces, and of those with a persona and a stage. */
  readonly grid: { readonly placed: number; readonly pieces: number } | undefined;
  readonly imported?: object;
  readonly around?: string;
  /** The mapping file that the answers were saved to, from the folder. */
  readonly mapping?: string;
  /** The packed product that package.json names, if it comes from a checkout. */
  readonly tarball?: string;
  /** Whether `npm start` is a command of the team. */
  readonly isOwnStart?: boolean;
  /** The named file and the options of `import` that read it again. */
  readonly again: string | undefined;
  /** The options that were not used. */
  readonly unused: readonly string[];
}

/** @returns Text that ends with a line end. */
export function printInit(report: InitReport): string {
  const { again, around, contentFiles, files, folder, grid, mapping, unused } = report;
  const content = contentFiles === undefined ? initOutput.contentKept : initOutput.contentWritten(contentFiles);
  const lines = [
    content,
    ...(mapping === undefined ? [] : [initOutput.mapping(mapping)]),
    ...files.map(({ file, outcome }) => initOutput.file(file, outcome, purposeOf(file))),
  ];
  const steps = stepsOf(report).map((step, index) => `  ${index + 1}. ${step}`);
  return withoutCommands(
    [
      initOutput.wrote(plainLine(folder)),
      ...lines.map((line) => `  ${line}`),
      ...(around === undefined ? [] : ['', initOutput.otherRepository(plainLine(around))]),
      ...(unused.length === 0 ? [] : ['', initOutput.notUsed(unused, again)]),
      ...(grid ? ['', initOutput.onGrid(grid.placed, grid.pieces)] : []),
      ...(contentFiles === undefined ? [] : ['', initOutput.next, ...steps]),
      '',
      initOutput.again,
      '',
    ].join('\n'),
  );
}

function stepsOf(report: InitReport): string[] {
  const { again = '', around, folder, grid, here, imported, isOwnStart, place, tarball } = report;
  const isEmpty = grid?.pieces === 0;
  const checkout = path.resolve(productDirectory);
  const way = plainLine(tarball === undefined ? path.relative(here, folder) : folder);
  return [
    initOutput.see({
      // Not in the registry yet, so the checkout makes the package.
      checkout: tarball === undefined ? undefined : { here: pasted(checkout), folder: pasted(folder) },
      folder: way === '' ? '' : pasted(way),
      start: isOwnStart ? initOutput.dev : initOutput.start,
    }),
    ...(isEmpty ? [initOutput.importPieces(again)] : []),
    ...(grid && grid.placed < grid.pieces ? [initOutput.place(again)] : []),
    imported ? initOutput.firstSteps.imported : initOutput.firstSteps.begun,
    initOutput.publish(around === undefined ? place : 'none', tarball),
  ];
}

function purposeOf(file: string): string {
  return (filePurposes as Readonly<Record<string, string>>)[file] ?? contentFilePurpose;
}
