import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contenders } from '../../bench/contenders.ts';
import { targets } from '../../bench/targets.ts';

test('every row has an id of its own, and every target judges rows that exist', () => {
  const ids = contenders.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const judged = targets.flatMap(({ row, against = row }) => [row, against]);
  expect(judged.filter((id) => !ids.includes(id))).toEqual([]);
});

test('docs/performance.md explains every row', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/performance.md'), 'utf8');
  // Without its version, which changes with every update of a peer.
  const titles = contenders.map(({ title }) => title.replace(/ [\d.]+$/, ''));
  expect(titles.filter((title) => !page.includes(`\n| ${title} | `))).toEqual([]);
});
