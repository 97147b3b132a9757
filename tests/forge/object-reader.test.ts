import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ObjectReader } from '../../src/forge/git/object-reader.ts';
import { temporaryFolder } from '../content-folder.ts';
import { repository, type TestRepository } from './repository.ts';

const open: ObjectReader[] = [];

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});

function readerOf(folder: string): ObjectReader {
  const reader = new ObjectReader(path.join(folder, '.git'));
  open.push(reader);
  return reader;
}

function withFiles(files: Record<string, string | Uint8Array>): TestRepository {
  const repo = repository();
  repo.commit('2026-07-01T12:00:00Z', files);
  return repo;
}

describe('reading objects', () => {
  it('answers in order, with the exact bytes, and with nothing for a missing object', async () => {
    const binary = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    const { folder, git } = withFiles({ 'a.bin': binary, 'empty.txt': '', 'b.txt': 'line\nline\n' });
    const names = ['HEAD:b.txt', 'HEAD:none', 'HEAD:a.bin', '0'.repeat(40), 'HEAD:empty.txt', 'HEAD:b.txt'];
    const objects = await readerOf(folder).read(names);
    expect(objects.map((object) => object?.bytes?.toString('hex'))).toEqual(
      ['line\nline\n', undefined, binary, undefined, '', 'line\nline\n'].map((bytes) =>
        bytes === undefined ? undefined : Buffer.from(bytes).toString('hex'),
      ),
    );
    expect(objects[0]).toMatchObject({ id: git('rev-parse', 'HEAD:b.txt'), type: 'blob', size: 10 });
  });

  it('leaves out the bytes of an object over the limit, and continues after it', async () => {
    const { folder } = withFiles({ 'large.txt': 'x'.repeat(200_000), 'small.txt': 'small' });
    const [large, small] = await readerOf(folder).read(['HEAD:large.txt', 'HEAD:small.txt'], 5);
    expect(large).toEqual({ id: expect.any(String), type: 'blob', size: 200_000 });
    expect(small?.bytes?.toString()).toBe('small');
  });

  it('keeps simultaneous requests apart', async () => {
    const { folder } = withFiles({ 'a.txt': 'a', 'b.txt': 'b' });
    const reader = readerOf(folder);
    const answers = await Promise.all([reader.read(['HEAD:a.txt']), reader.read([]), reader.read(['HEAD:b.txt'])]);
    expect(answers.map(([object]) => object?.bytes?.toString())).toEqual(['a', undefined, 'b']);
  });
});

describe('when Git cannot answer', () => {
  it('says that the repository cannot be read', async () => {
    await expect(readerOf(temporaryFolder()).read(['HEAD'])).rejects.toThrow('Git cannot read the repository');
  });

  it('says that it is not installed', async () => {
    const { folder } = withFiles({ 'a.txt': 'a' });
    const { PATH } = process.env;
    process.env.PATH = temporaryFolder();
    try {
      await expect(readerOf(folder).read(['HEAD'])).rejects.toThrow('Git is not installed on this machine.');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('says so after it was closed', async () => {
    const { folder } = withFiles({ 'a.txt': 'a' });
    const reader = readerOf(folder);
    await reader.close();
    await expect(reader.read(['HEAD'])).rejects.toThrow('Git');
  });

  it('fetches nothing into a partial clone, and says so', async () => {
    const repo = withFiles({ 'a.txt': 'old' });
    repo.commit('2026-07-02T12:00:00Z', { 'a.txt': 'new' });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', '--filter=blob:none', `file://${repo.folder}`, clone);
    // Even where the settings of the repository allow it.
    repo.git('-C', clone, 'config', 'protocol.file.allow', 'always');
    const reader = readerOf(clone);
    expect((await reader.read(['HEAD:a.txt']))[0]?.bytes?.toString()).toBe('new');
    await expect(reader.read(['HEAD~1:a.txt'])).rejects.toThrow('partial clone');
  });
});
