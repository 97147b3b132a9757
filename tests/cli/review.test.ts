import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { type ReviewRequest, review } from '../../src/cli/review.ts';
import { contentFolder, piece, TODAY } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const ask = (content: string, ids: string[], options: Partial<ReviewRequest> = {}) =>
  review({ content, today: TODAY, ids, dryRun: false, color: false, ...options });

const read = (content: string, file: string) => readFileSync(path.join(content, file), 'utf8');

const careful = `---
# Ours since the fair.
status: live   # out since spring
title:   "The payback guide"
url: 'https://www.example.com/payback-guide'

format: guide
owner: content-team
serves:
    - persona: buyer
      stage: decision # where it counts
      answers: [ payback ]
reviewed:
  on: '2026-01-05'   # at the fair
  by: sales-north
x-campaign: spring
summary: >-
  How plants earned
  the investment back.
whenToUse: When they have the quote.
say: Page 3.
---

Body,  as it was.   
`;

describe('a review', () => {
  it('changes the date and reviewer and no other byte', () => {
    const content = contentFolder({ 'pieces/payback-guide.mdx': careful });
    const { text, exit } = ask(content, ['payback-guide']);
    expect({ text, exit }).toEqual({
      text: 'content/pieces/payback-guide.mdx: changed, reviewed on 2026-11-16 by content-team\n',
      exit: 0,
    });
    const lines = read(content, 'pieces/payback-guide.mdx').split('\n');
    const before = careful.split('\n');
    const changed = lines.flatMap((line, index) => (line === before[index] ? [] : [line]));
    expect(lines).toHaveLength(before.length);
    expect(changed).toHaveLength(2);
    expect(changed.join('\n')).toMatch(/^ {2}on: '?2026-11-16'? {3}# at the fair\n {2}by: content-team$/);
  });

  it('is added if missing, and changes nothing the second time', () => {
    const content = contentFolder({ 'pieces/payback-guide.mdx': piece('', { without: ['reviewed'] }) });
    ask(content, ['payback-guide', 'buyer'], { by: 'sales-north', on: '2026-11-12' });
    const { audit } = checkContent({ directory: content, today: TODAY });
    expect(audit?.model.pieces[0]?.reviewed).toEqual({ on: '2026-11-12', by: 'sales-north' });
    expect(audit?.model.personas[0]?.reviewed).toEqual({ on: '2026-11-12', by: 'sales-north' });
    const { text } = ask(content, ['payback-guide', 'buyer'], { by: 'sales-north', on: '2026-11-12' });
    expect(text.match(/unchanged/g)).toHaveLength(2);
  });

  it('records a decision', () => {
    const content = contentFolder({
      'pieces/old.mdx': piece('', { without: ['url'] })
        .replace('---\n', '---\nurl: https://www.example.com/old\n')
        .replace('title: The payback guide', 'title: An older thing'),
    });
    const decision = { verdict: 'merge', into: 'payback-guide', why: 'The guide covers it.' } as const;
    expect(ask(content, ['old'], { decision }).exit).toBe(0);
    const { audit } = checkContent({ directory: content, today: TODAY });
    expect(audit?.pieces.get('old')?.piece.decision).toEqual({ ...decision, on: TODAY, by: 'content-team' });
  });
});

describe('a verdict', () => {
  const old = piece('', { without: ['url', 'title'] }).replace(
    '---\n',
    '---\ntitle: An older thing\nurl: https://www.example.com/old\n',
  );
  const why = 'It repeats the guide.';
  const decided = (content: string) =>
    checkContent({ directory: content, today: TODAY }).audit?.pieces.get('old')?.piece.decision;

  it.each([
    { verdict: 'keep' },
    { verdict: 'keep', why },
    { verdict: 'update' },
    { verdict: 'update', why },
    { verdict: 'remove' },
    { verdict: 'remove', why },
    { verdict: 'merge', into: 'payback-guide' },
    { verdict: 'merge', into: 'payback-guide', why },
  ] as const)('is written for %j', (given) => {
    const content = contentFolder({ 'pieces/old.mdx': old });
    expect(ask(content, ['old'], { decision: { into: undefined, why: undefined, ...given } }).exit).toBe(0);
    expect(decided(content)).toEqual({ ...given, on: TODAY, by: 'content-team' });
  });

  it('is written from the command line', async () => {
    const content = contentFolder({ 'pieces/old.mdx': old });
    const ran = await runHere([
      'review',
      'old',
      '--verdict',
      'keep',
      '--why',
      why,
      '--content',
      content,
      '--today',
      TODAY,
    ]);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(decided(content)).toEqual({ verdict: 'keep', why, on: TODAY, by: 'content-team' });
  });
});

describe('a refused review', () => {
  const both = {
    'pieces/other.mdx': piece('', { without: ['url', 'title'] }).replace(
      '---\n',
      '---\ntitle: Another one\nurl: https://www.example.com/other\n',
    ),
  };

  it('is of a competitor, too, and its owner is the reviewer', () => {
    const competitor = '---\nname: Nordfeld\nowner: content-team\n---\n\nLarge.\n';
    const content = contentFolder({ 'competitors/nordfeld.mdx': competitor });
    expect(ask(content, ['nordfeld']).text).toContain('reviewed on 2026-11-16 by content-team');
    expect(read(content, 'competitors/nordfeld.mdx')).toContain('reviewed: { on: 2026-11-16, by: content-team }');
    const decision = { verdict: 'keep' } as const;
    expect(() => ask(content, ['nordfeld'], { decision })).toThrow('"nordfeld" is a competitor; decisions apply to');
  });

  it('writes none of several pieces when one of them would have an error', () => {
    const content = contentFolder(both);
    const before = read(content, 'pieces/other.mdx');
    const { text, exit } = ask(content, ['other', 'payback-guide'], { by: 'stranger' });
    expect(exit).toBe(1);
    expect(text).toContain('Unknown person "stranger"');
    expect(read(content, 'pieces/other.mdx')).toBe(before);
  });

  it('writes nothing with --dry-run', () => {
    const content = contentFolder();
    const before = read(content, 'pieces/payback-guide.mdx');
    expect(ask(content, ['payback-guide'], { dryRun: true }).text).toContain('would be changed');
    expect(read(content, 'pieces/payback-guide.mdx')).toBe(before);
  });

  it.each([
    [['payback-gide'], 'Unknown piece, persona or competitor "payback-gide". Did you mean payback-guide?'],
    [['buyer', '--verdict', 'keep'], '"buyer" is a persona; decisions apply to pieces only.'],
    [['payback-guide', '--why', 'x'], '--into and --why describe a decision, which is missing.'],
    [['payback-guide', '--verdict', 'burn'], 'Allowed choices are keep, update, merge, remove.'],
    [['payback-guide', '--on', '2026-02-30'], 'Write the date as YYYY-MM-DD.'],
  ])('is a usage error for %j', async (args, message) => {
    const { exit, err, out } = await runHere(['review', ...args, '--content', contentFolder(), '--today', TODAY]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });

  it('rejects a date in the future', () => {
    const { text, exit } = ask(contentFolder(), ['payback-guide'], { on: '2027-01-01' });
    expect(exit).toBe(1);
    expect(text).toContain('2027-01-01');
  });
});
