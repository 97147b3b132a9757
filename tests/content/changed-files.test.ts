/**
 * `dev`, imports and the server for assistants remember unchanged files. A build remembers nothing. Over many changes of a folder,
 * both must see the same.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { random } from '../../bench/generate/random.ts';
import { generate } from '../../bench/generate.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { dataLists, listJson } from '../../src/data/lists.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';

const CHANGES = 50;

/** What is compared of an audit. */
const LISTS = ['pieces', 'questions', 'gaps', 'coverage'] as const;

/** What a person does to a file, by accident or not. `other` is another file of the folder. */
const changes: readonly ((file: string, other: string, number: number) => void)[] = [
  (file, _, number) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(title|name): .*/m, `$1: New ${number}`)),
  (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/\d{4}-\d\d-\d\d/, '2020-02-30')),
  (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('status: live', 'status: retired')),
  (file, _, number) => writeFileSync(file, `${readFileSync(file, 'utf8')}\nLine ${number}\n`),
  (file, _, number) => copyFileSync(file, file.replace(/(\.\w+)$/, `-${number}$1`)),
  (file, other) => copyFileSync(other, file),
  (file) => rmSync(file),
];

it(`shows the same after each of ${CHANGES} random changes as a first reading`, () => {
  const directory = path.join(temporaryFolder(), 'content');
  generate({ pieces: 40, seed: 'changes', directory, today: TODAY });
  const { chance, pick } = random('changes');
  const seen = (readBodies: boolean) => {
    const { audit, findings } = checkContent({ directory, today: TODAY, readBodies });
    return { findings, audit: audit && LISTS.map((name) => listJson(dataLists[name], audit)) };
  };
  let withErrors = 0;
  for (let number = 0; number < CHANGES; number += 1) {
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:mdx?|ya?ml)$/.test(file))
      .sort();
    const before = new Map(files.map((file) => [file, readFileSync(path.join(directory, file))]));
    const [file, other] = [pick(files), pick(files)].map((each) => path.join(directory, each));
    pick(changes)(file ?? '', other ?? '', number);
    const remembered = seen(false);
    expect(remembered, `change ${number}, of ${file}`).toEqual(seen(true));
    if (remembered.audit === undefined) withErrors += 1;
    // A folder with errors has no audit to compare, so most mistakes are taken back: that is a change, too.
    if (remembered.audit === undefined && chance(0.75)) {
      for (const made of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
        if (/\.\w+$/.test(made) && !before.has(made)) rmSync(path.join(directory, made));
      }
      for (const [name, bytes] of before) writeFileSync(path.join(directory, name), bytes);
      expect(seen(false)).toEqual(seen(true));
    }
  }
  expect(withErrors).toBeGreaterThan(5);
  expect(withErrors).toBeLessThan(CHANGES - 5);
});
