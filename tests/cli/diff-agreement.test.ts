import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedRecords } from '../../src/audit/agreement/state.ts';
import { checkContent } from '../../src/cli/check-content.ts';
import { diff } from '../../src/cli/diff.ts';
import type { DiffFormat } from '../../src/cli/print/diff.ts';
import { type SignRequest, sign } from '../../src/cli/sign.ts';
import { base, type Files, persona, TODAY } from '../content-folder.ts';
import { below, repository, type TestRepository } from '../forge/repository.ts';

const number = (value: number) => `{ value: ${value}, asOf: 2026-10-01, owner: sales-north }`;

/** Records of every kind, without a signature. */
const agreement: Files = {
  'agreement/terms/mql.mdx':
    '---\nname: Qualified lead\ndefinition: Fits and has asked.\ncriteria: [Has a plant, Has asked]\nowner: content-team\n---\n\nText.\n',
  'agreement/commitments.yaml': `- id: leads
  team: marketing
  kind: volume
  statement: We bring enough leads.
  value: 240
  unit: leads
  per: [quarter]
  leadStage: mql
  owner: content-team
- id: calls
  team: sales
  kind: speed
  statement: We call soon.
  within: { value: 6, unit: business-hours }
  leadStage: mql
  owner: sales-north
`,
  'agreement/handoffs.yaml': `roles:
  - { id: marketing, name: Marketing, person: content-team }
  - { id: sales, name: Sales, person: sales-north }
handoffs:
  - id: over
    from: marketing
    to: sales
    trigger: All criteria are met.
    within: { value: 6, unit: business-hours }
    owner: content-team
rejections:
  owner: content-team
  reasons:
    - { id: no-budget, name: No budget, again: 90, send: [payback-guide] }
    - { id: no-project, name: No project }
`,
  'agreement/goals.yaml': `- id: more
  statement: 60 leads by the end of the year.
  baseline: 41
  from: 2026-01-01
  target: 60
  due: 2026-12-31
  metric: Leads
  owners: { sales: sales-north, marketing: content-team }
  readings: [{ on: 2026-06-30, value: 50 }]
`,
  'agreement/numbers.yaml': `currency: EUR
from: 2027-01-01
to: 2027-12-31
revenueGoal: ${number(2400000)}
dealSize: ${number(48000)}
conversions:
  - { from: mql, to: customer, rate: ${number(25)} }
cycle: ${number(180)}
representatives: ${number(8)}
marketSize: ${number(5000)}
buyingNow: { unknown: true, owner: sales-north }
coverage: ${number(3)}
owner: sales-north
`,
  'agreement/losses.yaml':
    '- id: 2026-q3\n  from: 2026-07-01\n  to: 2026-09-30\n  owner: sales-north\n  deals:\n    - { outcome: lost, reason: Too dear, count: 3 }\n    - { outcome: won, reason: Quick, count: 2 }\n',
  'agreement/systems.yaml': '- id: crm\n  name: CRM\n  truthFor: [lead status]\n  owner: sales-north\n',
  'agreement/claims.yaml':
    '- id: payback\n  wording: It pays back in a year.\n  source: Own figures\n  year: 2026\n  status: verified\n  owner: content-team\n',
  'agreement/meetings/2026-11-09.mdx':
    '---\ndate: 2026-11-09\nteams: [sales, marketing]\ndecisions:\n  - { what: Count together, owner: content-team }\n---\n\nNotes.\n',
  'agreement/assessments/2026-10.yaml':
    'on: 2026-10-16\nanswers:\n  same-number: { sales: [1, 2, 3, 2, 0], marketing: [0, 0, 1, 3, 2] }\n',
  'agreement/terms/customer.mdx':
    '---\nname: Customer\ndefinition: Has ordered.\ncriteria: [An order]\nowner: content-team\n---\n\nText.\n',
  'data/leads.csv':
    'id,created,status\n0a1b2c3d0001,2026-10-01 08:00,open\n0a1b2c3d0002,2026-10-02 08:00,open\n0a1b2c3d0003,2026-10-03 08:00,open\n',
  'products.yaml': `- id: planner
  name: Planner
  owner: content-team
  focus: [{ quarter: 2026-Q4, sales: push, marketing: hold }]
  offers:
    - { stage: decision, name: A pilot, piece: payback-guide, verdict: { sales: works, marketing: works } }
`,
};

/** A repository whose agreement both teams have signed, but for the promise of sales. */
function signedRepository(more: Files = {}): TestRepository {
  const repo = repository();
  repo.write(below('content', { ...base, ...agreement, ...more }));
  const content = path.join(repo.folder, 'content');
  const { audit, findings } = checkContent({ directory: content, today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const keys = signedRecords(audit?.model.agreement ?? expect.fail('There is an agreement.'))
    .map(({ kind, id }) => (kind === id ? kind : `${kind}/${id}`))
    .filter((key) => key !== 'commitment/calls');
  signAll(repo, 'sales', keys);
  signAll(repo, 'marketing', keys);
  repo.commit('2026-11-10T12:00:00Z');
  return repo;
}

function signAll({ folder }: TestRepository, team: SignRequest['team'], keys: readonly string[], on = '2026-11-02') {
  const by = team === 'sales' ? 'sales-north' : 'content-team';
  const { exit } = sign({
    content: path.join(folder, 'content'),
    today: TODAY,
    keys,
    team,
    by,
    on,
    dryRun: false,
    color: false,
  });
  expect(exit).toBe(0);
}

function edit(repo: TestRepository, file: string, ...changes: (readonly [from: string, to: string])[]): void {
  let text = readFileSync(path.join(repo.folder, 'content', file), 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  repo.write({ [`content/${file}`]: text });
}

async function ask({ folder }: TestRepository, format: DiffFormat = 'text'): Promise<string> {
  const request = { content: path.join(folder, 'content'), today: TODAY, base: 'main', format, color: false };
  return (await diff(request)).text;
}

/** The entry of the text that names a record. */
const lineOf = (text: string, name: string) =>
  text.split('\n').find((line) => line.startsWith('  - ') && line.includes(` ${name}`)) ?? '';

describe('a change of the agreement', () => {
  it('says which number a signed promise had and has, and which signatures no longer cover it', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 900']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 signed promise: “We bring enough leads.”. Coverage 50 %.');
    expect(text).toContain(
      'Promises\n  - Changed since signed “We bring enough leads.” commitment/leads: value 240 → 900; no longer covered by the signatures of sales and marketing\n',
    );
    expect(await ask(repo, 'md')).toContain(
      '#### Promises\n\n- Changed since signed “We bring enough leads.” `commitment/leads`: value 240 → 900; no longer covered by the signatures of sales and marketing\n',
    );
    expect(JSON.parse(await ask(repo, 'json')).agreement).toMatchObject([
      {
        ...{ kind: 'commitment', verb: 'changed', id: 'leads', key: 'commitment/leads' },
        fields: [{ field: 'value', before: '240', after: '900' }],
        changedSinceSigned: ['sales', 'marketing'],
        signatures: [
          { team: 'sales', effect: 'uncovered', before: { state: 'signed' }, after: { state: 'changed' } },
          { team: 'marketing', effect: 'uncovered' },
        ],
      },
    ]);
  });

  it('names every kind of record with what it said and says', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/terms/mql.mdx', ['Has asked', 'Has called'], ['Text.', 'Words.']);
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 900'], ['value: 6', 'value: 8']);
    edit(
      repo,
      'agreement/handoffs.yaml',
      ['name: Sales', 'name: Sales team'],
      ['All criteria are met.', 'Most criteria are met.'],
      ['again: 90', 'again: 120'],
    );
    edit(repo, 'agreement/goals.yaml', ['target: 60', 'target: 80']);
    edit(repo, 'agreement/numbers.yaml', ['2400000', '3000000'], ['value: 25', 'value: 40']);
    edit(repo, 'agreement/losses.yaml', ['count: 3', 'count: 9']);
    edit(repo, 'agreement/systems.yaml', ['lead status', 'deal value']);
    edit(repo, 'agreement/claims.yaml', ['in a year', 'in a month']);
    edit(repo, 'agreement/meetings/2026-11-09.mdx', ['Count together', 'Count alone']);
    edit(repo, 'agreement/assessments/2026-10.yaml', ['[1, 2, 3, 2, 0]', '[0, 2, 3, 2, 1]']);
    edit(repo, 'products.yaml', ['marketing: hold', 'marketing: stop'], ['sales: works', 'sales: fails']);
    const text = await ask(repo);
    const signed = 'no longer covered by the signatures of sales and marketing';
    const lines: Readonly<Record<string, readonly string[]>> = {
      'term/mql': ['criteria “Has a plant, Has asked” → “Has a plant, Has called”', 'body Text. → Words.', signed],
      'commitment/leads': ['value 240 → 900', signed],
      'commitment/calls': ['Changed “We call soon.”', 'within.value 6 → 8'],
      'role/sales': ['name Sales → “Sales team”'],
      'handoff/over': ['trigger “All criteria are met.” → “Most criteria are met.”', signed],
      rejections: ['reasons.no-budget.again 90 → 120', signed],
      'goal/more': ['target 60 → 80', signed],
      numbers: ['revenueGoal.value 2400000 → 3000000; conversions.mql/customer.rate.value 25 → 40', signed],
      'loss/2026-q3': ['deals.1.count 3 → 9', signed],
      'system/crm': ['truthFor “lead status” → “deal value”', signed],
      'claim/payback': ['wording “It pays back in a year.” → “It pays back in a month.”', signed],
      'meeting/2026-11-09': ['decisions.1.what “Count together” → “Count alone”'],
      'assessment/2026-10': ['answers.same-number.sales “1, 2, 3, 2, 0” → “0, 2, 3, 2, 1”'],
      planner: ['focus.2026-Q4.marketing hold → stop', 'offers.1.verdict.sales works → fails'],
    };
    for (const [name, parts] of Object.entries(lines)) {
      for (const part of parts) expect(lineOf(text, name), name).toContain(part);
    }
    expect(text.split('\n')[0]).toBe(
      'Changes 9 signed records: promise “We bring enough leads.” and 8 more; changes 4 records: promise “We call soon.” and 3 more. Coverage 50 %.',
    );
    const report = JSON.parse(await ask(repo, 'json'));
    for (const name of Object.keys(lines).slice(0, -1)) {
      expect(report.agreement).toContainEqual(expect.objectContaining({ key: name, verb: 'changed' }));
    }
  });

  it('names what comes and goes, and whose signatures went with it', async () => {
    const repo = signedRepository();
    const claim = '- id: fast\n  wording: It is fast.\n  status: unverified\n  owner: content-team\n';
    repo.write({ 'content/agreement/claims.yaml': claim, 'content/agreement/systems.yaml': null });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe(
      'Removes 2 signed records: system “CRM” and 1 more; adds 1 claim: “It is fast.”. Coverage 50 %.',
    );
    expect(lineOf(text, 'system/crm')).toBe(
      '  - Removed “CRM” system/crm: was signed by sales (sales-north on 2026-11-02); was signed by marketing (content-team on 2026-11-02)',
    );
    expect(lineOf(text, 'claim/payback')).toContain('Removed “It pays back in a year.”');
    expect(lineOf(text, 'claim/fast')).toBe('  - New “It is fast.” claim/fast');
  });

  it('names signatures that come, go and are renewed', async () => {
    const repo = signedRepository();
    signAll(repo, 'sales', ['commitment/calls']);
    const file = 'agreement/systems.yaml';
    const text = readFileSync(path.join(repo.folder, 'content', file), 'utf8');
    edit(repo, file, [/ *marketing: (\{.*\}|\n(?: {6}.*\n)*)/.exec(text)?.[0] ?? 'marketing', '']);
    edit(repo, 'agreement/commitments.yaml', ['value: 240', 'value: 250']);
    signAll(repo, 'sales', ['commitment/leads'], '2026-11-16');
    const said = await ask(repo);
    expect(said.split('\n')[0]).toBe(
      'Changes 1 signed promise: “We bring enough leads.”; withdraws 1 signature; adds 1 signature; changes 1 signature. Coverage 50 %.',
    );
    expect(lineOf(said, 'commitment/calls')).toContain(
      'Signed “We call soon.” commitment/calls: signed by sales (sales-north on 2026-11-02)',
    );
    expect(lineOf(said, 'system/crm')).toContain(
      'Signature withdrawn “CRM” system/crm: signature of marketing withdrawn (content-team on 2026-11-02)',
    );
    expect(lineOf(said, 'commitment/leads')).toContain(
      'value 240 → 250; no longer covered by the signature of marketing; signature of sales sales-north on 2026-11-02 → sales-north on 2026-11-16',
    );
  });

  it('does not say that a signature is void when it does not cover what changed', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/goals.yaml', ['value: 50', 'value: 52']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 goal: “60 leads by the end of the year.”. Coverage 50 %.');
    expect(lineOf(text, 'goal/more')).toBe(
      '  - Changed “60 leads by the end of the year.” goal/more: readings.2026-06-30.value 50 → 52',
    );
  });

  it('names a record under another id as renamed', async () => {
    const repo = signedRepository();
    edit(repo, 'agreement/commitments.yaml', ['id: leads', 'id: lead-count']);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes 1 promise: “We bring enough leads.”. Coverage 50 %.');
    expect(lineOf(text, 'commitment/lead-count')).toBe(
      '  - Renamed “We bring enough leads.” commitment/lead-count, before leads',
    );
  });
});

describe('values before and after', () => {
  const promise = (statement: string) => ({
    'agreement/commitments.yaml': `${agreement['agreement/commitments.yaml']}`.replace(
      'We bring enough leads.',
      JSON.stringify(statement),
    ),
  });

  it('let nothing from the content become a mention, a link, HTML, a table, a heading or a command', async () => {
    const repo = signedRepository();
    const hostile =
      '@team closes #12 <img src=x> [a](javascript:1) `y` | ``z`` | https://x.example/ “; value 240 → 240” \n# Title\n::error::x\n- item ##[error]';
    repo.write(below('content', promise(hostile)));
    const line =
      (await ask(repo, 'md'))
        .split('\n')
        .filter((each) => each.includes('team closes'))
        .at(-1) ?? '';
    expect(line).toContain(
      'statement “We bring enough leads.” → “@\u200bteam closes \\#\u200b12 \\<img src=x\\> \\[a\\](javascript:1)',
    );
    expect(line).toContain('https:\u200b//x.example/ "; value 240 → 240" \\# Title ::error::x');
    expect(line.replaceAll('`commitment/leads`', '')).not.toMatch(/(?<!\\)[<[\]|&$!`]|@(?!\u200b)/);
    expect(await ask(repo)).not.toMatch(/^\s*(?:::|#|-\s+item)|##\[/m);
  });

  it('are cut where they are long, and never to the same words', async () => {
    const start = 'We bring leads that fit. '.repeat(12);
    const repo = signedRepository(promise(`${start}At least 240.`));
    repo.write(below('content', promise(`${start}At least 900.`)));
    const line = lineOf(await ask(repo), 'commitment/leads');
    expect(line).toMatch(/statement “….*At least 240\.” → “….*At least 900\.”/);
    expect(line.length).toBeLessThan(700);
  });

  it('hide what is personal, also where nothing else differs', async () => {
    const repo = signedRepository(promise('Call +49 211 1234567 or write to a.person@example.com.'));
    repo.write(below('content', promise('Call +49 211 7654321 or write to b.person@example.com.')));
    for (const format of ['text', 'md', 'json'] as const) {
      expect(await ask(repo, format)).not.toMatch(/\d{7}|[ab]\.person/);
    }
    const line = lineOf(await ask(repo), 'commitment/leads');
    expect(line).toContain('statement differs only in spaces, quotes, hidden characters or personal data');
  });
});

describe('a change that moves no gap', () => {
  it('says which kinds of records changed', async () => {
    const repo = signedRepository();
    edit(repo, 'site.yaml', ['formatsPerStage: 1', 'formatsPerStage: 1\n  dueDays: 20']);
    edit(repo, 'stages.yaml', ['priority: 3', 'priority: 2']);
    edit(repo, 'formats.yaml', ['reviewEvery: 180', 'reviewEvery: 90']);
    edit(repo, 'people.yaml', ['name: Sales North', 'name: Sales of the north']);
    edit(repo, 'products.yaml', ['marketing: hold', 'marketing: push']);
    repo.write({
      'content/personas/buyer.mdx': persona().replace('How soon does it pay back?', 'When does it pay back?'),
    });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe(
      'Closes no gap and opens none; changes 1 question, 1 stage, 1 format, 1 person, 1 product and site.yaml. Coverage 50 %.',
    );
    expect(text).toContain('policy.dueDays 30 → 20');
    expect(text).toContain('priority 3 → 2');
    expect(text).toContain('reviewEvery 180 → 90');
    expect(text).toContain('ask “How soon does it pay back?” → “When does it pay back?”');
  });

  it('says that the journey has another order', async () => {
    const repo = signedRepository();
    const [one = '', two = ''] = String(base['stages.yaml']).split('- id: decision');
    repo.write({ 'content/stages.yaml': `- id: decision${two}${one}` });
    const text = await ask(repo);
    expect(text).toContain('changes 2 stages');
    expect(lineOf(text, 'decision')).toContain('place 2 → 1');
  });

  it('counts the rows of the list of leads and shows none of them', async () => {
    const repo = signedRepository();
    edit(repo, 'data/leads.csv', ['0a1b2c3d0001,2026-10-01 08:00,open\n', ''], ['03 08:00,open', '03 08:00,won']);
    edit(repo, 'data/leads.csv', [
      '0a1b2c3d0002',
      '0a1b2c3d0009,2026-10-05 08:00,lost\n0a1b2c3d0008,2026-10-05 08:00,lost\n0a1b2c3d0002',
    ]);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes the list of leads. Coverage 50 %.');
    expect(text).toContain('List of leads\n  - data/leads.csv 3 rows → 4 rows: 2 added, 1 removed, 1 changed\n');
    expect(text).not.toContain('0a1b2c3d');
    const report = await ask(repo, 'json');
    expect(JSON.parse(report).leads).toEqual({ before: 3, after: 4, added: 2, removed: 1, changed: 1 });
    expect(report).not.toContain('0a1b2c3d');
    repo.write({ 'content/data/leads.csv': 'id,created,status,mail\nx,y,z,a.person@example.com\n' });
    const broken = await ask(repo);
    expect(broken).toContain('data/leads.csv 3 rows → a list that cannot be read\n');
    expect(broken).not.toContain('a.person');
  });

  it('names the files that differ where every record reads as before', async () => {
    const repo = signedRepository({ 'files/sheet.pdf': 'one' });
    edit(repo, 'stages.yaml', ['- id: awareness', '# The first.\n- id: awareness']);
    repo.write({ 'content/files/sheet.pdf': 'two', 'content/notes/x.txt': 'new', 'content/data/leads.csv': null });
    repo.write({ 'content/data/leads.csv': String(agreement['data/leads.csv']).replaceAll('\n', '\r\n') });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes nothing that is counted. Coverage 50 %.');
    expect(text).toContain(
      'Files that changed without changing a record\n  - Changed content/files/sheet.pdf\n  - New content/notes/x.txt\n  - Changed content/stages.yaml\n\n',
    );
  });
});
