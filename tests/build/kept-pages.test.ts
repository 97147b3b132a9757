/** Compiled pages that are kept on disk: which are used, and which are deleted. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { codeIn, deleteUnused, filesIn, keepInUse, keepPages, keptPages } from '../../src/build/kept-pages.ts';
import { temporaryFolder } from '../content-folder.ts';
import { ownMounts, runWithMounts } from '../own-mounts.ts';

const styles = { '/gaps': [{ depth: 0 }] };
const DAY = 24 * 60 * 60;
const yesterday = Date.now() / 1000 - DAY;

/** A folder with compiled pages, kept as after compiling. */
function kept(): string {
  const above = temporaryFolder();
  const [draft, folder] = [path.join(above, 'draft'), path.join(above, 'pages')];
  for (const inside of [codeIn(draft), filesIn(draft)]) mkdirSync(inside, { recursive: true });
  writeFileSync(path.join(codeIn(draft), 'prerender-entry.a.mjs'), 'export {};');
  writeFileSync(path.join(filesIn(draft), 'theme.js'), 'theme');
  keepPages(draft, styles, folder);
  return folder;
}

it('uses what was kept', () => {
  const folder = kept();
  const entry = path.join(codeIn(folder), 'prerender-entry.a.mjs');
  expect(keptPages(folder)).toEqual({ folder, entry, files: filesIn(folder), styles });
  expect(keptPages(path.join(folder, 'nothing'))).toBeUndefined();
});

const list = (text: string) => (folder: string) => writeFileSync(path.join(folder, 'kept.json'), text);

it.each<[what: string, damage: (folder: string) => void]>([
  ['no list', (folder) => rmSync(path.join(folder, 'kept.json'))],
  ['half a list', list('{"code')],
  ['an empty list', list('{}')],
  ['null for a list', list('null')],
  ['an array for a list', list('[]')],
  ['a number for a list', list('1')],
  ['other types in the list', list('{"styles":1,"hashes":[null]}')],
  [
    'an empty list of no files',
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      list('{}')(folder);
    },
  ],
  ['other styles', (folder) => writeFileSync(path.join(folder, 'styles.json'), '5')],
  ['a changed file', (folder) => writeFileSync(path.join(filesIn(folder), 'theme.js'), 'damaged')],
  ['a missing file', (folder) => rmSync(path.join(filesIn(folder), 'theme.js'))],
  [
    'a folder in place of a file',
    (folder) => {
      rmSync(path.join(filesIn(folder), 'theme.js'));
      mkdirSync(path.join(filesIn(folder), 'theme.js'));
    },
  ],
  ['another entry', (folder) => writeFileSync(path.join(codeIn(folder), 'prerender-entry.0.mjs'), 'throw 1')],
  ['a link', (folder) => symlinkSync(import.meta.filename, path.join(codeIn(folder), 'prerender-entry.0.mjs'))],
  ['a link that leads nowhere', (folder) => symlinkSync('nothing', path.join(filesIn(folder), 'link'))],
])('does not use pages with %s', (_, damage) => {
  const folder = kept();
  damage(folder);
  expect(keptPages(folder)).toBeUndefined();
});

/** Runs a command with a folder as it is on a disk that is read-only. */
const READ_ONLY = `set -e
  folder=$1; copy=$2; shift 2
  cp -R "$folder" "$copy"
  mount -t tmpfs tmpfs "$folder"
  cp -R "$copy/." "$folder"
  mount -o remount,ro "$folder"
  exec "$@"`;

it.runIf(ownMounts)('uses pages in a folder that cannot be written', () => {
  const folder = kept();
  const program = `
    import { utimesSync } from 'node:fs';
    import { keptPages } from ${JSON.stringify(new URL('../../src/build/kept-pages.ts', import.meta.url).href)};
    try {
      utimesSync(process.argv[1], 0, 0);
    } catch ({ code }) {
      console.log(code, keptPages(process.argv[1]).entry);
    }`;
  const node = [process.execPath, '--input-type=module', '--eval', program, folder];
  const run = runWithMounts(READ_ONLY, [folder, `${folder}.copy`, ...node]);
  expect(run.stdout + run.stderr).toBe(`EROFS ${keptPages(folder)?.entry}\n`);
});

it('replaces damaged pages, and leaves good ones to the process that uses them', () => {
  const folder = kept();
  const list = path.join(folder, 'kept.json');
  const written = () => [statSync(list).ino, readFileSync(list, 'utf8')];
  const before = written();
  const again = () => {
    const draft = `${folder}.draft`;
    for (const inside of [codeIn(draft), filesIn(draft)]) mkdirSync(inside, { recursive: true });
    writeFileSync(path.join(codeIn(draft), 'prerender-entry.b.mjs'), 'export {};');
    keepPages(draft, styles, folder);
  };
  again();
  expect(written()).toEqual(before);
  writeFileSync(list, 'null');
  again();
  expect(path.basename(keptPages(folder)?.entry ?? '')).toBe('prerender-entry.b.mjs');
});

it('deletes what was not used for an hour, except the last six, whatever else is there', () => {
  const all = temporaryFolder();
  const names = Array.from({ length: 9 }, (_, age) => `pages-${age}`);
  for (const [age, name] of names.entries()) {
    mkdirSync(path.join(all, name, 'code'), { recursive: true });
    utimesSync(path.join(all, name), yesterday, yesterday - age);
  }
  symlinkSync('nothing', path.join(all, 'link'));
  writeFileSync(path.join(all, 'file'), '');
  deleteUnused(all);
  expect(readdirSync(all).sort()).toEqual(['file', 'link', ...names.slice(0, 4)]);
});

it('pages in use stay recently used until they are released', async () => {
  const folder = kept();
  const pages = keptPages(folder);
  if (!pages) throw new Error('They were kept.');
  const age = () => utimesSync(folder, yesterday, yesterday);
  const isRecent = () => statSync(folder).mtimeMs / 1000 > yesterday + DAY / 2;
  age();
  const inUse = keepInUse(pages, 1);
  onTestFinished(() => inUse.stop());
  await expect.poll(isRecent).toBe(true);
  age();
  await expect.poll(isRecent).toBe(true);
  // A server goes on when its pages are deleted.
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(existsSync(folder)).toBe(false);
});
