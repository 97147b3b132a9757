/** The workflows of this repository as data. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly steps: readonly Step[];
  readonly needs?: string;
  readonly if?: string;
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

export function workflows(): Workflow[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return { file, text, ...parse(text) };
  });
}

export function workflow(file: string): Workflow {
  const found = workflows().find((each) => each.file === file);
  if (!found) throw new Error(`No workflow ${file}.`);
  return found;
}
