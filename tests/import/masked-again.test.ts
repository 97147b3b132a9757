/** An export masks email addresses and phone numbers. Importing it again never replaces a text with its mask. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { maskPersonal } from '../../src/publish/mask.ts';
import { runHere } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { edit, filesOf } from './edit-content.ts';
import { importBytes, sourceFile, table } from './import-into.ts';

const WHY = 'Ask jo.doe@corp.example or +49 221 123456 for the new figures';
const decided = { decision: 'update', decidedOn: '2026-01-15', decidedBy: 'content-team' };

/** All fields with texts by people, and a column without a field. */
const texts = {
  Title: 'Talk to jo@corp.example',
  Summary: 'Call +49 221 123456 first.',
  whenToUse: 'When ann@corp.example asks.',
  say: 'Write to sales@corp.example',
  ...decided,
  decisionWhy: WHY,
  Notes: 'from bob@corp.example',
};

/** A table with these columns; a title in them replaces the default one. */
function rowOf(columns: Readonly<Record<string, string>>): string {
  const rows = table(columns);
  return columns.Title === undefined ? rows : rows.replace('"Title",', '').replace('"Piece 1",', '');
}
const masked = (columns: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(columns).map(([heading, text]) => [heading, maskPersonal(text)]));

describe('a masked text', () => {
  test.each(['src.csv', 'pieces.csv'])('stays when the export is imported again as %s', async (name) => {
    const { content } = await importBytes('src.csv', table({ ...decided, decisionWhy: WHY }));
    const folder = temporaryFolder();
    expect((await runHere(['export', 'pieces', '--output', folder, '--content', content, '--today', TODAY])).exit).toBe(
      0,
    );
    const rows = readFileSync(path.join(folder, 'pieces.csv'), 'utf8');
    expect(rows).toContain(maskPersonal(WHY));
    const before = filesOf(content);
    const { err, exit, out } = await runHere([
      'import',
      sourceFile(name, rows),
      '--content',
      content,
      '--today',
      TODAY,
    ]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('0 changed, 1 unchanged');
    expect(filesOf(content)).toEqual(before);
  });

  test('stays in every text field and in kept texts, from the same source', async () => {
    const { content, kept } = await importBytes('src.csv', rowOf(texts));
    expect(kept('piece-1')).toMatchObject({ Notes: texts.Notes });
    const before = filesOf(content);
    const { leftovers, prepared } = await importBytes('src.csv', rowOf(masked(texts)), { content, allowRemove: true });
    expect([prepared.plan.files, prepared.plan.byHand, prepared.plan.removals]).toEqual([[], [], []]);
    expect([leftovers, filesOf(content)]).toEqual([false, before]);
  });

  test('stays in every text field that a person wrote, from another source', async () => {
    const { Notes: _notes, ...fields } = texts;
    const { content } = await importBytes('src.csv', rowOf(fields));
    edit(content, 'piece-1', { summary: 'Call +49 221 654321 first.', 'x-imported': undefined });
    const before = filesOf(content);
    for (const name of ['src.csv', 'other.csv']) {
      const { leftovers, prepared } = await importBytes(name, rowOf(masked(fields)), { content, allowRemove: true });
      expect([prepared.plan.unchanged, leftovers, filesOf(content)]).toEqual([1, false, before]);
    }
  });

  test('stays if its mask is longer than a reason may be', async () => {
    const why = `${'x'.repeat(290)} a@b.de`;
    const { content } = await importBytes('src.csv', rowOf({ ...decided, decisionWhy: why }));
    const before = filesOf(content);
    const { remarks } = await importBytes('src.csv', rowOf({ ...decided, decisionWhy: maskPersonal(why) }), {
      content,
    });
    expect([remarks, filesOf(content)]).toEqual([['assumed: live'], before]);
  });

  test('stays when another cell changes, and is replaced by a new text', async () => {
    const { content } = await importBytes('src.csv', rowOf({ ...decided, decisionWhy: WHY }));
    const kept = { ...decided, decision: 'keep', decisionWhy: maskPersonal(WHY) };
    const { piece } = await importBytes('src.csv', rowOf(kept), { content });
    expect(piece('piece-1').decision).toMatchObject({ verdict: 'keep', why: WHY });
    const changed = { ...kept, decisionWhy: 'The figures are old' };
    const later = await importBytes('src.csv', rowOf(changed), { content });
    expect(later.piece('piece-1').decision).toMatchObject({ verdict: 'keep', why: 'The figures are old' });
  });
});
