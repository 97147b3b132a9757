/** A build replaces its whole output folder, so the folder may contain nothing but a built site. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { publishSite, siteToReplace } from '../../src/build/output-folder.ts';
import { productDirectory } from '../../src/check/folders.ts';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { ownMounts, runWithMounts } from '../own-mounts.ts';
import { folderOnOtherDisk, otherDisk } from './other-disk.ts';
import { siteIn, writeSite } from './publisher.ts';

/** A repository with a content folder, a folder of notes and a link from outside to the repository. */
function workplace() {
  const repository = temporaryFolder();
  const content = path.join(repository, 'content');
  for (const folder of ['.git', 'content/pieces', 'notes', 'empty']) {
    mkdirSync(path.join(repository, folder), { recursive: true });
  }
  writeFileSync(path.join(content, 'site.yaml'), 'title: Content audit\n');
  writeFileSync(path.join(repository, 'notes/notes.txt'), 'kept');
  const link = path.join(temporaryFolder(), 'link');
  symlinkSync(repository, link);
  return { repository, content, link };
}
type Workplace = ReturnType<typeof workplace>;

const refused: Readonly<Record<string, readonly [output: (place: Workplace) => string, reason: string]>> = {
  'the content folder': [({ content }) => content, 'is the content folder'],
  'the content folder with a slash': [({ content }) => `${content}/`, 'is the content folder'],
  'the content folder through a link': [({ link }) => `${link}/content`, 'is the content folder'],
  'a folder in it': [({ content }) => `${content}/pieces`, 'is inside the content folder'],
  'a new folder in it': [({ link }) => `${link}/content/new/site`, 'is inside the content folder'],
  'the folder above it': [({ repository }) => repository, 'contains the content folder'],
  'a link to the folder above it': [({ link }) => link, 'contains the content folder'],
  'the .git folder': [({ repository }) => `${repository}/.git`, 'contains a Git repository'],
  'a folder in .git': [({ repository }) => `${repository}/.git/site`, 'is inside the .git folder'],
  'the folder of this product': [() => productDirectory, 'contains this product'],
  'a folder with other files': [
    ({ repository }) => `${repository}/notes`,
    'contains something other than a built site',
  ],
  'a file': [({ repository }) => `${repository}/notes/notes.txt`, 'contains something other than a built site'],
};

describe('a build refuses', () => {
  test.each(Object.entries(refused))('%s', (_, [output, reason]) => {
    const place = workplace();
    expect(() => siteToReplace(place.content, output(place))).toThrow(reason);
  });

  test.each(['.old', '.next'])('a folder when the content folder has its name plus %s', (ending) => {
    const output = path.join(temporaryFolder(), 'site');
    mkdirSync(output + ending);
    expect(() => siteToReplace(output + ending, output)).toThrow(
      `A build would replace ${output + ending}, but it is the content folder`,
    );
  });
});

test.each(['empty', 'dist', 'new/site'])('a build goes into %s next to the content', (name) => {
  const { content, repository } = workplace();
  expect(siteToReplace(content, path.join(repository, name))).toBe(path.join(repository, name));
});

test('a build replaces an earlier site', () => {
  const { content, repository } = workplace();
  const site = path.join(repository, 'site');
  mkdirSync(path.join(site, 'pagefind'), { recursive: true });
  for (const file of ['index.html', 'pagefind/parts.json']) writeFileSync(path.join(site, file), '');
  expect(siteToReplace(content, site)).toBe(site);
});

test('content-audit build names the folder, says what to do and leaves the content unchanged', async () => {
  const content = contentFolder();
  const before = readdirSync(content, { recursive: true });
  const { exit, out, err } = await runHere(['build', '--content', content, '--today', TODAY, '--output', content]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain(
    `content-audit: A build would replace ${content}, but it is the content folder. Choose another folder with --output.\n`,
  );
  expect(readdirSync(content, { recursive: true })).toEqual(before);
  expect(existsSync(`${content}.next`)).toBe(false);
});

const run = promisify(execFile);
const publisher = fileURLToPath(new URL('./publisher.ts', import.meta.url));

describe('builds into one folder at the same time publish one after the other, and leave nothing beside it', () => {
  const disks = [
    ['on the same disk', true, temporaryFolder],
    ['on another disk', otherDisk !== undefined, folderOnOtherDisk],
  ] as const;

  test.each(disks.filter(([, exists]) => exists))('%s', async (_, _exists, folderOn) => {
    const [workshop, folder] = [temporaryFolder(), folderOn()];
    const output = path.join(folder, 'site');
    const names = ['one', 'two', 'three'];
    const ran = await Promise.all(
      names.map((name) => run(process.execPath, [publisher, name, '15', workshop, output])),
    );
    expect(ran.map(({ stderr }) => stderr)).toEqual(['', '', '']);
    expect(names.map((name) => `${name}-14`)).toContain(siteIn(output));
    expect(readdirSync(folder)).toEqual(['site']);
  });
});

const leftovers: Readonly<Record<string, (work: string, elsewhere: string) => void>> = {
  'a part of a site': (work) => writeSite(path.join(work, 'site'), 'killed'),
  'a site of an earlier version': (work) => writeSite(work, 'killed'),
  'the turn of a killed process with the same id, as in a container': (work) => {
    mkdirSync(work);
    writeFileSync(path.join(work, `${process.pid}-0123456789ab`), '');
  },
  'a link, which is not followed': (work, elsewhere) => symlinkSync(elsewhere, work),
};

test.each(Object.entries(leftovers))('a build deletes what is left beside the site: %s', async (_, leave) => {
  const [folder, built, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const output = path.join(folder, 'site');
  writeSite(elsewhere, 'kept');
  writeSite(built, 'new');
  leave(`${output}.next`, elsewhere);
  await publishSite(built, output, '/content');
  expect([siteIn(output), siteIn(elsewhere)]).toEqual(['new', 'kept']);
  expect(readdirSync(folder)).toEqual(['site']);
});

/** Runs a program with a folder for the site, after a shell has mounted something; returns what it prints. */
function runMounted(mount: string, output: string, program: string): string {
  const source = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const modules = `
    import { readdirSync, writeFileSync } from 'node:fs';
    import path from 'node:path';
    import { publishSite, siteToReplace } from ${source('../../src/build/output-folder.ts')};
    import { writeProblem } from ${source('../../src/build/write-problem.ts')};
    import { siteIn, writeSite } from ${source('./publisher.ts')};
    const [, output, built] = process.argv;
    const above = path.dirname(output);
    const print = (...all) => console.log(all.join('\\n'));
    const publish = () => publishSite(built, output, '/content').catch((error) => print(writeProblem(error, above).message));`;
  const node = [process.execPath, '--input-type=module', '--eval', modules + program, output, temporaryFolder()];
  const ran = runWithMounts(`set -e; output=$1; shift; ${mount}; exec "$@"`, [output, ...node]);
  return (ran.stdout + ran.stderr).trim();
}

describe.runIf(ownMounts)('a build says what to do', () => {
  test('about a full disk, and leaves the last good site and nothing else', () => {
    const disk = temporaryFolder();
    const program = `
      writeSite(output, 'last');
      writeSite(built, 'new');
      writeFileSync(path.join(built, 'large.json'), Buffer.alloc(1_000_000));
      await publish();
      print(siteIn(output), readdirSync(above));`;
    expect(
      runMounted('mount -t tmpfs -o size=500k tmpfs "$(dirname "$output")"', path.join(disk, 'site'), program),
    ).toBe(`Nothing can be written to ${disk}: the disk is full. Free up space and run the command again.\nlast\nsite`);
  });

  test('about a mount point, before it begins', () => {
    const output = temporaryFolder();
    const program = `try { siteToReplace('/content', output); } catch ({ message }) { print(message); }
      print(siteToReplace('/content', output + '/site'));`;
    expect(runMounted('mount -t tmpfs tmpfs "$output"', output, program)).toBe(
      `A build cannot replace ${output}, because it is a mount point, such as a Docker volume. Choose a folder inside it:
  --output ${output}/site
${output}/site`,
    );
  });

  test('about a mount point that has the same disk as the folder above it, and leaves nothing beside it', () => {
    const output = path.join(temporaryFolder(), 'site');
    mkdirSync(output);
    const program = `writeSite(output, 'last'); writeSite(built, 'new'); await publish();
      print(siteIn(output), readdirSync(above));`;
    expect(runMounted('mount --bind "$output" "$output"', output, program)).toBe(
      `${output} cannot be replaced: it is a mount point, or another program uses it. Choose another folder, or close that program.\nlast\nsite`,
    );
  });
});
