/**
 * Failures while writing: every command that writes names the failure, loses nothing, and leaves nothing half done. They run in
 * separate processes, with a folder that is really read-only and a disk that is really full; commands that fail in the same way
 * share one.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { importContent } from '../../src/cli/import.ts';
import { runHere } from '../cli/run-command.ts';
import { type Ended, outerEnvironment } from '../clone/process.ts';
import { ProductCommands } from '../clone/product-commands.ts';
import { base, contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { ownMounts } from '../own-mounts.ts';
import { tally } from './tally.ts';

const product = path.join(import.meta.dirname, '../..');
const site = `${base['site.yaml']}repository: https://git.example.com/marketing/content\nhost: github\n`;

const issues = [7, 8].map((number) => ({
  number,
  title: `Wish ${number}`,
  body: 'Please.',
  state: 'OPEN',
  labels: [{ name: 'content-request' }],
  author: { login: 'sales' },
  createdAt: '2026-11-12T10:00:00Z',
  url: `https://git.example.com/marketing/content/issues/${number}`,
}));

/** A repository with content, and next to it the files that the commands read. */
function workplace(): { content: string; repository: string; csv: string; issues: string } {
  const content = contentFolder({ 'site.yaml': site });
  const folder = temporaryFolder();
  const place = { content, repository: path.dirname(content), csv: '', issues: '' };
  place.csv = path.join(folder, 'table.csv');
  const rows = Array.from(
    { length: 60 },
    (_, row) => `Row ${row},https://www.example.com/row-${row},guide,content-team`,
  );
  writeFileSync(place.csv, ['Title,URL,Format,Owner', ...rows].join('\n'));
  place.issues = path.join(folder, 'issues.json');
  writeFileSync(place.issues, JSON.stringify(issues));
  return place;
}

type Place = ReturnType<typeof workplace>;

/** Every command that writes, with its arguments. */
const commands: readonly (readonly [string, (place: Place) => string[]])[] = [
  ['import', ({ csv }) => ['import', csv]],
  ['requests pull', (place) => ['requests', 'pull', '--from', place.issues]],
  ['requests form', () => ['requests', 'form', '--write']],
  ['review', () => ['review', 'payback-guide', 'buyer']],
  ['new', () => ['new', 'request', '--title', 'A sheet on spare parts', '--kind', 'new']],
];

const told = (args: readonly string[], { content }: Pick<Place, 'content'>) => [
  ...args,
  ...['--content', content, '--today', TODAY],
];

/** Everything in a folder; links with their targets. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const file = path.join(folder, name);
      const stats = lstatSync(file);
      if (stats.isSymbolicLink()) return [[name, `link to ${readlinkSync(file)}`]];
      return stats.isFile() ? [[name, readFileSync(file, 'utf8')]] : [];
    }),
  );
}

interface Failed {
  readonly exit: number | null;
  readonly err: string;
}

const failed = ({ code, stderr }: Ended): Failed => ({ exit: code, err: stderr });

/** Checks that the error is in words, names the place, and shows nothing from inside the program. */
function expectClear({ exit, err }: Failed, words: RegExp): void {
  expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(words) });
  expect(err).toMatch(/^content-audit: \S/);
  expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(err.replace(/^Content folder: .*\n/m, '').trimEnd()).not.toContain('\n');
}

/** A process for commands, which starts through other programs. */
const commandsWithin = (...within: string[]) => ProductCommands.of(product, outerEnvironment(), within);

describe('a folder that may not be written', () => {
  let without: ProductCommands;
  beforeAll(async () => {
    // Permissions do not restrict a superuser with all capabilities.
    const aside = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
    without = await commandsWithin(...aside);
  });
  afterAll(() => without.stop());

  it.each(commands)('%s', async (_name, args) => {
    tally('troubles');
    const place = workplace();
    const before = contents(place.repository);
    const folders = [
      place.repository,
      ...readdirSync(place.repository, { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(place.repository, name),
      ),
    ];
    const modes = folders.filter((name) => lstatSync(name).isDirectory());
    for (const folder of modes) chmodSync(folder, 0o555);
    const ended = await without.run(told(args(place), place), product);
    for (const folder of modes) chmodSync(folder, 0o755);
    expectClear(
      failed(ended),
      /was not written: no permission\. Make the folder .* writable and run the command again\./,
    );
    expect(contents(place.repository)).toEqual(before);
  });
});

describe('a full disk', () => {
  /**
   * Copies a repository to a small disk for each command and fills the disks; when the commands have ended, prints what differs,
   * except empty folders.
   */
  const SMALL_DISKS = `set -e
    disks=$1; from=$2; names=$3; shift 3
    for name in $names; do
      mkdir "$disks/$name"
      mount -t tmpfs -o size=512k tmpfs "$disks/$name"
      cp -R "$from/." "$disks/$name/"
      cat /dev/zero > "$disks/$name/fill" 2> /dev/null || true
    done
    "$@"
    for name in $names; do
      rm "$disks/$name/fill"
      find "$disks/$name" -type d -empty -delete
      diff -r "$from" "$disks/$name" || true
    done`;

  it('is named by every command that writes, and nothing is lost or left', async () => {
    tally('troubles', commands.length);
    const place = workplace();
    const before = contents(place.repository);
    const disks = temporaryFolder();
    const names = commands.map((_command, index) => `disk-${index}`);
    const full = ownMounts
      ? await commandsWithin(...ownMounts, 'sh', '-c', SMALL_DISKS, 'sh', disks, place.repository, names.join(' '))
      : // This machine cannot mount a disk, so the process may not write a byte into any file.
        await commandsWithin('sh', '-c', 'ulimit -f 0; exec "$@"', 'sh');
    for (const [index, [name, args]] of commands.entries()) {
      const content = ownMounts ? path.join(disks, names[index] ?? '', 'content') : place.content;
      const ended = failed(await full.run(told(args(place), { content }), product));
      expect(ended.err, name).toMatch(/was not written: /);
      expectClear(
        ended,
        ownMounts
          ? /was not written: the disk is full\. Free up space and run the command again\./
          : /was not written: /,
      );
    }
    expect(await full.end()).toBe('');
    expect(contents(place.repository)).toEqual(before);
  });
});

describe('a link in the way', () => {
  it('does not lead the request form to write to its target', async () => {
    tally('troubles', 2);
    for (const link of ['.github', '.github/ISSUE_TEMPLATE']) {
      const place = workplace();
      const elsewhere = temporaryFolder();
      mkdirSync(path.dirname(path.join(place.repository, link)), { recursive: true });
      symlinkSync(elsewhere, path.join(place.repository, link));
      expectClear(
        await runHere(told(['requests', 'form', '--write'], place)),
        /is a symbolic link, so nothing was written\. Put the real folder in its place\./,
      );
      expect(readdirSync(elsewhere)).toEqual([]);
    }
  });

  it.each(commands.filter(([name]) => name !== 'requests form'))(
    'of %s: it is a finding, and nothing is written',
    async (name, args) => {
      tally('troubles');
      const place = workplace();
      const elsewhere = temporaryFolder();
      const folder = name === 'import' || name === 'review' ? 'pieces' : 'requests';
      renameSync(path.join(place.content, folder), path.join(elsewhere, folder));
      symlinkSync(path.join(elsewhere, folder), path.join(place.content, folder));
      const before = [contents(place.repository), contents(elsewhere)];
      const { exit, out } = await runHere(told(args(place), place));
      expect(exit).toBe(1);
      expect(out).toContain('file/symlink');
      expect([contents(place.repository), contents(elsewhere)]).toEqual(before);
    },
  );
});

describe('another writer', () => {
  it('keeps a change that it made to a file just before an import changes it', async () => {
    tally('troubles');
    const place = workplace();
    const piece = path.join(place.content, 'pieces/row-3.mdx');
    const quiet = { step: () => {}, done: () => {} };
    const request = { source: place.csv, content: place.content, today: TODAY, dryRun: false };
    await importContent({ ...request, progress: () => quiet });
    writeFileSync(place.csv, readFileSync(place.csv, 'utf8').replaceAll('Row ', 'Line '));
    const byHand = readFileSync(piece, 'utf8').replace('\n---\n', '\nx-note: mine\n---\n');
    const outcome = importContent({
      ...request,
      progress: (step) => {
        if (step === 'Writing files') writeFileSync(piece, byHand);
        return quiet;
      },
    });
    await expect(outcome).rejects.toThrow(`${piece} was changed since it was read. Run the command again.`);
    expect(readFileSync(piece, 'utf8')).toBe(byHand);
    // The next run imports the rest, and the person's change stays.
    await importContent({ ...request, progress: () => quiet });
    expect(readFileSync(piece, 'utf8')).toMatch(/title: Line 3\n[\s\S]*x-note: mine\n/);
  });

  describe('with the same command at once', () => {
    let writers: readonly ProductCommands[];
    beforeAll(async () => {
      writers = await Promise.all([commandsWithin(), commandsWithin()]);
    });
    afterAll(() => {
      for (const writer of writers) writer.stop();
    });

    it.each(commands)('%s: every file is whole, and each says what it did', async (_name, args) => {
      tally('troubles');
      const place = workplace();
      const ran = await Promise.all(writers.map((writer) => writer.run(told(args(place), place), product)));
      for (const { exit, err } of ran.map(failed)) {
        if (exit === 2) expectClear({ exit, err }, /already exists|was changed since it was read|There is already a/);
        else expect([0, 1]).toContain(exit);
      }
      expect(ran.some(({ code }) => code !== 2)).toBe(true);
      const names = Object.keys(contents(place.repository));
      expect(names.filter((name) => name.endsWith('.draft'))).toEqual([]);
      const { audit, findings } = checkContent({ directory: place.content, today: TODAY });
      expect(audit, JSON.stringify(findings)).toBeDefined();
      expect(existsSync(path.join(place.content, 'pieces/payback-guide.mdx'))).toBe(true);
    });
  });
});
