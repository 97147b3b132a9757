/** A repository with a known trend, and a short form of trends. */
import path from 'node:path';
import { audit } from '../../src/audit/audit.ts';
import type { Trend } from '../../src/audit/trend.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { readTrend } from '../../src/forge/git/trend.ts';
import { publish } from '../../src/publish/publish.ts';
import { type Files, piece } from '../content-folder.ts';
import { below, repository, summer, type TestRepository } from './repository.ts';

export interface Asked {
  /** The content folder, from the top folder. */
  readonly content?: string;
  readonly today?: string;
  readonly cache?: string;
}

/** The trend of a repository's content, which must be valid. */
export function trendOf({ folder }: TestRepository, asked: Asked = {}): Promise<Trend> {
  const { content = 'content', today = '2026-11-16', cache } = asked;
  const directory = path.join(folder, content);
  const { model, findings } = readContent({ directory, today });
  if (!model) throw new Error(`The content has errors: ${JSON.stringify(findings)}`);
  return readTrend({ directory, audit: audit(publish(model), today), cache });
}

/** Each day in short: needs met + at risk / needs, fresh or due / live, open requests; or the reason it is unknown. */
export async function daysOf(repo: TestRepository, asked: Asked = {}): Promise<string[]> {
  return (await trendOf(repo, asked)).points.map(({ date, figures, unknown }) => {
    if (!figures) return `${date} ${unknown ?? 'no content'}`;
    const { coverage, freshness, openRequests } = figures;
    const { met, atRisk, needs } = coverage;
    return `${date} ${met}+${atRisk}/${needs} ${freshness.current}/${freshness.live} ${openRequests}`;
  });
}

/** The same piece under another title and address: a deck for the first stage, last reviewed on a day. */
export const deck = (reviewedOn: string) =>
  piece('', { without: ['title', 'url', 'format', 'serves', 'reviewed'] }).replace(
    '---\n',
    `---
title: Why change now
url: https://www.example.com/why
format: deck
serves: [{ persona: buyer, stage: awareness, answers: [why-now] }]
reviewed: { on: ${reviewedOn}, by: content-team }
`,
  );

export const guide = 'content/pieces/payback-guide.mdx';
const request = 'content/requests/7-checklist.yaml';
export const start: Files = below('content', summer);
export const draft = { [guide]: String(start[guide]).replace('status: live', 'status: draft') };
export const broken = { [guide]: piece('color: red\n') };

/**
 * Four needs: a question and a format at each of the two stages.
 *
 * July: the guide is a draft, so nothing is met. August: it is live and meets both needs of its stage. September: a
 * deck, reviewed on 2026-04-20, meets the others; no commit in October. Its interval is 180 days, so it was due for
 * review on 2026-10-17: it is due on 2026-09-30, overdue on 2026-10-31. In November the request is delivered.
 */
export function threeMonths(): TestRepository {
  const repo = repository();
  repo.commit('2026-07-20T12:00:00Z', { ...start, ...draft });
  repo.commit('2026-08-10T12:00:00Z', { [guide]: String(start[guide]) });
  repo.commit('2026-09-30T12:00:00Z', { 'content/pieces/deck.mdx': deck('2026-04-20') });
  repo.commit('2026-11-05T12:00:00Z', {
    [request]: String(start[request]).replace('accepted', 'delivered\n  piece: payback-guide'),
  });
  return repo;
}

export const threeMonthsDays = [
  '2026-07-31 0+0/4 0/0 1',
  '2026-08-31 2+0/4 1/1 1',
  '2026-09-30 4+0/4 2/2 1',
  '2026-10-31 2+2/4 1/2 1',
  '2026-11-16 2+2/4 1/2 0',
];
