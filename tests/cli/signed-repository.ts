/** A repository with a signed agreement, for tests of `diff`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { signedRecords } from '../../src/audit/agreement/state.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { diff } from '../../src/cli/diff.ts';
import { type SignRequest, sign } from '../../src/cli/sign.ts';
import type { DiffFormat } from '../../src/print/diff/formats.ts';
import { base, type Files, TODAY } from '../content-folder.ts';
import { below, repository, type TestRepository } from '../forge/repository.ts';

const number = (value: number) => `{ value: ${value}, asOf: 2026-10-01, owner: sales-north }`;

/** Unsigned records of every kind. */
export const agreement: Files = {
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

/** A repository whose agreement is signed by both teams, except for the promise of sales. */
export function signedRepository(more: Files = {}): TestRepository {
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

/** Signs records for a team on a date. */
export function signAll(
  { folder }: TestRepository,
  team: SignRequest['team'],
  keys: readonly string[],
  on = '2026-11-02',
) {
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

/** Replaces texts in a content file. */
export function edit(repo: TestRepository, file: string, ...changes: (readonly [from: string, to: string])[]): void {
  let text = readFileSync(path.join(repo.folder, 'content', file), 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  repo.write({ [`content/${file}`]: text });
}

/** The output of `diff` for the working tree. */
export async function ask({ folder }: TestRepository, format: DiffFormat = 'text'): Promise<string> {
  const request = { content: path.join(folder, 'content'), today: TODAY, base: 'main', format, color: false };
  return (await diff(request)).text;
}

/** The entry about a record in that output. */
export const lineOf = (text: string, name: string) =>
  text.split('\n').find((line) => line.startsWith('  - ') && line.includes(` ${name}`)) ?? '';
