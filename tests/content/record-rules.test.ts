/**
 * A rule about one record says the same wherever it is broken: in a file that `check` reads, in the form, in what `new`
 * is given, in a row that is imported.
 */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { create } from '../../src/cli/create/create.ts';
import type { NewKind } from '../../src/cli/create/kinds.ts';
import { sign } from '../../src/cli/sign.ts';
import { isRecordRule, type RecordRuleId } from '../../src/content/record-rules/catalog.ts';
import type { RuleOf } from '../../src/content/record-rules/record-rules.ts';
import { type RuleId, rules } from '../../src/content/rules.ts';
import { newMdx } from '../../src/content/write/new-mdx.ts';
import { choicesOf } from '../../src/site/forms/choices.ts';
import { type FormValue, fileOf } from '../../src/site/forms/form-record.ts';
import { base, contentFolder, type Files, TODAY } from '../content-folder.ts';
import { importBytes } from '../import/import-into.ts';

/** What a rule says. */
interface Said {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** A wrong piece as each place is given it; a place that is not named cannot say such a thing. */
interface Example {
  /** What is different in the content. */
  readonly files?: Files;
  /** What is different in the front matter; undefined to leave a field out. */
  readonly piece: Readonly<Record<string, unknown>>;
  /** False where the form has no field for it, or offers nothing wrong to choose. */
  readonly form?: false;
  /** The same as options of `new`; undefined to leave one out. */
  readonly new?: Readonly<Record<string, string | undefined>>;
  /** The same as columns of a table; undefined to leave one out. */
  readonly import?: Readonly<Record<string, string | undefined>>;
}

const right = {
  piece: {
    title: 'The new one',
    summary: 'What it is.',
    url: 'https://www.example.com/new',
    format: 'guide',
    status: 'live',
    owner: 'content-team',
    serves: [{ persona: 'buyer', stage: 'decision', answers: ['payback'] }],
    share: 'prospects',
    whenToUse: 'When they have the quote.',
    say: 'Page 3 shows it.',
  },
  new: {
    title: 'The new one',
    summary: 'What it is.',
    url: 'https://www.example.com/new',
    format: 'guide',
    owner: 'content-team',
    persona: 'buyer',
    stage: 'decision',
    answers: 'payback',
    share: 'prospects',
    'when-to-use': 'When they have the quote.',
    say: 'Page 3 shows it.',
  },
  import: {
    Title: 'The new one',
    Summary: 'What it is.',
    URL: 'https://www.example.com/new',
    Format: 'guide',
    Owner: 'content-team',
    Status: 'live',
    Persona: 'buyer',
    Stage: 'decision',
    Answers: 'payback',
    Share: 'prospects',
  },
} satisfies Example;

const servesOne = (pair: object) => ({ serves: [{ persona: 'buyer', stage: 'decision', ...pair }] });
const gone = `${base['people.yaml']}- id: old-hand\n  name: Old hand\n  team: marketing\n  active: false\n`;
const narrow = `${base['site.yaml']}  primaryCells: 1\n`;

/** Every rule that a piece by itself can break, and what its schema refuses. */
const wrongPieces: Readonly<Record<RuleOf<'piece'> | 'schema/missing' | 'schema/value', Example>> = {
  'reference/unknown': {
    piece: { supersedes: ['payback-gide'] },
    import: { Replaces: 'payback-gide' },
  },
  'reference/question': {
    piece: servesOne({ answers: ['why-now'] }),
    new: { answers: 'why-now' },
    import: { Answers: 'why-now' },
  },
  'piece/duplicate-address': {
    piece: { url: 'http://example.com/payback-guide/' },
    new: { url: 'http://example.com/payback-guide/' },
  },
  'piece/no-address': {
    piece: { url: undefined },
    new: { url: undefined, status: 'live' },
    import: { URL: undefined },
  },
  'piece/missing-file': {
    piece: { file: 'content/files/none.pdf' },
    form: false,
    new: { file: 'content/files/none.pdf' },
    import: { File: 'content/files/none.pdf' },
  },
  'piece/expires-before-published': {
    piece: { published: '2026-11-01', expires: '2026-10-01', status: 'draft' },
    import: { Published: '2026-11-01', Expires: '2026-10-01', Status: 'draft' },
  },
  'review/future-date': {
    piece: { reviewed: { on: '2026-11-17', by: 'content-team' } },
    import: { 'Reviewed on': '2026-11-17', 'Reviewed by': 'content-team' },
  },
  'piece/future-publication': { piece: { published: '2026-11-17' } },
  'site/internal-piece': {
    files: { 'site.yaml': `${base['site.yaml']}public: true\n` },
    piece: { share: 'internal' },
    new: { share: 'internal' },
    import: { Share: 'internal' },
  },
  'piece/unmapped': {
    piece: { serves: undefined },
    new: { persona: undefined, stage: undefined, answers: undefined },
  },
  'piece/many-cells': {
    files: { 'site.yaml': narrow },
    piece: { serves: ['decision', 'awareness'].map((stage) => ({ persona: 'buyer', stage })) },
  },
  'piece/no-summary': { piece: { summary: undefined }, new: { summary: undefined } },
  'piece/nothing-to-say': { piece: { say: undefined }, new: { say: undefined } },
  'owner/inactive': {
    files: { 'people.yaml': gone },
    piece: { owner: 'old-hand' },
    form: false,
    new: { owner: 'old-hand' },
  },
  'schema/missing': {
    piece: { format: undefined },
    new: { format: undefined },
    import: { Format: undefined },
  },
  'schema/value': {
    piece: { share: 'neighbors' },
    new: { share: 'neighbors' },
    import: { Share: 'neighbors' },
  },
};

/** The examples that a place can be given. */
function examplesFor(place: 'form' | 'new' | 'import') {
  return Object.entries(wrongPieces).filter(([, example]) =>
    place === 'form' ? example.form !== false : example[place] !== undefined,
  );
}

/** What `check` says of an example in a file of its own. */
function saidByCheck(rule: string, { files, piece }: Example): Said {
  return checked({ ...files, 'pieces/the-new-one.mdx': newMdx({ ...right.piece, ...piece }, '') }, rule);
}

describe('of a piece', () => {
  it.each(examplesFor('form'))('%s is said in the form as check says it', (rule, example) => {
    const choices = choicesOf(auditOf(contentFolder(example.files)));
    const { problems } = fileOf(valuesOf({ ...right.piece, ...example.piece }), choices, TODAY);
    expect(problems).toContainEqual(expect.objectContaining(saidByCheck(rule, example)));
  });

  it.each(examplesFor('new'))('%s is said by new as check says it', async (rule, example) => {
    const text = await saidByNew(contentFolder(example.files), 'piece', { ...right.new, ...example.new });
    const { message, hint } = saidByCheck(rule, example);
    expect([text.includes(message), text.includes(hint)], text).toEqual([true, true]);
  });

  it.each(examplesFor('import'))('%s is said in the report of an import as check says it', async (rule, example) => {
    const columns = Object.entries({ ...right.import, ...example.import }).filter(([, text]) => text !== undefined);
    const table = [columns.map(([name]) => name), columns.map(([, text]) => `"${text}"`)].map((row) => row.join(','));
    const content = contentFolder(example.files);
    const { prepared } = await importBytes('list.csv', table.join('\n'), { content, dryRun: true });
    const { heldBack, remarks } = prepared.plan;
    const { message, hint } = saidByCheck(rule, example);
    // What can be done in the import itself is said before the hint.
    expect([
      ...remarks.flatMap(({ problem }) => problem ?? []),
      ...heldBack.map(({ rule: by, why, help }) => ({ rule: by, message: `${why}.`, hint: help })),
    ]).toContainEqual({ rule, message, hint: expect.stringContaining(hint) });
  });
});

describe('beside pieces', () => {
  it.each([
    ['any', 'id/reserved'],
    ['Payback Guide', 'id/format'],
  ] as const)('the id "%s" is refused by new as check refuses the name of the file', async (id, rule) => {
    const { message, hint } = checked({ [`pieces/${id}.mdx`]: newMdx(right.piece, '') }, rule);
    expect(await saidByNew(contentFolder(), 'piece', { ...right.new, id })).toBe(`${message} ${hint}`);
  });

  it('an id that a piece in another folder has is refused by new as check refuses the second file', async () => {
    const { message, hint } = checked({ 'pieces/z/payback-guide.mdx': newMdx(right.piece, '') }, 'id/duplicate');
    const answers = { ...right.new, id: 'payback-guide', folder: 'z' };
    expect(await saidByNew(contentFolder(), 'piece', answers)).toBe(`${message} ${hint}`);
  });

  it('a persona that one team wrote, and a request that names no format, are called wrong by new as by check', async () => {
    const active = { name: 'Head of maintenance', status: 'active', sales: 'sales-north' };
    const written = newMdx({ name: active.name, contributors: { sales: ['sales-north'] } }, '');
    const oneTeam = checked({ 'personas/head-of-maintenance.mdx': written }, 'persona/one-team');
    expect(await saidByNew(contentFolder(), 'persona', active)).toContain(oneTeam.message);
    const ask = 'ask: { kind: new, title: A sheet, format: sheet, requestedOn: 2026-11-16 }\ntriage: { status: new }\n';
    const unknown = checked({ 'requests/a-sheet.yaml': ask }, 'reference/unknown');
    const text = await saidByNew(contentFolder(), 'request', { title: 'A sheet', kind: 'new', format: 'sheet' });
    expect([text.includes(unknown.message), text.includes(unknown.hint)]).toEqual([true, true]);
  });

  it.each([
    ['sales-north', 'agreement/wrong-team'],
    ['content-tem', 'reference/unknown'],
  ] as const)('sign refuses %s as check refuses the signature', (by, rule) => {
    const term = (more = '') => ({
      'agreement/terms/mql.mdx': `---\nname: MQL\nowner: content-team\n${more}---\n\nA lead.\n`,
    });
    const signed = `signed:\n  marketing: { on: 2026-11-16, by: ${by}, stamp: v1-3f9a1c0b7d52 }\n`;
    const { message, hint } = checked(term(signed), rule);
    const request = { keys: ['term/mql'], team: 'marketing', by, dryRun: true, color: false } as const;
    expect(() => sign({ content: contentFolder(term()), today: TODAY, ...request })).toThrow(`${message} ${hint}`);
  });

  it('a severity that the team has set holds in the form', () => {
    const site = `${base['site.yaml']}severities: { piece/no-summary: error, piece/no-address: warning, piece/unmapped: off }\n`;
    const { summary: _, url: __, serves: ___, ...bare } = right.piece;
    const { problems } = fileOf(valuesOf(bare), choicesOf(auditOf(contentFolder({ 'site.yaml': site }))), TODAY);
    expect(problems.map(({ rule, severity }) => `${severity}: ${rule}`)).toEqual([
      'warning: piece/no-address',
      'error: piece/no-summary',
    ]);
  });
});

/** Rules about what people write that look at all records at once, so that no form can know them. */
const acrossRecords: Readonly<
  Record<
    Exclude<Extract<RuleId, `${'piece' | 'persona' | 'request' | 'owner' | 'reference'}/${string}`>, RecordRuleId>,
    true
  >
> = { 'reference/cycle': true, 'piece/similar-title': true, 'persona/none': true };

it('every other rule about what people write is in src/content/record-rules, where all places find it', () => {
  const outside = rules.filter(
    ({ id }) => /^(?:piece|persona|request|owner|reference)\//.test(id) && !isRecordRule(id),
  );
  expect(outside.map(({ id }) => id).sort()).toEqual(Object.keys(acrossRecords).sort());
});

/** What `check` says by a rule of content with these changes. */
function checked(files: Files, rule: string): Said {
  const { findings } = checkContent({ directory: contentFolder(files), today: TODAY });
  const found = findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`check does not report ${rule}: ${JSON.stringify(findings)}`);
  return { rule, message: found.message, hint: found.hint };
}

function auditOf(directory: string) {
  const { audit, findings } = checkContent({ directory, today: TODAY });
  if (!audit) throw new Error(findings.map(({ message }) => message).join('\n'));
  return audit;
}

/** A record as it is typed into the form. */
function valuesOf(fields: object, before = ''): FormValue[] {
  return Object.entries(fields).flatMap(([key, value]): FormValue[] => {
    const name = `${before}${key}`;
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      return typeof value === 'object' ? valuesOf(value, `${name}.`) : [{ name, text: String(value) }];
    }
    return value.flatMap((item, index) =>
      typeof item === 'object' ? valuesOf(item, `${name}.${index}.`) : { name, text: item, isOneOfMany: true },
    );
  });
}

/** What `new` says, whether it refuses to write the record or warns of it. */
function saidByNew(content: string, kind: NewKind, answers: Readonly<Record<string, string | undefined>>) {
  return create({ content, today: TODAY, kind, answers, dryRun: true, color: false }).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );
}
