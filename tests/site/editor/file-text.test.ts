/** Files that the editor read, and writes with a change: everything that a person did not touch stays as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { EditorField } from '../../../src/site/editor/field.ts';
import { type FileLayout, readFile, writeFile } from '../../../src/site/editor/file-text.ts';
import { type RecordFile, recordFiles, sampleAudit, setupOf } from './editor-audit.ts';
import { fileLayout } from './edits.ts';

const { layouts } = setupOf(sampleAudit());

const layoutOf = ({ file, kind }: Pick<RecordFile, 'file' | 'kind'>): FileLayout => fileLayout(layouts, kind, file);

type Values = Readonly<Record<string, unknown>>;

/** Sveltia CMS gives every field that a file lacks an empty value, or its default. */
function filled(fields: readonly EditorField[], values: Values): Values {
  const all = fields.map((field): [string, unknown] => [field.name, filledValue(field, values[field.name])]);
  return { ...values, ...Object.fromEntries(all) };
}

function filledValue(field: EditorField, value: unknown): unknown {
  const { fields, widget } = field;
  if (value === undefined) {
    if (field.default !== undefined) return field.default;
    if (widget === 'object') return field.required && fields ? filled(fields, {}) : null;
    return (
      { boolean: false, number: null, list: [], keyvalue: {}, select: field.multiple ? [] : '' }[widget as string] ?? ''
    );
  }
  if (!fields) return value;
  return Array.isArray(value) ? value.map((entry) => filled(fields, entry as Values)) : filled(fields, value as Values);
}

const files = recordFiles();

describe('a file of the sample', () => {
  it.each(files.map((file) => [file.file, file] as const))(
    'is the same after nothing was changed: %s',
    (_name, file) => {
      const layout = layoutOf(file);
      expect(writeFile(filled(layout.fields, readFile(file.text, layout)), layout)).toBe(file.text);
    },
  );
});

const people: FileLayout = layoutOf({ kind: 'person', file: 'people.yaml' });
const persona: FileLayout = layoutOf({ kind: 'persona', file: 'personas/a.mdx' });

const LIST = `# Who owns what.
- id: ada # since 2024
  name: Ada
  team: marketing

# Left in spring.
- { id: bob, name: Bob, team: sales, active: false }
- id: eve
  name: "Eve" # not Yves
  team: sales
`;

/** The list with changed entries. */
function changedPeople(change: (entries: Values[]) => readonly Values[]): string {
  const values = filled(people.fields, readFile(LIST, people));
  return writeFile({ ...values, entries: change(values.entries as Values[]) }, people);
}

describe('a list with comments', () => {
  it('keeps all of them when a field changes', () => {
    expect(
      changedPeople(
        ([ada, bob, eve]) => [{ ...ada, name: 'Ada L.' }, { ...bob }, { ...eve, handle: '@eve' }] as Values[],
      ),
    ).toBe(LIST.replace('name: Ada\n', 'name: Ada L.\n').concat('  handle: "@eve"\n'));
  });

  it('removes a field that was set to its default', () => {
    expect(changedPeople(([ada, bob, eve]) => [ada, { ...bob, active: true }, eve] as Values[])).toBe(
      LIST.replace(', active: false', ''),
    );
  });

  it('keeps all of them when an entry is added at the end', () => {
    expect(
      changedPeople((all) => [
        ...all,
        { id: 'kim', name: 'Kim', team: 'sales', kind: 'person', active: true, handle: '' },
      ]),
    ).toBe(`${LIST}- { id: kim, name: Kim, team: sales }\n`);
  });

  it('moves them with their entries', () => {
    const moved = changedPeople(([ada, bob, eve]) => [eve, ada, bob] as Values[]);
    expect(moved).toBe(`# Who owns what.
- id: eve
  name: "Eve" # not Yves
  team: sales
- id: ada # since 2024
  name: Ada
  team: marketing

# Left in spring.
- { id: bob, name: Bob, team: sales, active: false }
`);
  });

  it('does not touch the lines around a list inside', () => {
    const text =
      '---\nname: A\npains: [a,   b]\nquestions:\n  # first\n  - id: one\n    stage: a\n    ask: |\n      # is text\n      Two?\n\n  # second\n  - { id: two, stage: a, ask: B }\n# after\nx-own: [ 1 ]\n---\n';
    const values = readFile(text, persona);
    const [one, two] = values.questions as Values[];
    expect(writeFile({ ...values, questions: [{ id: 'new', stage: 'a', ask: 'C' }, two, one] }, persona)).toBe(
      '---\nname: A\npains: [a,   b]\nquestions:\n  # first\n  - { id: new, stage: a, ask: C }\n\n  # second\n  - { id: two, stage: a, ask: B }\n  - id: one\n    stage: a\n    ask: |\n      # is text\n      Two?\n# after\nx-own: [ 1 ]\n---\n',
    );
  });

  it('loses only those of an entry that was removed', () => {
    const removed = changedPeople(([ada, , eve]) => [ada, eve] as Values[]);
    expect(removed).toContain('# Who owns what.');
    expect(removed).toContain('# since 2024');
    expect(removed).toContain('# not Yves');
    expect(removed).not.toContain('bob');
  });
});

it('keeps keys that no field shows, signatures among them', () => {
  const text =
    '---\nname: A\nx-crm: { id: 7 } # theirs\nsigned:\n  sales: { on: 2026-01-02, by: ada }\nowner: ada\n---\n';
  const term = layoutOf({ kind: 'term', file: 'terms/a.mdx' });
  expect(writeFile({ ...readFile(text, term), owner: 'bob' }, term)).toBe(text.replace('owner: ada', 'owner: bob'));
});

it('never writes what sales filed, which only the sync changes', () => {
  const text = 'ask:\n  kind: new\n  title: A\n  requestedOn: 2026-11-03\n';
  const request = layoutOf({ kind: 'request', file: 'requests/a.yaml' });
  const values = { ...readFile(text, request), ask: { kind: 'update', title: 'B' }, triage: { status: 'accepted' } };
  expect(writeFile(values, request)).toBe(`${text}triage: { status: accepted }\n`);
});

it('changes the text below the facts and nothing else', () => {
  const text = '---\nname: A # the name\n---\n\nOld.\n';
  expect(writeFile({ ...readFile(text, persona), body: 'New.\n\nTwo.' }, persona)).toBe(
    '---\nname: A # the name\n---\n\nNew.\n\nTwo.\n',
  );
  expect(writeFile({ ...readFile(text, persona), body: '' }, persona)).toBe('---\nname: A # the name\n---\n');
});

it('keeps yes, no and unknown apart', () => {
  const goals = layoutOf({ kind: 'goal', file: 'agreement/goals.yaml' });
  const paid = (sales: string, marketing: string) => {
    const text = '- id: a\n  paid: { sales: true }\n';
    return writeFile({ ...readFile(text, goals), entries: [{ id: 'a', paid: { sales, marketing } }] }, goals);
  };
  expect(paid('true', '')).toBe('- id: a\n  paid: { sales: true }\n');
  expect(paid('false', 'true')).toBe('- id: a\n  paid: { sales: false, marketing: true }\n');
  expect(paid('', 'false')).toBe('- id: a\n  paid: { marketing: false }\n');
});

it('writes a new file with the fields that were filled in', () => {
  const values = filled(persona.fields, { name: 'Buyer', titles: 'Head of buying\n\n Buyer ', body: 'Who they are.' });
  expect(writeFile(values, persona)).toBe('---\nname: Buyer\ntitles: [Head of buying, Buyer]\n---\n\nWho they are.\n');
});

const word = fc.constantFrom(
  'a',
  'no',
  '12:30',
  '# not a comment',
  'a: b',
  '内容',
  'שלום',
  '"',
  "it's",
  '- x',
  '{',
  '1',
  'ä, b',
);
const entries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('ada', 'bob', 'eve', 'kim', 'new'),
    name: word,
    team: fc.constantFrom('sales', 'marketing'),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);

it('writes any list that a person can make of the entries, and keeps the comments of those that stay', () => {
  fc.assert(
    fc.property(entries, (wanted) => {
      const text = changedPeople((old) =>
        wanted.map((entry) => ({ ...old.find(({ id }) => id === entry.id), ...entry })),
      );
      const left = parse(LIST) as { id: string; active?: boolean }[];
      const active = (id: string) => left.find((entry) => entry.id === id)?.active;
      expect(parse(text)).toEqual(
        wanted.map((entry) => ({ ...entry, ...(active(entry.id) === false ? { active: false } : {}) })),
      );
      if (wanted.some(({ id }) => id === 'ada')) expect(text).toContain('# since 2024');
      if (wanted.some(({ id }) => id === 'eve')) expect(text).toContain('# Who owns what.');
      // Reading it again and changing nothing gives the same bytes.
      expect(writeFile(filled(people.fields, readFile(text, people)), people)).toBe(text);
    }),
  );
});
