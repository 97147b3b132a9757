/** What `init` wrote, and what to do next. */
import path from 'node:path';
import { initOutput, type PlaceName } from '../words/init/command.ts';
import { contentFilePurpose, filePurposes } from '../words/init/files.ts';
import type { FileOutcome } from '../words/init/outcomes.ts';
import { plainLine, withoutCommands } from './plain.ts';

export interface InitReport {
  /** The folder of the audit, absolute. */
  readonly folder: string;
  /** The current folder, absolute. */
  readonly here: string;
  readonly contentFiles?: number;
  readonly files: ReadonlyArray<{ readonly file: string; readonly outcome: FileOutcome; readonly into?: string }>;
  readonly place: PlaceName;
  readonly imported?: object;
  readonly around?: string;
}

/** @returns Text that ends with a line end. */
export function printInit({ around, contentFiles, files, folder, here, imported, place }: InitReport): string {
  const content = contentFiles === undefined ? initOutput.contentKept : initOutput.contentWritten(contentFiles);
  const lines = files.map(({ file, outcome }) => initOutput.file(file, outcome, purposeOf(file)));
  const steps = [
    initOutput.see(plainLine(path.relative(here, folder))),
    imported ? initOutput.firstSteps.imported : initOutput.firstSteps.begun,
    initOutput.publish(place),
  ];
  const next = [initOutput.next, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
  return withoutCommands(
    [
      initOutput.wrote(plainLine(folder)),
      `  ${content}`,
      ...lines.map((line) => `  ${line}`),
      ...(around === undefined ? [] : ['', initOutput.otherRepository(plainLine(around))]),
      ...(contentFiles === undefined ? [] : ['', ...next]),
      '',
      initOutput.again,
      '',
    ].join('\n'),
  );
}

function purposeOf(file: string): string {
  return (filePurposes as Readonly<Record<string, string>>)[file] ?? contentFilePurpose;
}
