import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countWords } from '../../bench/generate/body.ts';
import { DEFAULT_TODAY, generate } from '../../bench/generate.ts';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { publish } from '../../src/publish/publish.ts';

const today = DEFAULT_TODAY;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'generate-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Generates into a sub-folder and answers its path. */
function generated(name: string, pieces: number, seed = '1'): string {
  const directory = path.join(folder, name);
  generate({ pieces, seed, directory, today });
  return directory;
}

/** Every file's text by its path, in order of path. */
function filesOf(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(directory, file), 'utf8')]));
}

test('the same seed gives the same bytes, and another seed gives others', () => {
  const first = filesOf(generated('first', 60));
  expect(filesOf(generated('second', 60))).toEqual(first);

  const other = filesOf(generated('other', 60, '2'));
  const pieces = [...first.keys()].filter((file) => file.startsWith('pieces'));
  expect(pieces.filter((file) => other.get(file) === first.get(file))).toEqual([]);
});

test('a larger library starts with the pieces of a smaller one', () => {
  const small = filesOf(generated('small', 30));
  const large = filesOf(generated('large', 90));
  const pieces = [...small].filter(([file]) => file.startsWith('pieces'));
  expect(pieces).toHaveLength(30);
  for (const [file, text] of pieces) expect(large.get(file)).toBe(text);
});

test('a generated library has no errors and the variety of a real one, and its audit every state of freshness', () => {
  const directory = generated('content', 1200);
  const { model, findings } = readContent({ directory, today });

  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  if (!model) throw new Error('Content without errors has a model.');
  expect(model.pieces).toHaveLength(1200);
  expect(model.requests).toHaveLength(24);
  expect(readdirSync(path.join(directory, 'pieces'))).toHaveLength(3);
  expect(findings.filter((finding) => finding.rule === 'piece/similar-title')).toEqual([]);

  for (const piece of model.pieces) {
    expect(countWords([piece.body]), piece.path).toBeGreaterThanOrEqual(100);
    expect(countWords([piece.body]), piece.path).toBeLessThanOrEqual(300);
  }
  expect(new Set(model.pieces.map((piece) => piece.language))).toEqual(new Set(['en', 'de']));
  for (const component of ['<TalkTrack>', '<Callout ', '<Quote ', '<Video ']) {
    expect(model.pieces.some((piece) => piece.body.includes(component))).toBe(true);
  }

  const found = audit(publish(model), today);
  // The generated company is past its first audit, so what no one reviewed is overdue or stale there.
  const { unreviewed, ...others } = found.freshness;
  expect(unreviewed).toBe(0);
  for (const count of Object.values(others)) expect(count).toBeGreaterThan(0);
  expect(found.cells.length).toBe(48);
  expect(new Set(found.cells.map((cell) => cell.state)).size).toBeGreaterThan(1);
  expect(new Set(found.gaps.map((gap) => gap.kind)).size).toBeGreaterThan(3);
});

test('a folder that the generator made is replaced completely', () => {
  generated('content', 40);
  const again = filesOf(generated('content', 10));
  expect([...again.keys()].filter((file) => file.startsWith('pieces'))).toHaveLength(10);
});

test('a folder with anything else in it is refused and stays unchanged', () => {
  const directory = path.join(folder, 'content');
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'site.yaml'), 'title: Our audit\n');
  expect(() => generate({ pieces: 10, seed: '1', directory, today })).toThrow(/not made by this generator/);
  expect(filesOf(directory)).toEqual(new Map([['site.yaml', 'title: Our audit\n']]));
});
