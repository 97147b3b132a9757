import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WriteRefused, writeMany, writeWhole } from '../../../src/content/disk/whole-file.ts';
import { draftName } from '../../../src/content/draft-name.ts';
import { contentFolder, temporaryFolder } from '../../content-folder.ts';

test('writes a new file with the folders above it, changes it, and leaves an equal one alone', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a/b/one.yaml');
  expect(writeWhole(file, 'one: 1\n', null, folder)).toBe('created');
  expect(writeWhole(file, 'one: 2\n', 'one: 1\n', folder)).toBe('changed');
  const { mtimeNs } = statSync(file, { bigint: true });
  expect(writeWhole(file, 'one: 2\n', 'one: 2\n', folder)).toBe('unchanged');
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
  expect(readFileSync(file, 'utf8')).toBe('one: 2\n');
  expect(readdirSync(path.dirname(file))).toEqual(['one.yaml']);
});

test('writes many files, each of them whole, and overwrites none that it did not expect', () => {
  const folder = temporaryFolder();
  const files = Array.from({ length: 80 }, (_, index) => ({
    file: path.join(folder, `folder-${index % 3}`, `${index}.yaml`),
    text: `n: ${index}\n`,
    before: null,
    root: folder,
  }));
  const counts: number[] = [];
  expect(new Set(writeMany(files, (written) => counts.push(written)))).toEqual(new Set(['created']));
  expect(counts.at(-1)).toBe(80);
  for (const { file, text } of files) expect(readFileSync(file, 'utf8')).toBe(text);

  const again = files.map(({ file, text }, index) => ({
    file,
    text: index === 5 ? 'n: new\n' : text,
    before: text,
    root: folder,
  }));
  expect(writeMany(again).filter((written) => written !== 'unchanged')).toEqual(['changed']);

  const third = files.map(({ file }, index) => ({
    file: index < 60 ? `${file}.new` : file,
    text: 'x',
    before: null,
    root: folder,
  }));
  expect(() => writeMany(third)).toThrow(WriteRefused);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /draft|new$/.test(name))).toEqual([]);
});

test('keeps the permissions of a file that it changes', () => {
  const file = path.join(temporaryFolder(), 'one.yaml');
  writeFileSync(file, 'a');
  chmodSync(file, 0o640);
  writeWhole(file, 'b', 'a', path.dirname(file));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('overwrites nothing that it did not expect', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'one.yaml');
  writeFileSync(file, 'by hand');
  writeFileSync(path.join(folder, 'elsewhere'), 'elsewhere');
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'link.yaml'));
  mkdirSync(path.join(folder, 'folder.yaml'));
  const refused = (name: string, before: string | null) => {
    expect(() => writeWhole(path.join(folder, name), 'new', before, folder)).toThrow(WriteRefused);
  };
  refused('one.yaml', null);
  refused('one.yaml', 'as it was read');
  refused('link.yaml', 'elsewhere');
  refused('folder.yaml', '');
  refused('gone.yaml', 'was there');
  refused('one.yaml/below.yaml', null);
  expect(readFileSync(file, 'utf8')).toBe('by hand');
  expect(readFileSync(path.join(folder, 'elsewhere'), 'utf8')).toBe('elsewhere');
  expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'folder.yaml', 'link.yaml', 'one.yaml']);
});

test('removes the drafts of a killed writer, which readers of content ignore', async () => {
  const folder = contentFolder();
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  const left = path.join(folder, 'requests', draftName('8-x.yaml', child.pid ?? 0, '0123456789ab'));
  const running = path.join(folder, 'requests', draftName('9-y.yaml', process.ppid, '0123456789ab'));
  writeFileSync(left, 'ask: { ti');
  writeFileSync(running, 'ask: { ti');
  const { readContent } = await import('../../../src/content/disk/read-content.ts');
  expect(readContent({ directory: folder, today: '2026-11-16' }).findings).toEqual([]);
  writeWhole(path.join(folder, 'requests/10-z.yaml'), 'ask: {}\n', null, folder);
  expect(existsSync(left)).toBe(false);
  expect(existsSync(running)).toBe(true);
});

test('leaves alone a folder with a name like a draft', () => {
  const folder = temporaryFolder();
  const named = path.join(folder, draftName('a.mdx', 4_194_304, '0123456789ab'));
  mkdirSync(named);
  expect(writeWhole(path.join(folder, 'b.mdx'), 'b', null, folder)).toBe('created');
  expect(readdirSync(folder).sort()).toEqual([path.basename(named), 'b.mdx']);
});
