/** Changes in a watched folder. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../src/build/watch-folder.ts';

// On a disk: a file system in memory never gives a new folder the number of a deleted one.
const disk = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
const above = mkdtempSync(path.join(disk, 'content-audit-watched-'));
const folder = path.join(above, 'content');
const inside = (...names: string[]) => path.join(folder, ...names);
let changes = 0;
let watching: ReturnType<typeof watchFolder>;

beforeAll(() => {
  mkdirSync(inside('pieces'), { recursive: true });
  writeFileSync(inside('pieces', 'one.mdx'), '');
  watching = watchFolder(folder, {
    changed: () => {
      changes += 1;
    },
    failed: (error) => {
      throw error;
    },
  });
});

afterAll(() => {
  watching.stop();
  rmSync(above, { recursive: true, force: true });
});

const save = (...names: string[]) => writeFileSync(inside(...names), `${changes}`);

// Each in the folders that those before it have left.
it.each<[what: string, change: () => void]>([
  ['a saved file', () => save('pieces', 'one.mdx')],
  ['a new file', () => save('pieces', 'two.mdx')],
  ['a file put in the place of another', () => renameSync(inside('pieces', 'two.mdx'), inside('pieces', 'one.mdx'))],
  ['a deleted file', () => rmSync(inside('pieces', 'one.mdx'))],
  ['a new folder', () => mkdirSync(inside('pieces', 'deep', 'down'), { recursive: true })],
  ['a file in a folder that is new', () => save('pieces', 'deep', 'down', 'three.mdx')],
  ['a folder with another name', () => renameSync(inside('pieces', 'deep'), inside('pieces', 'other'))],
  ['a file in it', () => save('pieces', 'other', 'down', 'three.mdx')],
  [
    'a folder that was deleted and made anew',
    () => {
      rmSync(inside('pieces'), { recursive: true });
      mkdirSync(inside('pieces'));
    },
  ],
  ['a file in the new one', () => save('pieces', 'four.mdx')],
  [
    'a folder that was deleted and at once made anew with everything in it',
    () => {
      // A disk often gives the new folder the number of the deleted one.
      const { ino } = statSync(inside('pieces'));
      for (let made = 0; made < 20; made += 1) {
        rmSync(inside('pieces'), { recursive: true });
        mkdirSync(inside('pieces'));
        save('pieces', 'four.mdx');
        if (statSync(inside('pieces')).ino === ino) break;
      }
    },
  ],
  ['a file in this one', () => save('pieces', 'four.mdx')],
  ['the loss of the whole folder', () => rmSync(folder, { recursive: true })],
  ['its return', () => mkdirSync(inside('pieces'), { recursive: true })],
  ['a file in what has returned', () => save('pieces', 'five.mdx')],
])('%s is noticed', async (_, change) => {
  const before = changes;
  change();
  await expect.poll(() => changes).toBeGreaterThan(before);
  // Waits for the last event about it, so that the next change is not taken for this one.
  for (let seen = -1; seen !== changes; ) {
    seen = changes;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

it('a folder that another process deletes and later makes again is noticed each time, and what is saved deep in it', async () => {
  const folders = Array.from({ length: 25 }, (_, number) => path.join(above, `above-${number}`, 'content'));
  const deep = Array.from({ length: 5 }, (_, number) => path.join('pieces', `${number}`, 'deep'));
  const noticed = new Map<string, number>();
  const make = (one: string) => {
    for (const name of deep) mkdirSync(path.join(one, name), { recursive: true });
  };
  const watches = folders.map((one) => {
    make(one);
    return watchFolder(one, {
      changed: () => noticed.set(one, (noticed.get(one) ?? 0) + 1),
      failed: (error) => {
        throw error;
      },
    });
  });
  onTestFinished(() => {
    for (const { stop } of watches) stop();
  });
  const settled = async () => {
    for (let seen: unknown; seen !== JSON.stringify([...noticed]); ) {
      seen = JSON.stringify([...noticed]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const expectNoticed = async (change: (one: string) => void) => {
    await settled();
    noticed.clear();
    for (const one of folders) change(one);
    await expect.poll(() => folders.filter((one) => !noticed.has(one))).toEqual([]);
  };
  for (let round = 0; round < 3; round += 1) {
    await promisify(execFile)('rm', ['-rf', ...folders]);
    await expectNoticed(make);
    await expectNoticed((one) => writeFileSync(path.join(one, deep.at(-1) ?? '', 'piece.mdx'), ''));
  }
});
