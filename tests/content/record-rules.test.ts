/** A rule about one record has the same texts in `check`, in the form, in `new` and in an import. */
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
import { type FormProblem, newFile } from '../../src/site/forms/form-file.ts';
import { newPiece } from '../../src/site/forms/record-forms.ts';
import { base, contentFolder, type Files, persona, TODAY } from '../content-folder.ts';
import { importBytes } from '../import/import-into.ts';
import { filledWith } from '../site/fill-form.ts';

/** What is reported of a rule. */
interface Said {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** A wrong piece as each of them gets it. One that is left out cannot have this problem. */
interface Example {
  /** Changes to the content. */
  readonly files?: Files;
  /** Changes to the front matter; undefined leaves a field out. */
  readonly piece: Readonly<Record<string, unknown>>;
  /** False if the form has no field for it, or offers only valid choices. */
  readonly form?: false;
  /** The same as options of `new`; undefined leaves one out. */
  readonly new?: Readonly<Record<string, string | undefined>>;
  /** The same as columns of a table; undefined leaves one out. */
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
const left = `${base['people.yaml']}- id: old-hand\n  name: Old hand\n  team: marketing\n  active: false\n`;
const narrow = `${base['site.yaml']}  primaryCells: 1\n`;

/** Every rule that a single piece can break, and two problems with its schema. */
const wrongPieces: Readonly<Record<RuleOf<'piece'> | 'schema/missing' | 'schema/value', Example>> = {
  'reference/unknown': {
    piece: { supersedes: ['payback-gide'] },
    import: { Replaces: 'payback-gide' },
  },
  'reference/cycle': { piece: { supersedes: ['the-new-one'] }, form: false },
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
  'piece/not-sales': { piece: { approved: { on: '2026-11-09', by: 'content-team' } } },
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
  'piece/other-product': {
    files: { 'personas/buyer.mdx': persona('    products: [planner]\n') },
    piece: {},
    new: {},
  },
  'piece/many-cells': {
    files: { 'site.yaml': narrow },
    piece: { serves: ['decision', 'awareness'].map((stage) => ({ persona: 'buyer', stage })) },
  },
  'piece/no-summary': { piece: { summary: undefined }, new: { summary: undefined } },
  'piece/nothing-to-say': { piece: { say: undefined }, new: { say: undefined } },
  'owner/inactive': {
    files: { 'people.yaml': left },
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

/** The examples that one of them can get. */
function examplesFor(place: 'form' | 'new' | 'import') {
  return Object.entries(wrongPieces).filter(([, example]) =>
    place === 'form' ? example.form !== false : example[place] !== undefined,
  );
}

/** What `check` reports of an example that is in a file. */
function saidByCheck(rule: string, { files, piece }: Example): Said {
  return checked({ ...files, 'pieces/the-new-one.mdx': newMdx({ ...right.piece, ...piece }, '') }, rule);
}

describe('a wrong piece', () => {
  it.each(examplesFor('form'))('has the same text in the form as in check: %s', (rule, example) => {
    const problems = saidByForm(contentFolder(example.files), { ...right.piece, ...example.piece });
    expect(problems).toContainEqual(expect.objectContaining(saidByCheck(rule, example)));
  });

  it.each(examplesFor('new'))('has the same text in new as in check: %s', async (rule, example) => {
    const text = await saidByNew(contentFolder(example.files), 'piece', { ...right.new, ...example.new });
    const { message, hint } = saidByCheck(rule, example);
    // A field that is missing is an option to type, not a line of YAML.
    const said =
      rule === 'schema/missing' ? ['Missing options:', '--format guide  (one of guide, deck)'] : [message, hint];
    expect(
      said.filter((part) => !text.includes(part)),
      text,
    ).toEqual([]);
  });

  it.each(examplesFor('import'))(
    'has the same text in the report of an import as in check: %s',
    async (rule, example) => {
      const columns = Object.entries({ ...right.import, ...example.import }).filter(([, text]) => text !== undefined);
      const table = [columns.map(([name]) => name), columns.map(([, text]) => `"${text}"`)].map((row) => row.join(','));
      const content = contentFolder(example.files);
      const { prepared } = await importBytes('list.csv', table.join('\n'), { content, dryRun: true });
      const { heldBack, remarks } = prepared.plan;
      const { message, hint } = saidByCheck(rule, example);
      // A row of a table has no line of YAML to add, so for a missing field the import only says what it can do itself.
      const help = rule === 'schema/missing' ? 'Choose a default' : hint;
      expect([
        ...remarks.flatMap(({ problem }) => problem ?? []),
        ...heldBack.map(({ rule: by, why, help }) => ({ rule: by, message: why, hint: help })),
      ]).toContainEqual({ rule, message, hint: expect.stringContaining(help) });
    },
  );
});

describe('other records', () => {
  it.each([
    ['any', 'id/reserved'],
    ['Payback Guide', 'id/format'],
  ] as const)('new refuses the id "%s" with the text that check has for the file name', async (id, rule) => {
    const { message, hint } = checked({ [`pieces/${id}.mdx`]: newMdx(right.piece, '') }, rule);
    expect(await saidByNew(contentFolder(), 'piece', { ...right.new, id })).toBe(`${message} ${hint}`);
  });

  it('new refuses the id of a piece in another folder with the text that check has for the second file', async () => {
    const { message, hint } = checked({ 'pieces/z/payback-guide.mdx': newMdx(right.piece, '') }, 'id/duplicate');
    const answers = { ...right.new, id: 'payback-guide', folder: 'z' };
    expect(await saidByNew(contentFolder(), 'piece', answers)).toBe(`${message} ${hint}`);
  });

  it('new has the texts of check for a persona from one team and a request with an unknown format', async () => {
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
  ] as const)('sign refuses %s with the text that check has for the signature', (by, rule) => {
    const term = (more = '') => ({
      'agreement/terms/mql.mdx': `---\nname: MQL\nowner: content-team\n${more}---\n\nA lead.\n`,
    });
    const signed = `signed:\n  marketing: { on: 2026-11-16, by: ${by}, stamp: v1-3f9a1c0b7d52 }\n`;
    const { message, hint } = checked(term(signed), rule);
    // In the file, the wrong signature must be deleted first.
    const help = hint.replace(/^Delete this signature\. /, '');
    const request = { keys: ['term/mql'], team: 'marketing', by, dryRun: true, color: false } as const;
    expect(() => sign({ content: contentFolder(term()), today: TODAY, ...request })).toThrow(`${message} ${help}`);
  });

  it('the form uses the severities in site.yaml', () => {
    const site = `${base['site.yaml']}severities: { piece/no-summary: error, piece/no-address: warning, piece/unmapped: off }\n`;
    const { summary: _, url: __, serves: ___, ...bare } = right.piece;
    const problems = saidByForm(contentFolder({ 'site.yaml': site }), bare);
    expect(problems.map(({ rule, severity }) => `${severity}: ${rule}`)).toEqual([
      'warning: piece/no-address',
      'error: piece/no-summary',
    ]);
  });
});

/** Rules that need all records at once, so that a form cannot check them. */
const acrossRecords: Readonly<
  Record<
    Exclude<Extract<RuleId, `${'piece' | 'persona' | 'request' | 'owner' | 'reference'}/${string}`>, RecordRuleId>,
    true
  >
> = {
  'piece/similar-title': true,
  'piece/made-address': true,
  'persona/none': true,
  'piece/none': true,
};

it('every other rule about records is in src/content/record-rules, which check, the form, new and import share', () => {
  const outside = rules.filter(
    ({ id }) => /^(?:piece|persona|request|owner|reference)\//.test(id) && !isRecordRule(id),
  );
  expect(outside.map(({ id }) => id).sort()).toEqual(Object.keys(acrossRecords).sort());
});

/** What `check` reports by a rule about content with these changes. */
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

/** What the form for a new piece says about these fields. */
function saidByForm(directory: string, fields: object): readonly FormProblem[] {
  const context = { choices: choicesOf(auditOf(directory)), today: TODAY };
  return newFile(newPiece, filledWith(newPiece, fields), context).problems;
}

/** What `new` says, whether it refuses the record or warns. */
function saidByNew(content: string, kind: NewKind, answers: Readonly<Record<string, string | undefined>>) {
  return create({ content, today: TODAY, kind, answers, dryRun: true, color: false }).then(
    ({ text }) => text,
    (error: Error) => error.message,
  );
}
