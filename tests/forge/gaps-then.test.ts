import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gapMoves } from '../../src/audit/agreement/gap-moves.ts';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { readGapsThen } from '../../src/forge/git/gaps-then.ts';
import { publish } from '../../src/publish/publish.ts';
import { gapTitle } from '../../src/words/gaps/titles.ts';
import { plainText } from '../../src/words/parts.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { below, repository, type TestRepository } from './repository.ts';
import { broken, draft, guide, start } from './trend-days.ts';

async function then(repo: TestRepository, date: string, folder = 'content') {
  const directory = path.join(repo.folder, folder);
  const { model } = readContent({ directory, today: TODAY });
  if (!model) throw new Error('The content has errors.');
  const now = audit(publish(model), TODAY);
  return { now, past: await readGapsThen({ directory, audit: now, date }) };
}

describe('the gaps of a day in the past', () => {
  it('are those of the content at the end of that day, even in another folder', async () => {
    const repo = repository();
    repo.commit('2026-10-20T12:00:00Z', { ...start, ...draft });
    repo.commit('2026-11-01T12:00:00Z', { [guide]: String(start[guide]) });
    const { now, past } = await then(repo, '2026-10-26');
    const { opened, closed } = gapMoves(past.gaps ?? [], now.gaps);
    expect(opened).toEqual([]);
    expect(closed.map(({ missing }) => plainText(gapTitle(missing))).join(' ')).toContain('How soon does it pay back?');
    expect((await then(repo, '2026-11-02')).past.gaps?.map(({ id }) => id)).toEqual(now.gaps.map(({ id }) => id));
    repo.git('mv', 'content', 'library');
    repo.commit('2026-11-10T12:00:00Z');
    expect((await then(repo, '2026-10-26', 'library')).past).toEqual(past);
  });

  it('are unknown, with a reason, before the first commit, for invalid content and without Git', async () => {
    const repo = repository();
    repo.commit('2026-10-20T12:00:00Z', { ...start, ...broken });
    repo.commit('2026-11-01T12:00:00Z', { [guide]: String(start[guide]) });
    const unknown = async (date: string) => (await then(repo, date)).past.unknown;
    expect(await unknown('2026-10-01')).toEqual({ code: 'before-history' });
    expect(await unknown('2026-10-26')).toEqual({ code: 'invalid-content' });
    const directory = contentFolder();
    const { model } = readContent({ directory, today: TODAY });
    if (!model) throw new Error('The content has errors.');
    const asked = { directory, audit: audit(publish(model), TODAY), date: '2026-10-26' };
    expect((await readGapsThen(asked)).unknown).toEqual({ code: 'no-repository' });
  });

  it('are unknown before the content existed', async () => {
    const repo = repository();
    repo.commit('2026-10-20T12:00:00Z', { 'readme.txt': 'Soon.' });
    repo.commit(
      '2026-11-01T12:00:00Z',
      below(
        'content',
        Object.fromEntries(Object.entries(start).map(([name, text]) => [name.replace('content/', ''), text])),
      ),
    );
    expect((await then(repo, '2026-10-26')).past.unknown).toEqual({ code: 'before-content' });
  });
});
