/** Changing a record with its form, without a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { forbiddenCharacter } from '../../src/schema/text.ts';
import { choicesOf } from '../../src/site/forms/choices.ts';
import { type Draft, draftOf, Rows, recordOf } from '../../src/site/forms/entries.ts';
import { editedFile, type Filled, type LoadedRecord, loadRecord, newFile } from '../../src/site/forms/form-file.ts';
import { startOfMinutes } from '../../src/site/forms/minutes.ts';
import { fieldsOf, newPiece, type RecordForm, recordForms } from '../../src/site/forms/record-forms.ts';
import { temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { sampleContent } from '../sample/sample.ts';
import { filledWith } from './fill-form.ts';
import { TODAY } from './product.ts';

const { audit } = checkContent({ directory: sampleContent, today: TODAY });
if (!audit) throw new Error('The sample has errors.');
const context = { choices: choicesOf(audit), today: TODAY };
const forms: [string, RecordForm][] = [...Object.entries(recordForms), ['new piece', newPiece]];

/** The records of the sample that a form can change. */
function recordsOf({ kind }: RecordForm): LoadedRecord[] {
  if (!audit) return [];
  const lists = { ...audit.model, ...audit.model.agreement };
  const { [`${kind}s`]: records = [] } = lists as unknown as Record<string, { id: string; path: string }[]>;
  return records.map(({ id, path: file }) => {
    const loaded = loadRecord(kind, id, {
      path: file,
      text: readFileSync(path.join(sampleContent, '..', file), 'utf8'),
    });
    if (!loaded) throw new Error(`${id} cannot be loaded.`);
    return loaded;
  });
}

const shown = (form: RecordForm, { body, data }: LoadedRecord): Filled => filledWith(form, data, body);

/** The problems of the sample with one file changed, by their rule. */
function checked(file: string, text: string): string[] {
  const folder = temporaryFolder();
  copySample(path.join(folder, 'content'));
  writeFileSync(path.join(folder, file), text);
  const { findings } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
  return findings.filter((finding) => finding.severity === 'error').map(({ message }) => message);
}

describe.each(forms)('the form %s', (_name, form) => {
  it('has a field with title and help for everything in the schema that it does not leave out', () => {
    const fields = Object.keys(kinds[form.kind].schema.shape);
    const { seldom, usual } = fieldsOf(form);
    const left = [...form.without, ...(form.only ? fields.filter((name) => !form.only?.includes(name)) : [])];
    const asked = [...usual, ...seldom].map(({ name }) => name.split('.', 1)[0]);
    expect([...new Set([...asked, ...left])].toSorted()).toEqual(fields.toSorted());
    for (const { description, title } of [...usual, ...seldom]) {
      expect(title).not.toBe('');
      expect(description).not.toBe('');
    }
  });

  it('gives every record of the sample back byte for byte when nothing was changed', () => {
    for (const loaded of recordsOf(form)) {
      const filled = shown(form, loaded);
      const { changed, text } = editedFile(form, loaded, { before: filled, after: filled }, context);
      expect([changed, text], loaded.path).toEqual([false, loaded.text]);
    }
  });

  it('shows everything that a record of the sample has in the fields that it asks for', () => {
    const { seldom, usual } = fieldsOf(form);
    const asked = new Set([...usual, ...seldom].map(({ name }) => name.split('.', 1)[0] ?? ''));
    for (const loaded of recordsOf(form)) {
      const has = Object.entries(loaded.data as object).filter(([name]) => asked.has(name));
      expect(recordOf(shown(form, loaded).draft), loaded.path).toEqual(withoutHidden(Object.fromEntries(has), form));
    }
  });
});

/** The record as the form has it: without ids that no person sees, and without a false that is the same as nothing. */
function withoutHidden(record: Record<string, unknown>, { idsOf }: RecordForm): unknown {
  const hides = (key: string, value: unknown) => value === false || (key === 'id' && idsOf !== undefined);
  return JSON.parse(JSON.stringify(record, (key, value) => (hides(key, value) ? undefined : value)));
}

/** A piece with a comment and a key of the team's own in every place that can have one. */
const commented = `---
# Ask the owner first.
title: 'The payback guide' # as printed
x-campaign: { id: 7, note: "spring # 2" }
url: https://www.vindhalm.example/another-guide

format: guide
status: live   # since May
owner: 'content-team'
serves:
  # For the CFO.
  - persona: finance-lead
    stage: decision
    x-why: asked by sales
    answers: [board-paper] # the big one
  # Also useful here.
  - { persona: it-lead, stage: awareness, x-seen: 3 }
  - persona: plant-manager
    stage: evaluation
keywords:
  - TCO # everyone says this
  - Gesamtkosten
say: >-
  Page 3 shows
  a plant of your size.
# The end.
---

How to use it.
`;

const text = fc.oneof(
  fc.constantFrom(
    'no',
    '12:30',
    '- a',
    'a: b',
    'a #b',
    '{x}',
    "it's",
    '"q"',
    '内容監査',
    'مدقق',
    '---',
    '*x',
    'x\n# not a comment',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
/** A text as the form has it after a person wrote or pasted it. */
const written = (pasted: string) =>
  draftOf([{ name: 'say', input: 'text', texts: [pasted] }]).say as string | undefined;
/** The form shows the problem of any other, and no file is made. */
const isAccepted = (one: string | undefined) => one === undefined || forbiddenCharacter(one) === undefined;
const edit = fc.record(
  {
    title: text.map(written).filter((one) => one !== undefined && isAccepted(one) && !one.includes('\n')),
    say: fc.option(text.map(written).filter(isAccepted), { nil: undefined }),
    share: fc.constantFrom('public', 'customers', undefined),
    products: fc.constantFrom(['planner'], undefined),
    keywords: fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('a file with comments and keys of the team', () => {
  const loaded = loadRecord('piece', 'guide', { path: 'content/pieces/guide.mdx', text: commented });
  if (!loaded) throw new Error('The piece cannot be loaded.');
  const form: RecordForm = recordForms.piece;
  const before = shown(form, loaded);
  const rows = before.draft.serves as Rows;

  const edited = (change: Readonly<Record<string, Draft[string] | undefined>>, body = before.body) =>
    editedFile(form, loaded, { before, after: { draft: { ...before.draft, ...change } as Draft, body } }, context);

  it('keeps all of them after any edit, and reads as the form showed it', () => {
    fc.assert(
      fc.property(edit, fc.subarray([0, 1, 2]), fc.boolean(), (fields, kept, adds) => {
        const serves = new Rows(kept.map((row) => [row, rows.get(row) ?? {}]));
        if (adds) serves.set(7, { persona: 'finance-lead', stage: 'awareness', answers: ['energy-bill'] });
        const change = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            Array.isArray(value) && value.length === 0 ? undefined : value,
          ]),
        );
        const { text: made } = edited({ ...change, serves });
        const again = loadRecord('piece', 'guide', { path: 'x', text: made });
        if (!again) throw new Error(made);
        const wanted = recordOf({ ...before.draft, ...change, serves } as Draft);
        const { draft } = shown(form, again);
        expect(recordOf(draft)).toEqual(trimmed(wanted));
        expect(again.data).toMatchObject({ 'x-campaign': { id: 7, note: 'spring # 2' } });
        if (kept.includes(0)) expect(JSON.stringify(again.data)).toContain('asked by sales');
        for (const comment of ['# Ask the owner first.', '# since May', '# The end.']) expect(made).toContain(comment);
        if (!('title' in fields)) expect(made).toContain('# as printed');
        if (kept.includes(0)) expect(made).toContain('# the big one');
        if (!('keywords' in fields)) expect(made).toContain('# everyone says this');
      }),
      { numRuns: 100 },
    );
  });

  it('takes a pasted text without the characters that no file may have', () => {
    const pasted = {
      title: written('Payback\u2028guide\u200b'),
      keywords: draftOf([{ name: 'keywords', input: 'lines', texts: ['\ufeffTCO\u2029\nROI\u0007'] }]).keywords,
    };
    const { problems, text: made } = edited(pasted as Draft, '\nRead\u2028this\u200b first.\n');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(loadRecord('piece', 'guide', { path: 'x', text: made })).toMatchObject({
      data: { title: 'Payback guide', keywords: ['TCO', 'ROI'] },
      body: 'Read\nthis first.',
    });
  });

  it('changes only the lines of the field', () => {
    const { text: made } = edited({ owner: 'customer-success', share: 'customers' });
    expect(made).toBe(
      commented
        .replace("owner: 'content-team'", 'owner: customer-success')
        .replace('size.\n# The end.', 'size.\nshare: customers\n# The end.'),
    );
  });

  it('removes one row with its lines, and adds one at the end', () => {
    const without = edited({ serves: new Rows([...rows].filter(([row]) => row !== 1)) }).text;
    expect(without).toBe(commented.replace('  - { persona: it-lead, stage: awareness, x-seen: 3 }\n', ''));
    const added = edited({ serves: new Rows([...rows, [5, { persona: 'it-lead', stage: 'decision' }]]) }).text;
    expect(added).toBe(
      commented.replace(
        '    stage: evaluation\n',
        '    stage: evaluation\n  - { persona: it-lead, stage: decision }\n',
      ),
    );
  });

  it('changes the text below, with the line breaks of the file', () => {
    expect(edited({}, 'Read **this**.').text).toBe(commented.replace('How to use it.', 'Read **this**.'));
    const windows = commented.replaceAll('\n', '\r\n');
    const other = loadRecord('piece', 'guide', { path: 'x', text: windows });
    if (!other) throw new Error('The piece cannot be loaded.');
    const same = shown(form, other);
    expect(editedFile(form, other, { before: same, after: { ...same, body: 'One.\n\nTwo.' } }, context).text).toBe(
      windows.replace('How to use it.', 'One.\r\n\r\nTwo.'),
    );
    expect(editedFile(form, other, { before: same, after: same }, context).text).toBe(windows);
  });
});

/** Texts as a form holds them, and without what is empty. */
function trimmed(record: unknown): unknown {
  return JSON.parse(
    JSON.stringify(record, (_key, value) => (typeof value === 'string' ? value.trim() || undefined : value)),
  );
}

describe('what a form produces passes check', () => {
  const load = (kind: RecordForm['kind'], id: string, file: string) => {
    const loaded = loadRecord(kind, id, {
      path: file,
      text: readFileSync(path.join(sampleContent, '..', file), 'utf8'),
    });
    if (!loaded) throw new Error(`${file} cannot be loaded.`);
    return loaded;
  };
  const hostile = ['--- "\': {x: [y]} # <script>', '設備の稼働率？', 'كم يستغرق الأمر؟ \u05e9\u05dc\u05d5\u05dd'];

  it.each(hostile)('a new question, with an id that is not in use: %s', (ask) => {
    const form: RecordForm = recordForms.questions;
    const loaded = load('persona', 'finance-lead', 'content/personas/finance-lead.mdx');
    const before = shown(form, loaded);
    const questions = new Rows([...(before.draft.questions as Rows), [99, { stage: 'decision', ask, answer: ask }]]);
    const {
      path: file,
      problems,
      text: made,
    } = editedFile(form, loaded, { before, after: { ...before, draft: { questions } } }, context);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked(file, made)).toEqual([]);
    const [added] = made
      .split('\n')
      .filter((line) => !loaded.text.includes(line))
      .slice(0, 1);
    expect(added).toMatch(/^ {2}- (?:\{ )?id: (?:x-y-script|question-1)/);
  });

  it.each(hostile)('a decision about a request: %s', (reason) => {
    const form: RecordForm = recordForms.triage;
    const loaded = load('request', '0045-describe-the-pilot', 'content/requests/0045-describe-the-pilot.yaml');
    const before = shown(form, loaded);
    const triage = { status: 'declined', reason, decidedOn: TODAY };
    const {
      path: file,
      problems,
      text: made,
    } = editedFile(form, loaded, { before, after: { ...before, draft: { triage } } }, context);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked(file, made)).toEqual([]);
  });

  it('a reading of a goal, which changes no signature', () => {
    const form: RecordForm = recordForms.reading;
    const loaded = load('goal', 'qualified-leads', 'content/agreement/goals.yaml');
    const before = shown(form, loaded);
    const readings = new Rows([...(before.draft.readings as Rows), [9, { on: TODAY, value: 55.5 }]]);
    const file = editedFile(form, loaded, { before, after: { ...before, draft: { readings } } }, context);
    expect(file.text).toBe(loaded.text.replace('value: 51 }\n', `value: 51 }\n    - { on: ${TODAY}, value: 55.5 }\n`));
    expect(checked(file.path, file.text)).toEqual([]);
    const future = new Rows([...(before.draft.readings as Rows), [9, { on: '2027-01-01', value: 1 }]]);
    expect(
      editedFile(form, loaded, { before, after: { ...before, draft: { readings: future } } }, context).problems,
    ).toMatchObject([{ rule: 'agreement/impossible-date', field: 'readings.9.on' }]);
  });

  it('the minutes of a meeting as they start, with the agenda', () => {
    const start = startOfMinutes(audit);
    const filled = filledWith(recordForms.minutes, { date: TODAY, ...start?.record }, start?.body);
    const file = newFile(recordForms.minutes, filled, context);
    expect(file.problems).toEqual([]);
    expect(file.path).toBe(`content/agreement/meetings/${TODAY}.mdx`);
    expect(file.text).toContain('Does marketing count partner leads?');
    expect(checked(file.path, file.text)).toEqual([]);
  });
});

describe('a circle of several records', () => {
  it('is found by the form as by check: A into B while B is to be merged into A', () => {
    const [a, b] = audit.model.pieces;
    if (!a || !b) throw new Error('The sample has pieces.');
    const choices = { ...context.choices, linked: { into: { [b.id]: [a.id] } } };
    const form = recordForms.piece;
    const loaded = recordsOf(form).find(({ path: file }) => file === a.path);
    if (!loaded) throw new Error('The piece has a file.');
    const before = shown(form, loaded);
    const problems = (into: string) => {
      const decision = { verdict: 'merge', into, why: 'Same.', on: TODAY, by: 'content-team' };
      const after = { ...before, draft: { ...before.draft, decision } };
      return editedFile(form, loaded, { before, after }, { ...context, choices }).problems.filter(
        ({ rule }) => rule === 'reference/cycle',
      );
    };
    expect(problems(b.id)).toEqual([
      {
        ...{ rule: 'reference/cycle', severity: 'error', field: 'decision.into', hint: 'Remove one of these links.' },
        message: `${a.id} → ${b.id} → ${a.id}: \`into\` leads back to the start.`,
      },
    ]);
    expect(problems(audit.model.pieces[2]?.id ?? '')).toEqual([]);
  });
});
