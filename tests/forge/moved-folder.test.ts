import { describe, expect, it } from 'vitest';
import type { Files } from '../content-folder.ts';
import { below, repository, summer, type TestRepository } from './repository.ts';
import { daysOf, draft, guide, start } from './trend-days.ts';

describe('a content folder that was moved', () => {
  /** Moves a folder or file of a repository, and the changes on top, in one commit. */
  const move = (repo: TestRepository, from: string, to: string, at: string, more: Files = {}) => {
    repo.git('mv', from, to);
    repo.commit(at, more);
  };

  it('is followed through every move', async () => {
    const repo = repository();
    repo.commit('2026-07-20T12:00:00Z', { ...start, ...draft });
    move(repo, 'content', 'library', '2026-08-10T12:00:00Z', {
      'library/pieces/payback-guide.mdx': String(start[guide]),
    });
    repo.write({ 'team/north.txt': 'x' });
    move(repo, 'library', 'team/library', '2026-10-10T12:00:00Z');
    expect(await daysOf(repo, { content: 'team/library' })).toEqual([
      '2026-07-31 0+0/4 0/0 1',
      '2026-08-31 2+0/4 1/1 1',
      '2026-09-30 2+0/4 1/1 1',
      '2026-10-31 2+0/4 1/1 1',
      '2026-11-16 2+0/4 1/1 1',
    ]);
  });

  it('is followed step by step, even when its oldest and newest files differ', async () => {
    const repo = repository();
    const touched = (folder: string, names: string[]) =>
      Object.fromEntries(
        names.map((name) => [`${folder}/${name}`, `${summer[name]}${name.endsWith('x') ? '' : '# x\n'}`]),
      );
    const edited = Object.fromEntries(
      ['personas/buyer.mdx', 'pieces/payback-guide.mdx'].map((name) => [`two/${name}`, `${summer[name]}Changed.\n`]),
    );
    repo.commit('2026-08-10T12:00:00Z', below('zero', summer));
    move(
      repo,
      'zero',
      'one',
      '2026-09-10T12:00:00Z',
      touched('one', ['site.yaml', 'stages.yaml', 'formats.yaml', 'people.yaml']),
    );
    move(repo, 'one', 'two', '2026-10-10T12:00:00Z', {
      ...touched('two', ['products.yaml', 'requests/7-checklist.yaml']),
      ...edited,
    });
    expect((await daysOf(repo, { content: 'two' }))[0]).toBe('2026-08-31 2+0/4 1/1 1');
  });

  it('is followed to the top of the repository', async () => {
    const repo = repository();
    repo.commit('2026-09-10T12:00:00Z', summer);
    repo.commit('2026-10-10T12:00:00Z', {
      ...start,
      ...Object.fromEntries(Object.keys(summer).map((name) => [name, null])),
    });
    expect((await daysOf(repo))[0]).toBe('2026-09-30 2+0/4 1/1 1');
  });

  it('is never mistaken for the folder of another team', async () => {
    const repo = repository();
    repo.commit('2026-08-10T12:00:00Z', below('north', summer));
    repo.commit('2026-09-10T12:00:00Z', below('south', summer));
    expect((await daysOf(repo, { content: 'south' }))[0]).toBe('2026-09-30 2+0/4 1/1 1');
  });

  it('is not mistaken for a deleted folder with different files', async () => {
    const repo = repository();
    const other = Object.entries(summer).map(([name, text]) => [name, String(text).replace(/\n$/, '\n\n')] as const);
    repo.commit('2026-08-10T12:00:00Z', below('north', Object.fromEntries(other)));
    repo.commit('2026-09-10T12:00:00Z', { north: null, ...below('south', summer) });
    expect((await daysOf(repo, { content: 'south' }))[0]).toBe('2026-09-30 2+0/4 1/1 1');
  });

  it('is not guessed when two folders match', async () => {
    const repo = repository();
    repo.commit('2026-08-10T12:00:00Z', { ...below('north', summer), ...below('south', summer) });
    repo.commit('2026-09-10T12:00:00Z', { ...start, north: null, south: null });
    expect((await daysOf(repo))[0]).toBe('2026-09-30 2+0/4 1/1 1');
  });
});
