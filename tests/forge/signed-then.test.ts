/** What teams signed before a text changed, from real Git. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { sign } from '../../src/cli/sign.ts';
import { readSignedThen } from '../../src/forge/git/signed-then.ts';
import { base, type Files, TODAY, temporaryFolder } from '../content-folder.ts';
import { below, openRepository, repository } from './repository.ts';

const definition = 'A person who fits and who has asked. Call 0711 123456.';
const term = (text: string) =>
  `---\nname: Qualified lead\ndefinition: ${text}\ncriteria: [Has a plant]\nowner: content-team\n---\n\nText.\n`;
const file = 'content/agreement/terms/ql.mdx';

function signedRepository() {
  const repo = repository();
  const content = path.join(repo.folder, 'content');
  repo.commit('2026-09-01T12:00:00Z', below('content', { ...base, 'agreement/terms/ql.mdx': term(definition) }));
  const { exit } = sign({
    ...{ content, today: TODAY, on: '2026-09-02', keys: ['term/ql'], team: 'sales', by: 'sales-north' },
    ...{ dryRun: false, color: false },
  });
  expect(exit).toBe(0);
  return { repo, content };
}

const auditOf = (directory: string) =>
  checkContent({ directory, today: TODAY }).audit ?? expect.fail('The content has errors.');

it('a text that changed after it was signed is found as it was, and masked', async () => {
  const { content, repo } = signedRepository();
  repo.commit('2026-09-02T12:00:00Z');
  const before = auditOf(content).model.agreement?.terms[0] ?? expect.fail('There is a term.');
  const changed: Files = { [file]: repo.git('show', `HEAD:${file}`).replace('who fits and', 'from our industry') };
  repo.commit('2026-09-10T12:00:00Z', changed);
  // A later change of the same file.
  repo.commit('2026-09-11T12:00:00Z', { [file]: `${changed[file]}\nMore.\n` });
  const then = await readSignedThen({ directory: content, audit: auditOf(content) });
  expect([...then.keys()]).toEqual([before.stamp]);
  const text = then.get(before.stamp);
  expect(text).toMatchObject({ kind: 'term', id: 'ql', stamp: before.stamp });
  expect(JSON.stringify(text)).toContain('who fits and who has asked');
  expect(JSON.stringify(text)).not.toContain('0711 123456');
});

it('nothing is found where nothing changed, Git does not have the text, or there is no Git', async () => {
  const { content, repo } = signedRepository();
  repo.commit('2026-09-02T12:00:00Z');
  expect(await readSignedThen({ directory: content, audit: auditOf(content) })).toEqual(new Map());

  const never = signedRepository();
  never.repo.write({ [file]: term('Something else.').replace('owner:', `signed: ${SIGNED}\nowner:`) });
  never.repo.commit('2026-09-10T12:00:00Z');
  expect(await readSignedThen({ directory: never.content, audit: auditOf(never.content) })).toEqual(new Map());

  const alone = openRepository(temporaryFolder());
  alone.write(
    below('content', {
      ...base,
      'agreement/terms/ql.mdx': term(definition).replace('owner:', `signed: ${SIGNED}\nowner:`),
    }),
  );
  const directory = path.join(alone.folder, 'content');
  expect(await readSignedThen({ directory, audit: auditOf(directory) })).toEqual(new Map());
});

const SIGNED = '{ sales: { on: 2026-09-02, by: sales-north, stamp: v1-0123456789ab } }';
