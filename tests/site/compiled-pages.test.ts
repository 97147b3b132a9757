/** A build renders with the compiled pages of an earlier one, and the site is the same. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../src/build/pages-key.ts';
import { compiling } from '../../src/words/build/site.ts';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { halfFilled } from '../half-filled.ts';
import { ownMounts, runWithMounts } from '../own-mounts.ts';
import { sampleContent } from '../sample/sample.ts';
import { build, buildArguments, environment, root } from './product.ts';

const site = 'https://www.example.com';

/** The folder of the compiled pages of this content. No other test has its address, so no other build writes there. */
let kept: string;

beforeAll(() => {
  kept = path.join(
    root,
    '.cache',
    'pages',
    keyOf({ site, base: `/compiled-${process.pid}/`, editor: false }, undefined),
  );
});

/** The files of the site, and whether the build said that it compiles. */
function built(content: string): { files: Map<string, string>; compiles: boolean } {
  const output = path.join(temporaryFolder(), 'dist');
  const { status, text } = build(content, output);
  if (status !== 0) throw new Error(text);
  const entries = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(output, file), readFileSync(file, 'base64')] as const;
  });
  return { files: new Map(files), compiles: text.startsWith(`${compiling}\n`) };
}

test('the second build compiles nothing and makes the same files; pages that were damaged are compiled again', () => {
  const settings = `${halfFilled['site.yaml']}address: ${site}/compiled-${process.pid}\n`;
  const content = contentFolder({ 'site.yaml': settings }, halfFilled);
  const list = path.join(kept, 'kept.json');
  const writtenAt = () => statSync(list).mtimeMs;

  // As after a power cut.
  mkdirSync(kept, { recursive: true });
  writeFileSync(list, '{"styles":');
  const first = built(content);
  expect(first.compiles).toBe(true);
  expect(Object.keys(JSON.parse(readFileSync(list, 'utf8')))).toContain(path.join('files', 'theme.js'));
  const compiledAt = writtenAt();
  expect(built(content)).toEqual({ ...first, compiles: false });
  expect(writtenAt()).toBe(compiledAt);

  const [script = ''] = readdirSync(path.join(kept, 'files', '_astro')).filter((name) => name.endsWith('.js'));
  writeFileSync(path.join(kept, 'files', '_astro', script), 'damaged');
  expect(built(content)).toEqual(first);
  expect(writtenAt()).toBeGreaterThan(compiledAt);
});

/** Runs a command with an empty folder, on a disk with these options; then lists the folder. */
const ON_A_DISK = `
  folder=$1; options=$2; shift 2
  mount -t tmpfs -o "$options" tmpfs "$folder" || exit 9
  "$@"; code=$?
  ls -A "$folder"
  exit $code`;

const cache = path.join(root, '.cache');
const pages = path.join(cache, 'pages');
const full = 'the disk is full. Free up space and run the command again.';
const refused = 'no permission. Make the folder writable and run the command again.';

test.runIf(ownMounts).each([
  ['a disk without room for all pages', pages, 'size=500k', full],
  ['a disk without room for a folder', pages, 'nr_inodes=1', full],
  ['a read-only disk', pages, 'ro', refused],
  ['a read-only disk for all caches', cache, 'ro', refused],
])('on %s, the first build says what to do and leaves nothing', (_, folder, options, advice) => {
  mkdirSync(folder, { recursive: true });
  const settings = `${halfFilled['site.yaml']}address: ${site}/not-compiled-${process.pid}\n`;
  const content = contentFolder({ 'site.yaml': settings }, halfFilled);
  const output = path.join(temporaryFolder(), 'dist');
  const build = [process.execPath, ...buildArguments(content, output)];
  const { status, stderr, stdout } = runWithMounts(ON_A_DISK, [folder, options, ...build], environment);
  // The list of the folder would follow.
  expect(stdout).toBe(`${compiling}\n`);
  // The bundler also prints that it failed.
  expect(stderr.split('\n')).toContain(`content-audit: Nothing can be written to ${pages}: ${advice}`);
  expect(stderr).not.toMatch(/os error|^\s+at /m);
  expect(status).toBe(2);
});

test.runIf(ownMounts)(
  'on a disk without room for the site, the build says what to do, ends, and leaves no part of it',
  () => {
    const output = path.join(temporaryFolder(), 'dist');
    const build = [process.execPath, ...buildArguments(sampleContent, output)];
    const { status, stderr, stdout } = runWithMounts(ON_A_DISK, [cache, 'size=9m', ...build], environment);
    expect(stderr).toContain(`content-audit: Nothing can be written to ${cache}: ${full}`);
    expect(stdout).toContain('pages');
    expect(stdout).not.toContain('build-');
    expect(status).toBe(2);
  },
);
