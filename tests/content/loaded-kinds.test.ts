import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { folderOnDisk } from '../../src/content/disk/folder.ts';
import { placeOf } from '../../src/content/disk/paths.ts';
import { type LoadedKinds, loadFolder } from '../../src/content/load.ts';
import { Reporter } from '../../src/content/reporter.ts';
import type { goalSchema } from '../../src/schema/agreement/goal.ts';
import type { PieceFields } from '../../src/schema/piece.ts';
import { contentFolder } from '../content-folder.ts';

it('gives the records of each kind the fields of its own schema, so that two kinds cannot be swapped', () => {
  const files = { 'agreement/goals.yaml': '- { id: more, statement: More leads. }\n' };
  const { loaded } = loadFolder(folderOnDisk(placeOf(contentFolder(files))), new Reporter());
  const [goal] = loaded.goal.records;
  expect(goal?.fields.statement).toBe('More leads.');
  expectTypeOf(goal?.fields).toEqualTypeOf<z.output<typeof goalSchema> | undefined>();
  expectTypeOf(loaded.piece.partial).items.toHaveProperty('fields').toEqualTypeOf<PieceFields>();

  // @ts-expect-error Losses are not goals.
  const goals: LoadedKinds['goal'] = loaded.loss;
  // @ts-expect-error People are not claims.
  const claims: LoadedKinds['claim'] = loaded.person;
  expect([goals.records, claims.records.map(({ id }) => id)]).toEqual([[], expect.arrayContaining(['content-team'])]);
});
