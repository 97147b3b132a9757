/** From a spreadsheet to a first audit: what a person reviewed or decided counts, and nothing else is thrown away. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { temporaryFolder } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const SHEET = `Title,URL,Type,Persona,Stage,Owner,Published,Reviewed on,Reviewed by,Action,Decided on,Decided by
Pricing,https://www.example.com/pricing,Price overview,Head nurse,Decision,Content team,2021-03-01,,,,,
ROI guide,https://www.example.com/roi,Guide,Head nurse,Decision,Content team,2021-03-01,2026-11-02,Ana Ruiz,,,
Price list 2019,https://www.example.com/list,Price overview,Head nurse,Decision,Content team,2019-03-01,,,Remove,2026-11-03,Ana Ruiz
Old blog post,https://www.example.com/old,Blog post,Head nurse,Awareness,Content team,2017-03-01,,,Remove,,
`;

test('a review and a decision count if the sheet names the person and the day; everything else is not reviewed yet', async () => {
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  mkdirSync(content);
  const sheet = path.join(folder, 'audit.csv');
  writeFileSync(sheet, SHEET);
  const imported = await runHere(['import', sheet, '--content', content, '--today', '2026-11-16']);
  expect(imported.err).toBe('');

  const { audit, findings } = checkContent({ directory: content, today: '2026-11-16' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const judged = [...(audit?.pieces.values() ?? [])].map(({ piece, freshness, usable }) => [
    ...[piece.title, freshness?.state, usable],
    ...[piece.reviewed?.by, piece.decision?.verdict],
  ]);
  expect(judged.toSorted()).toEqual([
    ['Old blog post', 'unreviewed', true, undefined, undefined],
    ['Price list 2019', 'unreviewed', false, undefined, 'remove'],
    ['Pricing', 'unreviewed', true, undefined, undefined],
    ['ROI guide', 'fresh', true, 'ana-ruiz', undefined],
  ]);
  expect(findings.filter(({ rule }) => /^review\/(?:overdue|stale)$/.test(rule))).toEqual([]);
});
