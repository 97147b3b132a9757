/**
 * Starts writers and kills them, one after the other in each folder: `kill-writers.ts KILLS FOLDER …`. It prints what they left as
 * {@link KilledWriters}. A program of its own, because a large process, such as that of a test, takes long to start others.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { tally } from './tally.ts';
import { roundOf } from './writer.ts';

export interface KilledWriters {
  /** What is wrong with the files after a kill. */
  readonly left: readonly string[];
  /** The unfinished files after all kills. */
  readonly drafts: number;
  /** For each folder: how many writers were killed, and the round of the last one. */
  readonly lanes: readonly { readonly folder: string; readonly killed: number; readonly last: number }[];
}

/** The same numbers from 0 to 1 every time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The paths of all files below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)));
}

export const isDraft = (name: string) => name.endsWith('.draft');

const own = fileURLToPath(import.meta.url);

/** Starts a writer, and kills it N milliseconds after its first output. */
async function killedAfterWord(folder: string, delay: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [path.join(own, '../writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.resume();
  await pause(delay);
  child.kill('SIGKILL');
  return ended;
}

async function lane(folder: string, kills: number, random: () => number) {
  const left: string[] = [];
  let [last, drafts, killed] = [0, 0, 0];
  for (let count = 0; count < kills; count += 1) {
    tally('kills');
    if ((await killedAfterWord(folder, random() * 30)) === 'SIGKILL') killed += 1;
    const names = filesIn(folder);
    const rounds = new Map(
      names
        .filter((name) => !isDraft(name))
        .map((name) => [name, roundOf(readFileSync(path.join(folder, name), 'utf8'))]),
    );
    const torn = [...rounds].flatMap(([name, round]) => (round === undefined ? `${name} is torn` : []));
    drafts += names.filter(isDraft).length;
    const round = names.includes('one.yaml') ? (rounds.get('one.yaml') ?? -1) : 0;
    left.push(...torn, ...(round < last ? [`round ${round} came after ${last}`] : []));
    last = round;
    tally('killsSurvived', Number(torn.length === 0));
  }
  return { folder, killed, last, left, drafts };
}

if (argv[1] === own) {
  const [kills, ...folders] = argv.slice(2);
  const lanes = await Promise.all(
    folders.map((folder, index) => lane(folder, Number(kills), numbers(20_261_116 + index))),
  );
  const killed: KilledWriters = {
    left: lanes.flatMap(({ left }) => left),
    drafts: lanes.reduce((sum, { drafts }) => sum + drafts, 0),
    lanes: lanes.map(({ folder, killed, last }) => ({ folder, killed, last })),
  };
  process.stdout.write(JSON.stringify(killed));
}
