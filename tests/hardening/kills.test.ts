/**
 * Writers that are killed at any moment: every file is the old one or the new one, and the next run continues. A fixed seed
 * chooses the moments.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { publishSite } from '../../src/build/output-folder.ts';
import { recoverSite } from '../../src/build/replace-site.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { draftProcess } from '../../src/content/draft-name.ts';
import { folderOnOtherDisk } from '../build/other-disk.ts';
import { siteIn, writeSite } from '../build/publisher.ts';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { company, table } from '../import/import-into.ts';
import { filesIn, isDraft, type KilledWriters, numbers, pause } from './kill-writers.ts';
import { tally } from './tally.ts';
import { TOGETHER, writeRound } from './writer.ts';

const KILLS = 200;
/** The number of writers at once, each in its own folder. */
const LANES = 5;
/** The pieces that an import writes. */
const PIECES = 300;

const source = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Compiled code is kept as for the program, because a killed process does not write it. */
const env = { ...process.env, NODE_COMPILE_CACHE: source('../../.cache/compiled') };

/** Starts a program, and kills it when its work has reached a point, however long that takes on this machine. */
async function killedWhen(args: readonly string[], reached: () => boolean) {
  const child = spawn(process.execPath, args, { stdio: 'ignore', env });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  while (child.exitCode === null && !reached()) await pause(2);
  child.kill('SIGKILL');
  return ended;
}

beforeAll(() => {
  // Without a folder it writes nothing.
  execFileSync(process.execPath, [source('./writer.ts')], { env });
});

it(`leaves the old file or the new one after ${KILLS} kills, and cleans up unfinished drafts`, () => {
  const folders = Array.from({ length: LANES }, () => temporaryFolder());
  const ran = spawnSync(process.execPath, [source('./kill-writers.ts'), String(KILLS / LANES), ...folders], {
    encoding: 'utf8',
    env,
  });
  expect(ran.stderr).toBe('');
  const { drafts, lanes, left }: KilledWriters = JSON.parse(ran.stdout);
  for (const { folder, last } of lanes) {
    // An undisturbed writer continues from what exists, and nothing is left of earlier ones.
    writeRound(folder);
    writeRound(folder);
    expect(last).toBeGreaterThan(0);
    expect(filesIn(folder).filter(isDraft)).toEqual([]);
    expect(filesIn(folder)).toEqual(expect.arrayContaining(['one.yaml', ...TOGETHER]));
  }
  expect(lanes.map(({ killed }) => killed)).toEqual(folders.map(() => KILLS / LANES));
  expect(left).toEqual([]);
  // Some kills hit a file that was being written.
  expect(drafts).toBeGreaterThan(0);
});

it('leaves whole pieces when an import is killed, and the next run imports the rest', async () => {
  const random = numbers(20_261_117);
  const content = contentFolder(company);
  const file = path.join(temporaryFolder(), 'table.csv');
  writeFileSync(file, table({ notes: Array.from({ length: PIECES }, (_, row) => `Note ${row}`) }));
  const args = ['import', file, '--content', content, '--today', TODAY];
  const program = source('../../src/cli/main.ts');
  const pieces = path.join(content, 'pieces');
  const names = () => (existsSync(pieces) ? readdirSync(pieces) : []);
  const whole = () => names().filter((name) => !isDraft(name)).length;
  let met = 0;
  for (let count = 0; count < 8; count += 1) {
    tally('kills');
    // Half of the kills come while drafts are written, starting at once, and half while drafts get their names.
    const [before, part] = [whole(), count === 0 ? 0 : random()];
    const reached =
      count % 2 === 0
        ? () => names().length > before + part * (PIECES - before)
        : () => whole() > before + (part * (PIECES - before)) / 8;
    if ((await killedWhen([program, ...args], reached)) === 'SIGKILL') met += 1;
    const { findings } = readContent({ directory: content, today: TODAY });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    tally('killsSurvived');
  }
  // Some kills hit an import that was writing.
  expect(met).toBeGreaterThan(0);
  expect((await runHere(args)).exit).not.toBe(2);
  expect(filesIn(path.join(content, 'pieces')).filter((name) => !isDraft(name))).toHaveLength(PIECES);
  expect((await runHere([...args, '--dry-run'])).out).toContain(`0 new pieces, 0 changed, ${PIECES} unchanged`);
  // A draft stays while a process with its writer's id runs. The system may have reused that id, so the next run that
  // writes removes it.
  const left = () => filesIn(content).filter((name) => isDraft(name) && !isTaken(draftProcess(path.basename(name))));
  for (let more = 1; more <= 3 && left().length > 0; more += 1) {
    writeFileSync(file, table({ notes: Array.from({ length: PIECES + more }, (_, row) => `Note ${row}`) }));
    await runHere(args);
  }
  expect(left()).toEqual([]);
});

it('leaves one whole site when one or both of two builds into one folder are killed, and the next build deletes what they left', async () => {
  const random = numbers(20_261_118);
  const [workshop, folder] = [temporaryFolder(), folderOnOtherDisk()];
  const [built, output] = [path.join(workshop, 'site'), path.join(folder, 'site')];
  const publish = async (name: string) => {
    writeSite(built, name);
    await publishSite(built, output, '/content');
  };
  await publish('first');
  const left = new Set<string>();
  for (let count = 0; count < 8; count += 1) {
    tally('kills');
    const builds = ['one', 'two'].map((name) => {
      const args = [source('../build/publisher.ts'), name, '6', workshop, output];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
      const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
      return { child, ended, ready: new Promise((resolve) => child.stdout.once('data', resolve)) };
    });
    await Promise.all(builds.map(({ ready }) => ready));
    await pause(random() * 30);
    const killed = builds.slice(count % 2);
    for (const { child } of killed) child.kill('SIGKILL');
    await Promise.all(killed.map(({ ended }) => ended));
    for (const { ended } of builds.slice(0, count % 2)) expect(await ended).toBe(0);
    for (const name of readdirSync(folder)) left.add(name);
    await recoverSite(output);
    expect(siteIn(output)).toBeDefined();
    tally('killsSurvived');
  }
  // Some kills hit a build that was replacing the site.
  expect([...left]).toContain('site.next');
  await publish('last');
  expect(siteIn(output)).toBe('last');
  expect(readdirSync(folder)).toEqual(['site']);
});

function isTaken(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
