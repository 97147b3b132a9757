/**
 * The whole program with a damaged, unusual or missing Git repository. Features without a past work as usual; others say why the
 * past is unknown. `site.test.ts` builds a site in a damaged repository.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Ran } from '../cli/captured.ts';
import { runHere } from '../cli/run-command.ts';
import { base, TODAY, temporaryFolder } from '../content-folder.ts';
import { below, repository, summer, type TestRepository } from '../forge/repository.ts';
import { overwrite, overwriteObjects } from './git-objects.ts';
import { tally } from './tally.ts';

/** Two commits, with valid content today. */
function committed(): TestRepository {
  const repo = repository();
  repo.commit('2026-08-01T12:00:00Z', below('content', summer));
  repo.commit('2026-10-01T12:00:00Z', below('content', { 'products.yaml': '[]\n' }));
  repo.write(below('content', base));
  return repo;
}

const damages: readonly [string, (repo: TestRepository) => void, Record<string, string>?][] = [
  ['every object is rubbish', (repo) => overwriteObjects(repo, 'rubbish')],
  ['every object is empty, as after a power cut', (repo) => overwriteObjects(repo, '')],
  ['HEAD is rubbish', (repo) => overwrite(path.join(repo.folder, '.git/HEAD'), 'rubbish\n')],
  [
    'a branch points nowhere',
    (repo) => overwrite(path.join(repo.folder, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`),
  ],
  [
    'the settings cannot be read',
    (repo) => overwrite(path.join(repo.folder, '.git/config'), '[core\n\trepositoryformatversion = 99\n'),
  ],
  [
    '.git is an empty folder',
    (repo) => {
      rmSync(path.join(repo.folder, '.git'), { recursive: true });
      mkdirSync(path.join(repo.folder, '.git'));
    },
  ],
  ['there is no Git on the machine', () => {}, { PATH: temporaryFolder() }],
];

const told = (repo: TestRepository) => ['--content', path.join(repo.folder, 'content'), '--today', TODAY];

/** The expected report for this content, with any other files next to it. */
let wanted: Ran | undefined;

/** The report without the line that names the folder, which differs each time. */
async function report(repo: TestRepository, env = {}) {
  const ran = await runHere(['report', ...told(repo)], env);
  return { ...ran, out: ran.out.replace(/^Content folder: .*\n/m, '') };
}

it.each(damages)('%s: report works as before, and diff says why it cannot compare', async (_name, damage, env = {}) => {
  tally('troubles');
  const repo = committed();
  wanted ??= await report(repo);
  expect([wanted.exit, wanted.err]).toEqual([0, '']);
  damage(repo);
  expect(await report(repo, env)).toEqual(wanted);
  const { exit, err } = await runHere(['diff', 'HEAD', ...told(repo)], env);
  expect(exit).toBe(2);
  expect(err).toMatch(/^content-audit: \S.*[.)]\nContent folder: .*\n$/);
  expect(err).not.toMatch(/^\s+at /m);
});
