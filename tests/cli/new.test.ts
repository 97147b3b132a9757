import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { create } from '../../src/cli/create/create.ts';
import type { NewKind } from '../../src/cli/create/kinds.ts';
import { newId } from '../../src/content/new-id.ts';
import { forbiddenCharacter, ID_PATTERN, RESERVED_IDS } from '../../src/schema/text.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { runHere } from './run-command.ts';

const usual: Readonly<Record<NewKind, Record<string, string>>> = {
  piece: { title: 'Seven reasons for now', format: 'guide', owner: 'content-team' },
  persona: { name: 'Head of maintenance', sales: 'sales-north', marketing: 'content-team' },
  request: { title: 'A sheet on spare parts', kind: 'new' },
};

const make = (content: string, kind: NewKind, answers: Record<string, string> = {}, dryRun = false) =>
  create({ content, today: TODAY, kind, answers: { ...usual[kind], ...answers }, dryRun, color: false });

const errors = (content: string) =>
  checkContent({ directory: content, today: TODAY }).findings.filter(({ severity }) => severity === 'error');

describe('each kind', () => {
  it.each([
    ['piece', 'pieces/seven-reasons-for-now.mdx'],
    ['persona', 'personas/head-of-maintenance.mdx'],
    ['request', 'requests/a-sheet-on-spare-parts.yaml'],
  ] as const)('writes a %s to %s, says where, and passes check', async (kind, file) => {
    const content = contentFolder();
    const { text, exit } = await make(content, kind);
    expect({ text: text.split('\n', 1)[0], exit }).toEqual({ text: `Wrote content/${file}`, exit: 0 });
    expect(existsSync(path.join(content, file))).toBe(true);
    expect(errors(content)).toEqual([]);
  });

  it('writes a piece with every field', async () => {
    const content = contentFolder();
    const { exit } = await make(content, 'piece', {
      url: 'https://www.example.com/now',
      summary: 'Why: waiting costs more # than it seems.',
      persona: 'buyer',
      stage: 'awareness',
      answers: 'why-now',
      products: 'planner',
      share: 'prospects',
      language: 'de-CH',
      folder: 'early/first call',
      'when-to-use': 'Before the first call.',
      say: 'You asked: why now?',
      'reviewed-by': 'content-team',
    });
    expect(exit).toBe(0);
    expect(readFileSync(path.join(content, 'pieces/early/first call/seven-reasons-for-now.mdx'), 'utf8')).toBe(`---
title: Seven reasons for now
summary: "Why: waiting costs more # than it seems."
url: https://www.example.com/now
format: guide
status: live
owner: content-team
serves:
  - { persona: buyer, stage: awareness, answers: [why-now] }
products: [planner]
language: de-CH
reviewed: { on: 2026-11-16, by: content-team }
share: prospects
whenToUse: Before the first call.
say: "You asked: why now?"
---
`);
    expect(errors(content)).toEqual([]);
  });

  it('writes any title unchanged, or writes nothing', async () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        'no',
        '- a',
        '{x}',
        '"',
        '# a',
        '123',
        '2026-01-01',
        '内容監査',
        'קהל',
        '🙂',
        'null',
        '*a',
        '&b',
        '!c',
        '@d',
        '%e',
        '--- a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const content = contentFolder();
        const kept = readdirSync(path.join(content, 'pieces'));
        const { exit } = await make(content, 'piece', { title: text }).catch(() => ({ exit: 2 }));
        const { audit } = checkContent({ directory: content, today: TODAY });
        const made = audit?.model.pieces.find(({ id }) => id !== 'payback-guide');
        if (exit === 0) expect(made?.title).toBe(text.trim().normalize('NFC'));
        else {
          expect(readdirSync(path.join(content, 'pieces'))).toEqual(kept);
          expect(text.trim() === '' || forbiddenCharacter(text) !== undefined || text.startsWith('__ASTRO_')).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('ids', () => {
  it('are made from the title, or from the kind if the title has no plain letters', () => {
    const id = (title: string, ...taken: string[]) => newId(title, 'piece', new Set(taken));
    expect(id('Größe & Gewicht: „alles“')).toBe('groesse-gewicht-alles');
    expect(id('内容監査の手引き')).toBe('piece-1');
    expect(id('内容監査の手引き', 'piece-1', 'piece-2')).toBe('piece-3');
    expect(id('Payback', 'payback', 'payback-2')).toBe('payback-3');
    expect(id('Any')).toBe('any-piece');
  });

  it('are always valid and unused', () => {
    const taken = new Set(['a', 'a-2', 'piece-1']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const id = newId(title, 'piece', taken);
        expect(id).toMatch(ID_PATTERN);
        expect(taken.has(id) || RESERVED_IDS.has(id)).toBe(false);
        expect(id.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('a refusal', () => {
  it('writes nothing that would not pass check, and shows the fix', async () => {
    const content = contentFolder();
    const { text, exit } = await make(content, 'piece', {
      format: 'gudie',
      persona: 'buyer',
      stage: 'decision',
      answers: 'why-now',
    });
    expect(exit).toBe(1);
    expect(text).toContain('Did you mean guide?');
    expect(text).toContain('asks "why-now" at awareness');
    expect(readdirSync(path.join(content, 'pieces'))).toEqual(['payback-guide.mdx']);
  });

  it('writes nothing with --dry-run or for an id that exists', async () => {
    const content = contentFolder();
    expect((await make(content, 'piece', {}, true)).text).toContain(
      'Would write content/pieces/seven-reasons-for-now.mdx',
    );
    expect(readdirSync(path.join(content, 'pieces'))).toEqual(['payback-guide.mdx']);
    await make(content, 'piece', { id: 'now' });
    await expect(make(content, 'piece', { id: 'now' })).rejects.toThrow(
      'Duplicate piece id "now": content/pieces/now.mdx has it too. Rename it to now-2.mdx,',
    );
    await make(content, 'piece', { title: 'Other words for the same', id: 'other' });
    expect(readdirSync(path.join(content, 'pieces'))).toEqual(['now.mdx', 'other.mdx', 'payback-guide.mdx']);
  });

  it.each(['../elsewhere', 'a/../../b', '..'])('rejects the folder %s', async (folder) => {
    await expect(make(contentFolder(), 'piece', { folder })).rejects.toThrow(
      'is not a folder inside the content folder',
    );
  });

  it('writes nothing while the content has errors', async () => {
    const { text, exit } = await make(contentFolder({ 'pieces/broken.mdx': 'x' }), 'piece');
    expect(exit).toBe(1);
    expect(text).toContain('Fix these errors first');
  });
});

describe('an invalid answer', () => {
  it.each([
    [{ persona: 'buyer' }, /--stage awareness {2}\(one of awareness, decision\)/],
    [{ stage: 'decision' }, /--persona buyer$/],
    [{ answers: 'payback' }, /--persona .*\n.*--stage /],
  ])('is reported with its option when only half of a persona and stage is given: %o', async (answers, missing) => {
    await expect(make(contentFolder(), 'piece', answers)).rejects.toThrow(missing);
  });

  it.each(['any', 'con'])('is rejected for the reserved id %s', async (id) => {
    await expect(make(contentFolder(), 'piece', { id })).rejects.toThrow(
      /is a reserved word and cannot be an id\. Rename it to \w+-piece\.mdx\./,
    );
  });

  it.each(['high', '2,5'])('is quoted for the priority %s, and the hint lists the values', async (priority) => {
    const { text } = await make(contentFolder(), 'persona', { priority });
    expect(text).toContain(`\`priority\` is the text "${priority}"; it must be 1, 2 or 3.`);
    expect(text).toContain('1 low, 2 normal, 3 high');
  });
});

describe('the first persona of a team', () => {
  const empty = { 'personas/buyer.mdx': null, 'pieces/payback-guide.mdx': null, 'requests/7-checklist.yaml': null };
  const fileOf = (content: string) => readFileSync(path.join(content, 'personas/finance-lead.mdx'), 'utf8');
  const args = (content: string) => ['new', 'persona', '--content', content, '--name', 'Finance lead'];

  it('is written into a folder without any persona or piece, with questions from repeated options', async () => {
    const content = contentFolder(empty);
    const asked = ['decision: How soon does it pay back?', 'awareness: Why now: what changed?', 'decision: How soon?!'];
    const { exit, out } = await runHere([...args(content), ...asked.flatMap((text) => ['--question', text])]);
    expect({ exit, first: out.split('\n')[0] }).toEqual({ exit: 0, first: 'Wrote content/personas/finance-lead.mdx' });
    expect(out).toContain('It is a draft, so it is not on the grid yet. To add it, set `status: active` in its file.');
    const { audit } = checkContent({ directory: content, today: TODAY });
    expect(audit?.model.personas[0]?.questions.map(({ id, stage, ask }) => [id, stage, ask])).toEqual([
      ['how-soon-does-it-pay-back', 'decision', 'How soon does it pay back?'],
      ['why-now-what-changed', 'awareness', 'Why now: what changed?'],
      ['how-soon', 'decision', 'How soon?!'],
    ]);
  });

  it.each([
    ['How soon does it pay back?', '--question "awareness: How soon does it pay back?"'],
    ['desicion: How soon?', 'Did you mean decision?'],
  ])('is not written with the question %j, and the output says why', async (question, why) => {
    const content = contentFolder(empty);
    const { exit, out, err } = await runHere([...args(content), '--question', question]);
    expect(exit).not.toBe(0);
    expect(out + err).toContain(why);
    expect(existsSync(path.join(content, 'personas/finance-lead.mdx'))).toBe(false);
  });

  it('is asked for its questions in a terminal, until one is left empty', async () => {
    const content = contentFolder(empty);
    const { answer, terminal } = fakeTerminal();
    const done = create({
      ...{ content, today: TODAY, kind: 'persona', dryRun: false, color: false, terminal },
      answers: { name: 'Finance lead', titles: 'CFO', sales: 'sales-north', marketing: 'content-team' },
    });
    await answer('Question of this buyer 1', 'How soon does it pay back?\r');
    await answer('Stage of “How soon does it pay back?”', '\u001b[B\r');
    await answer('Question of this buyer 2', 'Why now?\r');
    await answer('Stage of “Why now?”', '\r');
    await answer('Question of this buyer 3', '\r');
    await answer('Status', '\u001b[B\u001b[B\r');
    const { exit, text } = await done;
    expect(exit).toBe(0);
    expect(text).not.toContain('draft');
    expect(fileOf(content)).toContain('ask: How soon does it pay back?');
    const { audit } = checkContent({ directory: content, today: TODAY });
    expect(audit?.cells.map(({ id, questions }) => [id, questions.length])).toEqual([
      ['finance-lead/awareness', 1],
      ['finance-lead/decision', 1],
    ]);
  });
});

describe('as a command', () => {
  it('lists missing options with their choices when it cannot ask', async () => {
    const { exit, out, err } = await runHere(['new', 'piece', '--content', contentFolder(), '--title', 'x']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(
      [
        'Missing options:',
        '  --format guide  (one of guide, deck)',
        '  --owner content-team  (one of content-team, sales-north)',
      ].join('\n'),
    );
    expect(err).not.toContain('Add it');
    const request = await runHere(['new', 'request', '--content', contentFolder()]);
    expect(request.err).toMatch(/\n {2}--title "[^"]+"\n {2}--kind find {2}\(one of find, new, /);
    expect(request.err).not.toContain('ask.');
  });

  it('asks for missing answers in a terminal, with arrow keys and Enter', async () => {
    const content = contentFolder();
    const { answer, terminal } = fakeTerminal();
    const done = create({
      ...{ content, today: TODAY, kind: 'piece', dryRun: false, color: false },
      answers: { owner: 'content-team', summary: 'Why waiting costs more.', share: 'public' },
      terminal,
    });
    await answer('Title', 'Seven reasons\r');
    await answer('Format', '\u001b[B\r');
    await answer('Address', 'https://www.example.com/now\r');
    await answer('Persona', '\u001b[B\r');
    await answer('Stage', '\u001b[B\r');
    await answer('Answers', ' \r');
    expect((await done).exit).toBe(0);
    const { audit } = checkContent({ directory: content, today: TODAY });
    expect(audit?.model.pieces.find(({ id }) => id === 'seven-reasons')).toMatchObject({
      format: 'deck',
      status: 'live',
      serves: [{ persona: 'buyer', stage: 'awareness', answers: ['why-now'] }],
    });
  });
});
