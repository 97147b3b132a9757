import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signables } from '../../src/audit/agreement/shared-records.ts';
import { recordKey, recordState, signedRecords } from '../../src/audit/agreement/state.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { type SignRequest, sign } from '../../src/cli/sign.ts';
import { contentFolder, type Files, folderLine, TODAY } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const ask = (content: string, keys: string[], options: Partial<SignRequest> = {}) =>
  sign({ content, today: TODAY, keys, team: 'sales', by: 'sales-north', dryRun: false, color: false, ...options });

const read = (content: string, file: string) => readFileSync(path.join(content, file), 'utf8');

const term = `---
# Ours since the fair.
name: "Qualified lead"   # say it in full
short: QL
definition: >-
  A person who fits
  and who has asked.
criteria: [ 'Has a plant', "Has asked" ]
owner: content-team
x-note: kept
---

Body,  as it was.   
`;

const commitments = `# What sales promises.
- id: first-call   # the fast one
  team: sales
  kind: speed
  statement: 'We call within six hours.'
  within: { value: 6, unit: business-hours }
  leadStage: ql
  owner: sales-north

# And what marketing promises.
- team: marketing
  id: leads
  kind: volume
  statement: Five leads a month.
  value: 5
  owner: content-team
  signed:
    marketing: { on: 2026-11-02, by: content-team }   # by hand
`;

const agreement: Files = { 'agreement/terms/ql.mdx': term, 'agreement/commitments.yaml': commitments };

function stateOf(content: string, key: string) {
  const { audit } = checkContent({ directory: content, today: TODAY });
  const records = audit?.model.agreement ? signedRecords(audit.model.agreement) : [];
  const record = records.find((each) => recordKey(each) === key);
  return record && recordState(record, TODAY).state;
}

/** The lines that a change removed and added. */
function changed(before: string, after: string): { removed: string[]; new: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { removed: old.filter((line) => !now.includes(line)), new: now.filter((line) => !old.includes(line)) };
}

describe('personas and stages', () => {
  const defined: Files = {
    'stages.yaml':
      '- id: awareness\n  name: Awareness\n  exitCriteria: They want a demo.\n- id: decision\n  name: Decision\n',
  };
  const signed = (content: string, key: string) => {
    const { audit } = checkContent({ directory: content, today: TODAY });
    const record = audit && signables(audit.model).find((each) => recordKey(each) === key);
    return record && recordState(record, TODAY).state;
  };

  it('are signed like records of the agreement, also without an agreement', () => {
    const content = contentFolder(defined);
    const [persona, stages] = [read(content, 'personas/buyer.mdx'), read(content, 'stages.yaml')];
    const keys = ['persona/buyer', 'stage/awareness'];
    expect(ask(content, keys)).toMatchObject({
      exit: 0,
      text: expect.stringContaining('persona/buyer: signed for sales'),
    });
    expect(ask(content, keys, { team: 'marketing', by: 'content-team' }).text).toContain('both teams agree');
    for (const key of keys) expect(signed(content, key)).toBe('agreed');
    expect(changed(persona, read(content, 'personas/buyer.mdx')).removed).toEqual([]);
    expect(changed(stages, read(content, 'stages.yaml')).removed).toEqual([]);
  });

  it('need a new signature when the buyer or the stage changes, and none for a new question', () => {
    const content = contentFolder(defined);
    const keys = ['persona/buyer', 'stage/awareness'];
    ask(content, keys);
    const rewrite = (file: string, from: RegExp, to: string) =>
      writeFileSync(path.join(content, file), read(content, file).replace(from, to));
    rewrite(
      'personas/buyer.mdx',
      /^questions:\n/m,
      'questions:\n  - { id: new-one, stage: awareness, ask: Why you? }\n',
    );
    expect(signed(content, 'persona/buyer')).toBe('one');
    rewrite('personas/buyer.mdx', /^name: .*$/m, 'name: Someone else');
    rewrite('stages.yaml', /^ {2}name: .*$/m, '  name: Something else');
    for (const key of keys) expect(signed(content, key)).toBe('changed');
  });
});

describe('a signature', () => {
  it('is added to front matter or to an entry of a list, and changes nothing else', () => {
    const content = contentFolder(agreement);
    const { text, exit } = ask(content, ['term/ql', 'commitment/first-call']);
    expect({ text, exit }).toEqual({
      text:
        'term/ql: signed for sales by sales-north on 2026-11-16; the other team has not signed yet.\n' +
        'commitment/first-call: signed for sales by sales-north on 2026-11-16; the other team has not signed yet.\n',
      exit: 0,
    });
    const inTerm = changed(term, read(content, 'agreement/terms/ql.mdx'));
    expect(inTerm.removed).toEqual([]);
    expect(inTerm.new.join('\n')).toMatch(
      /^signed:\n {2}sales: \{ on: 2026-11-16, by: sales-north, stamp: v1-[0-9a-f]{12} \}$/,
    );
    const inList = changed(commitments, read(content, 'agreement/commitments.yaml'));
    expect(inList.removed).toEqual([]);
    expect(inList.new.join('\n')).toMatch(/^ {4}sales: \{ on: 2026-11-16, by: sales-north, stamp: v1-[0-9a-f]{12} \}$/);
  });

  it('makes a record agreed once both teams sign, and changes nothing the second time', () => {
    const content = contentFolder(agreement);
    ask(content, ['term/ql']);
    expect(stateOf(content, 'term/ql')).toBe('one');
    expect(ask(content, ['term/ql'], { team: 'marketing', by: 'content-team' }).text).toContain('both teams agree');
    expect(stateOf(content, 'term/ql')).toBe('agreed');
    expect(ask(content, ['commitment/first-call', 'commitment/leads'], { team: 'sales' }).text).not.toContain(
      'already',
    );
    expect(
      ask(content, ['commitment/first-call', 'commitment/leads'], { team: 'sales' }).text.match(/already/g),
    ).toHaveLength(2);
    const before = read(content, 'agreement/terms/ql.mdx');
    expect(ask(content, ['term/ql']).text).toContain('term/ql: already signed');
    expect(read(content, 'agreement/terms/ql.mdx')).toBe(before);
  });

  it('replaces a signature without a stamp and keeps its comment', () => {
    const content = contentFolder(agreement);
    expect(stateOf(content, 'commitment/leads')).toBe('unsigned');
    ask(content, ['commitment/leads'], { team: 'marketing', by: 'content-team', on: '2026-11-12' });
    expect(read(content, 'agreement/commitments.yaml')).toMatch(
      /marketing: \{ on: 2026-11-12, by: content-team, stamp: v1-[0-9a-f]{12} \} {3}# by hand\n$/,
    );
  });
});

describe('a refused signature', () => {
  it.each<[string, string[], Partial<SignRequest>, string]>([
    ['a record that does not exist', ['term/qk'], {}, 'Did you mean term/ql?'],
    ['an id without its kind', ['ql'], {}, 'Did you mean term/ql?'],
    ['a kind that is not signed', ['meeting/2026'], {}, 'Kinds: term, commitment, handoff'],
    ['an unknown person', ['term/ql'], { by: 'sales-nroth' }, 'Did you mean sales-north?'],
    [
      'a person of the other team',
      ['term/ql'],
      { by: 'content-team' },
      'Ask sales-north to sign: `npx content-audit sign term/ql --team sales --by sales-north`',
    ],
    ['several records of which one is unknown', ['term/ql', 'term/none'], {}, 'Unknown record "term/none".'],
  ])('writes nothing for %s', (_name, keys, options, message) => {
    const content = contentFolder(agreement);
    expect(() => ask(content, keys, options)).toThrow(message);
    expect(read(content, 'agreement/terms/ql.mdx')).toBe(term);
  });

  it('writes nothing for a record without a text to agree to', () => {
    const content = contentFolder({ 'agreement/terms/ql.mdx': '---\nname: QL\nowner: content-team\n---\n\nSoon.\n' });
    expect(() => ask(content, ['term/ql'])).toThrow('Write it in content/agreement/terms/ql.mdx');
  });

  it('writes nothing for a date in the future or with --dry-run', () => {
    const content = contentFolder(agreement);
    const { text, exit } = ask(content, ['term/ql'], { on: '2026-11-17' });
    expect(exit).toBe(1);
    expect(text).toContain('is in the future');
    expect(ask(content, ['term/ql'], { dryRun: true }).text).toContain('would be signed');
    expect(read(content, 'agreement/terms/ql.mdx')).toBe(term);
  });
});

it('the command prints the result, and the choices after a usage error', async () => {
  const content = contentFolder(agreement);
  const done = await runHere([
    ...['sign', 'term/ql', '--team', 'sales', '--by', 'sales-north'],
    ...['--content', content, '--today', TODAY],
  ]);
  expect(done).toEqual({
    exit: 0,
    out: `term/ql: signed for sales by sales-north on 2026-11-16; the other team has not signed yet.\n${folderLine(content)}`,
    err: '',
  });
  const wrong = await runHere(['sign', 'term/ql', '--team', 'legal', '--by', 'sales-north', '--content', content]);
  expect(wrong.exit).toBe(2);
  expect(wrong.err).toContain('Allowed choices are sales, marketing');
});
