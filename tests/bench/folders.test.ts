import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCaches } from '../../bench/caches.ts';
import { differentFiles } from '../../bench/folders.ts';
import { editedCopy } from '../../bench/own/edited-piece.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bench-folders-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes files into a sub-folder and answers its path. */
function written(name: string, files: Readonly<Record<string, string>>): string {
  const directory = path.join(folder, name);
  mkdirSync(directory);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  }
  return directory;
}

test('two folders differ in the files that only one has, and in those with other bytes', () => {
  const one = written('one', { 'a/same.html': 'same', 'a/changed.html': 'before', 'only-one.html': '' });
  const other = written('other', { 'a/same.html': 'same', 'a/changed.html': 'after!', 'b/only-other.html': '' });
  expect(differentFiles(one, other)).toEqual(['a/changed.html', 'b/only-other.html', 'only-one.html']);
  expect(differentFiles(one, one)).toEqual([]);
});

test('an edit changes one piece of the copy and nothing of the content', () => {
  const content = written('content', { 'site.yaml': 'title: Audit\n', 'pieces/library-001/first.mdx': 'One.\n' });
  const copy = path.join(folder, 'copy');
  const piece = editedCopy(content, copy);
  expect(piece.id).toBe('first');
  expect(differentFiles(content, copy)).toEqual([]);

  piece.save('Two.');
  piece.save('Three.');
  const expected = written('expected', {
    'site.yaml': 'title: Audit\n',
    'pieces/library-001/first.mdx': 'One.\n\nThree.\n',
  });
  expect(differentFiles(expected, copy)).toEqual([]);
  expect(differentFiles(content, copy)).toEqual(['pieces/library-001/first.mdx']);
});

test('every cache counts as one of builds, except those of the benchmark, of browsers and of an install', () => {
  const cache = written('cache', {
    'any-new-cache/part.json': '',
    'bench/100/content/site.yaml': '',
    'bench-peers/package.json': '',
    'build-123-abc/index.html': '',
    'built-from.txt': '',
    'chromium-1.0.0/chromium': '',
    'compiled/code': '',
    'trend.json': '',
    'vite/deps/package.json': '',
  });
  expect(buildCaches(cache)).toEqual(['any-new-cache', 'trend.json'].map((name) => path.join(cache, name)));
  expect(buildCaches(path.join(folder, 'none'))).toEqual([]);
});
