import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/content/disk/parse-file.ts';
import type { HostIssue } from '../../src/forge/hosts/issue.ts';
import { readIssueFile } from '../../src/forge/hosts/issue-file.ts';
import { contextText } from '../../src/forge/hosts/request-link.ts';
import { planPull } from '../../src/forge/requests/pull-plan.ts';
import { type AskReading, askReader } from '../../src/forge/requests/read-ask.ts';
import { offered, requestForm } from '../../src/forge/requests/request-form.ts';
import { personaSchema } from '../../src/schema/persona.ts';
import { buildModel } from '../audit/build-model.ts';
import { runHere } from '../cli/run-command.ts';
import { folderLine, TODAY } from '../content-folder.ts';
import { hostContent, requestFiles } from './host-content.ts';
import { lists } from './lists.ts';
import { renderAnswers } from './render-answers.ts';

const repository = { repository: 'https://github.com/marketing/content', timeZone: 'Europe/Berlin' };
const base = buildModel({ site: repository });
const people = [
  { id: 'sales-dach', name: 'Sales DACH', team: 'sales', kind: 'team', active: true, handle: '@marketing/sales-dach' },
  { id: 'kim', name: 'Kim', team: 'sales', kind: 'person', active: true, handle: '@Kim-Sells' },
] as const;
const model = {
  ...base,
  stages: lists.stages.map((stage, index) => ({ ...base.stages[0], ...stage, priority: index + 1 })),
  personas: lists.personas.map((persona) => ({ ...base.personas[0], ...persona })),
  formats: lists.formats.map((format) => ({ ...base.formats[0], ...format })),
  products: lists.products,
  people,
} as unknown as typeof base;
const form = requestForm(model);

function issue(more: Partial<HostIssue> = {}): HostIssue {
  return {
    number: 5,
    title: 'A wish',
    body: '',
    open: true,
    reopened: false,
    moved: false,
    confidential: false,
    labels: ['content-request'],
    created: 1_795_000_000_000,
    votes: 0,
    ...more,
  };
}

function read(answers: Record<string, string>, more: Partial<HostIssue> = {}): AskReading {
  const reading = askReader(model)(issue({ body: renderAnswers(form, answers), ...more }));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

describe('an option', () => {
  test.each([
    ['by its name', 'Entscheidung'],
    ['in capital letters', 'ENTSCHEIDUNG'],
    ['by its earlier name', 'Decision'],
    ['by another alias', 'bofu'],
    ['by its id', 'decision'],
  ])('is understood %s', (_, stage) => {
    expect(read({ stage })).toMatchObject({ ask: { stage: 'decision' }, unclear: [], faulty: false });
  });

  test('is understood when it is no longer offered, and when two share a name', () => {
    expect(read({ persona: 'Buyer' }).ask.persona).toBe('old-buyer');
    expect(read({ format: 'guide (guide-b)' }).ask.format).toBe('guide-b');
    expect(read({ format: 'None (none-such)' }).ask.format).toBe('none-such');
  });

  test('that is not understood becomes a question and stays in the words', () => {
    const { ask, faulty, unclear } = read({ stage: 'Purchase', words: 'They ask.' });
    expect(ask).toMatchObject({ words: 'They ask.\n\nStage: Purchase' });
    expect(ask.stage).toBeUndefined();
    expect({ faulty, unclear }).toEqual({
      faulty: true,
      unclear: [expect.stringMatching(/^Stage: “Purchase” is not one of the options: .*Entscheidung.*\.$/)],
    });
  });

  test('of a range is also understood as a number', () => {
    const deals = (answer: string) => read({ deals: answer }).ask.deals;
    expect(['0', '1', '2', '4', '5', '9', '10', '250'].map(deals)).toEqual([
      ...['0', '1', '2-4', '2-4', '5-9', '5-9', '10+', '10+'],
    ]);
    expect(['-1', '2.5', '3-5', 'two'].map(deals)).toEqual([undefined, undefined, undefined, undefined]);
    expect(read({ deals: 'two' }).unclear).toEqual([
      'Open deals: “two” is not one of the options: 0, 1, 2-4, 5-9, 10+.',
    ]);
  });
});

test.each([
  ['2026-12-04', '2026-12-04'],
  ['4.12.2026', '2026-12-04'],
  ['04. 12. 2026', '2026-12-04'],
  ['2026-02-30', undefined],
  ['12/04/2026', undefined],
  ['soon', undefined],
  ['0001-01-01', undefined],
])('reads the date %s as %s', (neededBy, date) => {
  const { ask, faulty } = read({ neededBy });
  expect(ask.neededBy).toBe(date);
  expect(faulty).toBe(date === undefined);
  if (date === undefined) expect(ask.words).toBe(`Needed by: ${neededBy}`);
});

test('an issue that the host made from a mail of the site is read like the form', () => {
  const body = 'What is needed: Update something that exists\nPersona: Finance lead\nIn their words: They ask.';
  const reading = askReader(model)(issue({ body, title: '[content-request] A deck' }));
  expect(reading).toMatchObject({
    ask: { kind: 'update', title: 'A deck', persona: 'finance-lead', words: 'They ask.' },
    unclear: [],
  });
});

describe('the requester and the page', () => {
  test('the requester is the chosen team, else the owner of the account', () => {
    expect(read({ requestedBy: 'Sales DACH' }, { author: 'kim-sells' }).ask.requestedBy).toBe('sales-dach');
    expect(read({}, { author: 'kim-sells' }).ask.requestedBy).toBe('kim');
    expect(read({}, { author: 'stranger' }).ask.requestedBy).toBeUndefined();
  });

  test('the page where the request started fills in only what was left open', () => {
    const from = 'persona finance-lead, stage decision, product nonsense, kind retire';
    expect(read({ from, stage: 'Awareness' }).ask).toMatchObject({
      persona: 'finance-lead',
      stage: 'awareness',
      kind: 'new',
    });
    expect(read({ from }).ask.product).toBeUndefined();
  });

  test('the question of the page comes in if the chosen persona asks it at the chosen stage', () => {
    const question = {
      ...personaSchema.parse({ name: 'x', questions: [{ id: 'price', stage: 'decision', ask: 'Why?' }] }),
    };
    const asking = {
      ...model,
      personas: model.personas.map((each) =>
        each.id === 'finance-lead' ? { ...each, questions: question.questions } : { ...each, questions: [] },
      ),
    };
    const asked = (answers: Record<string, string>) => {
      const reading = askReader(asking)(issue({ body: renderAnswers(form, answers) }));
      return 'ask' in reading ? reading.ask.question : undefined;
    };
    const from = contextText({ persona: 'finance-lead', stage: 'decision', question: 'price' });
    expect(from).toBe('persona finance-lead, stage decision, question price');
    expect(asked({ from })).toBe('price');
    expect(asked({ from, stage: 'Awareness' })).toBeUndefined();
    expect(asked({ from, persona: 'Works council' })).toBeUndefined();
    expect(asked({ from: from.replace('price', 'prise') })).toBeUndefined();
    expect(asked({ persona: 'Finance lead', stage: 'Decision' })).toBeUndefined();
  });

  test('only fields of the schema come in, and the address is in the repository', () => {
    const ask = askReader(model)(issue());
    expect('ask' in ask && Object.keys(ask.ask).sort()).toEqual(['issue', 'kind', 'requestedOn', 'title', 'votes']);
    expect('ask' in ask && ask.ask.issue).toEqual({ number: 5, url: 'https://github.com/marketing/content/issues/5' });
  });
});

test('a text that is too long says where to read the rest', () => {
  const { ask } = read({ words: `${'ä🧩'.repeat(5000)}` }, { title: '🧩'.repeat(150) });
  expect(ask.words?.length).toBeLessThanOrEqual(10_000);
  expect(ask.words).toMatch(/🧩\n\n… \(Continued in the issue\.\)$|ä\n\n… \(Continued in the issue\.\)$/);
  expect(ask.title).toMatch(/🧩…$/);
});

test('any issue becomes a valid request that reads back the same', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const answers = fc.record(
    Object.fromEntries(
      form.map((field) => [
        field.id,
        field.control === 'choice' ? fc.constantFrom('', ...offered(field).map(({ label }) => label)) : text,
      ]),
    ),
  );
  const body = fc.oneof(
    answers.map((given) => renderAnswers(form, given)),
    text,
    fc.array(text).map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(body, fc.oneof(text, fc.constant('A wish')), (written, title) => {
      const filed = issue({ body: written, title });
      const { changes, problems } = planPull({
        model,
        texts: new Map(),
        list: { issues: [filed], bad: [] },
        whereabouts: new Map(),
      });
      const [change] = changes;
      if (change === undefined) {
        expect(problems).toEqual([expect.stringContaining('__ASTRO_')]);
        return;
      }
      const parsed = parseFile('request', Buffer.from(change.after ?? ''));
      expect(parsed.problems).toEqual([]);
      const reading = askReader(model)(filed);
      expect(parsed.records[0]?.fields).toMatchObject({ ask: 'ask' in reading ? reading.ask : undefined });
    }),
    { numRuns: 200 },
  );
});

describe('issues from a file', () => {
  const listed = {
    number: 3,
    title: 'Payback',
    body: 'Please.',
    state: 'OPEN',
    stateReason: 'REOPENED',
    labels: [{ id: 'x', name: 'content-request', color: 'ededed' }],
    author: { login: 'kim-sells' },
    createdAt: '2026-11-16T08:00:00Z',
    closedAt: null,
    url: 'https://github.com/marketing/content/issues/3',
    reactionGroups: [
      { content: 'HEART', users: { totalCount: 9 } },
      { content: 'THUMBS_UP', users: { totalCount: 2 } },
    ],
  };

  test('are read as gh writes them and as the APIs of hosts answer', () => {
    const rest = { ...listed, state: 'closed', created_at: listed.createdAt, html_url: listed.url };
    const { issues, bad } = readIssueFile(JSON.stringify([listed, { ...rest, number: 9 }]));
    expect(bad).toEqual([]);
    expect(issues.map(({ number, open, reopened, votes }) => ({ number, open, reopened, votes }))).toEqual([
      { number: 3, open: true, reopened: true, votes: 2 },
      { number: 9, open: false, reopened: false, votes: 0 },
    ]);
  });

  test('are read as GitLab answers', () => {
    const { issues } = readIssueFile(
      JSON.stringify([
        {
          iid: 4,
          title: 'Lab',
          description: null,
          state: 'opened',
          labels: ['content-request'],
          created_at: '2026-11-16T08:00:00.000+01:00',
          web_url: 'https://gitlab.com/marketing/content/-/issues/4',
          confidential: true,
          upvotes: 1,
        },
      ]),
    );
    expect(issues).toMatchObject([
      { number: 4, confidential: true, votes: 1, created: Date.parse('2026-11-16T07:00:00Z') },
    ]);
  });

  describe('that appear in the list more than once', () => {
    const plan = (...entries: object[]) => {
      const list = readIssueFile(JSON.stringify(entries));
      const { changes, notes, problems } = planPull({ model, texts: new Map(), list, whereabouts: new Map() });
      return { files: changes.map(({ file }) => file), notes, problems };
    };

    test('with the same content become one request and are named', () => {
      expect(plan(listed, { ...listed, number: 5 }, listed, listed)).toEqual({
        files: ['3-payback.yaml', '5-payback.yaml'],
        notes: ['Issue 3 is in the list more than once; it was read once.'],
        problems: [],
      });
    });

    test.each([
      ['in another order', [{ ...listed, title: 'Other' }, listed]],
      ['three times', [listed, { ...listed, title: 'Other' }, listed]],
      [
        'as another host writes it',
        [
          listed,
          {
            ...listed,
            iid: 3,
            created_at: listed.createdAt,
            web_url: listed.url,
            state: 'opened',
            labels: ['content-request'],
            author: { username: 'kim-sells' },
          },
        ],
      ],
    ])('with different content %s become no request and are named', (_name, entries) => {
      expect(plan(...entries)).toEqual({
        files: [],
        notes: [],
        problems: ['Skipped issue 3: it is in the list more than once with different content; pull again.'],
      });
    });
  });

  test('without all fields are named', () => {
    const { labels: _labels, ...without } = listed;
    expect(readIssueFile(JSON.stringify([without])).bad).toEqual([
      { name: 'issue 3', number: 3, problem: expect.stringContaining('labels') },
    ]);
    expect(() => readIssueFile('<html>')).toThrow('gh issue list --state all');
    expect(() => readIssueFile('{}')).toThrow('not a list of issues');
  });

  test('are pulled without a host, and other requests stay', async () => {
    const known =
      'ask:\n  kind: new\n  title: Other\n  requestedOn: 2026-11-10\n  issue: { number: 1, url: https://git.example.com/marketing/content/issues/1 }\n';
    const content = hostContent('github', { 'requests/1-other.yaml': known });
    const file = path.join(content, '..', 'issues.json');
    writeFileSync(file, JSON.stringify([listed]));
    const args = ['requests', 'pull', '--from', file, '--content', content, '--today', TODAY];
    expect(await runHere(args)).toEqual({
      exit: 0,
      out: `1 issue read, 1 request changed.\n  + 3-payback.yaml  new: Payback\n${folderLine(content)}`,
      err: '',
    });
    expect((await runHere(args)).out).toBe(`1 issue read, nothing changed.\n${folderLine(content)}`);
    expect(requestFiles(content)['1-other.yaml']).toBe(known);
    expect(requestFiles(content)['3-payback.yaml']).toContain('votes: 2\n  requestedOn: 2026-11-16\n');
  });
});
