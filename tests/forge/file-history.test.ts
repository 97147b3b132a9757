import path from 'node:path';
import { expect, test } from 'vitest';
import { readFileHistory } from '../../src/forge/git/file-history.ts';
import { temporaryFolder } from '../content-folder.ts';
import { openRepository, repository } from './repository.ts';

const GUIDE = 'content/pieces/guide.mdx';
const text = (more = '') => `---\ntitle: A guide\n---\n\n${'One line of many that stay the same.\n'.repeat(20)}${more}`;

function history(folder: string, timeZone = 'UTC') {
  return readFileHistory({ directory: path.join(folder, 'content'), timeZone });
}

test('each file has its own changes, newest first, with dates in the site’s time zone', async () => {
  const { folder, commit } = repository();
  const first = commit('2026-10-01T10:00:00Z', { [GUIDE]: text() });
  commit('2026-10-02T10:00:00Z', { 'content/pieces/deck.mdx': text() });
  const last = commit('2026-10-31T23:30:00Z', { [GUIDE]: text('More.\n'), 'outside.txt': 'x' });
  const { commit: head, files, unknown } = await history(folder, 'Europe/Berlin');
  expect(head).toBe(last);
  expect(unknown).toBe(undefined);
  expect(files.get(GUIDE)).toEqual({
    newest: [
      { commit: last, date: '2026-11-01', subject: 'A change' },
      { commit: first, date: '2026-10-01', subject: 'A change' },
    ],
    total: 2,
  });
  expect([...files.keys()].sort()).toEqual(['content/pieces/deck.mdx', GUIDE]);
});

test('keeps only the newest changes and counts all', async () => {
  const { folder, commit } = repository();
  const days = ['01', '02', '03', '04', '05', '06', '07'];
  const ids = days.map((day) => commit(`2026-10-${day}T10:00:00Z`, { [GUIDE]: text(day) }));
  const changes = (await history(folder)).files.get(GUIDE);
  expect(changes?.newest.map(({ commit: id }) => id)).toEqual(ids.toReversed().slice(0, 5));
  expect(changes?.total).toBe(7);
});

test('a moved and renamed file keeps its history; a new file with the old name starts without one', async () => {
  const { folder, commit } = repository();
  const made = commit('2026-10-01T10:00:00Z', { 'content/old ä "q".mdx': text() });
  const moved = commit('2026-10-02T10:00:00Z', { 'content/old ä "q".mdx': null, 'content/middle.mdx': text() });
  const renamed = commit('2026-10-03T10:00:00Z', { 'content/middle.mdx': null, [GUIDE]: text('Changed.\n') });
  const other = commit('2026-10-04T10:00:00Z', { 'content/middle.mdx': 'Something else.\n' });
  const { files } = await history(folder);
  expect(files.get(GUIDE)?.newest.map(({ commit: id }) => id)).toEqual([renamed, moved, made]);
  expect(files.get('content/middle.mdx')?.newest.map(({ commit: id }) => id)).toEqual([other]);
});

test('a change on a branch counts from its own date, and the merge does not count', async () => {
  const { folder, commit, git } = repository();
  const first = commit('2026-10-01T10:00:00Z', { [GUIDE]: text() });
  git('checkout', '--quiet', '-b', 'branch');
  const branch = commit('2026-10-02T10:00:00Z', { [GUIDE]: text('Branch.\n') });
  git('checkout', '--quiet', 'main');
  commit('2026-10-03T10:00:00Z', { 'outside.txt': 'x' });
  git('merge', '--quiet', '--no-ff', '--message=Merge', 'branch');
  const { files } = await history(folder);
  expect(files.get(GUIDE)?.newest.map(({ commit: id }) => id)).toEqual([branch, first]);
});

test('an unknown history has a reason, and the commit where there is one', async () => {
  const { folder, commit } = repository();
  expect((await history(folder)).unknown).toMatch(/\.$/);
  commit('2026-10-01T10:00:00Z', { [GUIDE]: text() });
  const last = commit('2026-10-02T10:00:00Z', { [GUIDE]: text('More.\n') });
  const clone = path.join(temporaryFolder(), 'clone');
  openRepository(folder).git('clone', '--quiet', '--depth=1', `file://${folder}`, clone);
  const shallow = await history(clone);
  expect(shallow).toMatchObject({ commit: last, unknown: expect.stringContaining('shallow') });
  expect(shallow.files.size).toBe(0);
  const outside = await history(temporaryFolder());
  expect(outside.commit).toBe(undefined);
  expect(outside.unknown).toContain('not in a Git repository');
});
