/**
 * The editor in a browser, as a marketer uses it: signed in at a host that keeps the sample in a real Git repository. Records
 * of every kind open, and what is saved is one proposal with that change and nothing else.
 */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { type KindName, kinds } from '../../../src/schema/kinds.ts';
import { runHere } from '../../cli/run-command.ts';
import { openRepository, type TestRepository } from '../../forge/repository.ts';
import { PATIENCE } from '../../patience.ts';
import { copySample } from '../../sample/copy.ts';
import { withEditor } from '../changed-sample.ts';
import { TODAY, temporaryFolder } from '../product.ts';
import { sampleSite } from '../sample-site.ts';
import { watch, whatWasSeen } from '../watched-page.ts';
import { recordFiles } from './editor-audit.ts';
import { type GithubOnGit, githubOnGit, TOKEN } from './github-on-git.ts';

const sample = sampleSite('changed');
const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const repository: TestRepository = openRepository(folder);
let github: GithubOnGit;
let page: Page;
const elsewhere: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  copySample(content);
  withEditor(content);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.commit('2026-11-15T10:00:00Z');
  const context = await sample.browser().newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watch);
  github = await githubOnGit(context, repository);
  page = await context.newPage();
  const own = new Set([new URL(sample.at('/')).host, 'git.example.com']);
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.has(host)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(sample.at('/edit/'));
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Entries' }).waitFor();
});

afterAll(() => remove());

const form = () => page.locator('[data-entry-draft-root]');
const save = () => page.getByRole('button', { name: 'Save', exact: true });

async function go(hash: string): Promise<void> {
  await page.evaluate((next) => {
    if (window.location.hash === next) window.dispatchEvent(new HashChangeEvent('hashchange'));
    else window.location.hash = next;
  }, hash);
}

/** The form that should be open. After saving, the editor also moves on its own, at a time of its choice. */
let opened = '';

async function reopen(): Promise<void> {
  if ((await form().count()) === 0) await go(opened);
}

/** Leaves a form for a list. */
async function closed(hash: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await go(hash);
        return await form().count();
      },
      { timeout: PATIENCE, interval: 100 },
    )
    .toBe(0);
}

/** The box of a field. The editor draws those far below only when a person scrolls there. */
async function box(field: string): Promise<Locator> {
  const found = form().locator(`[data-key-path="${field}"]`).locator('input, textarea').first();
  await expect
    .poll(
      async () => {
        if (await found.isVisible()) return true;
        await reopen();
        await form().locator('[data-key-path]').last().scrollIntoViewIfNeeded();
        return false;
      },
      { timeout: PATIENCE, interval: 100 },
    )
    .toBe(true);
  return found;
}

/** Opens a record from the list of its collection. */
async function open(kind: KindName, file: string): Promise<void> {
  const { arrangement, place } = kinds[kind];
  const isOwn = arrangement === 'files';
  const collection = isOwn ? kind : file.startsWith('agreement/') ? 'agreement' : 'lists';
  await closed(`#/collections/${collection}`);
  opened = `#/collections/${collection}/entries/${isOwn ? file.replace(/\.\w+$/, '').slice(place.length + 1) : kind}`;
  await go(opened);
  await form().locator('[data-key-path]').first().waitFor();
}

/** The longest files of each kind; `file-text.test.ts` reads and writes all of them. */
function longestRecords() {
  const byKind = Map.groupBy(recordFiles(), ({ kind }) => kind);
  return [...byKind.values()].flatMap((files) => files.toSorted((a, b) => b.text.length - a.text.length).slice(0, 2));
}

it('shows all pieces in one list, whatever folders they are in', async () => {
  const rows = page.getByRole('grid', { name: 'Entries' }).getByRole('row');
  expect(await rows.first().innerText()).toContain('A foundry finds out what electricity each casting uses');
});

it('opens the longest records of every kind, and none counts as changed', async () => {
  const changed: string[] = [];
  for (const { file, kind } of longestRecords()) {
    await open(kind, file);
    if (await save().isEnabled()) changed.push(file);
  }
  expect(changed).toEqual([]);
});

/** For each kind: a record, one of its fields, and its new value. */
const edits = {
  piece: ['pieces/money/roi-calculator.mdx', 'title', 'Payback calculator for finance'],
  persona: ['personas/finance-lead.mdx', 'name', 'Finance lead or CFO'],
  competitor: ['competitors/nordfeld-erp.mdx', 'name', 'Nordfeld'],
  request: ['requests/0011-card-against-large-systems.yaml', 'triage.outcome', 'Used in seven deals.'],
  term: ['agreement/terms/mql.mdx', 'short', 'M-Q-L'],
  meeting: ['agreement/meetings/2026-10-12-month.mdx', 'learned', 'Two things.\nIn two lines.'],
  assessment: ['agreement/assessments/2026-04.yaml', 'note', 'Customer success ran it: on paper.'],
  site: ['site.yaml', 'title', 'Content audit of Vindhalm'],
  stage: ['stages.yaml', 'entries.0.name', 'Problem aware'],
  format: ['formats.yaml', 'entries.0.name', 'Long read'],
  person: ['people.yaml', 'entries.0.name', 'Content'],
  product: ['products.yaml', 'entries.0.name', 'Planner'],
  segment: ['segments.yaml', 'entries.0.name', 'Food and drink'],
  leadExport: ['data/leads.yaml', 'exportedOn', '2026-11-15'],
  siteAddresses: ['data/site-addresses.yaml', 'readOn', '2026-11-10'],
  funnelExport: ['data/funnel.yaml', 'exportedOn', '2026-11-15'],
  usageExport: ['data/usage.yaml', 'sources.0.name', 'GA4'],
  commitment: ['agreement/commitments.yaml', 'entries.0.consequence', 'The budget moves.'],
  handoffs: ['agreement/handoffs.yaml', 'roles.0.name', 'Demand'],
  goal: ['agreement/goals.yaml', 'entries.0.unit', 'SQLs'],
  numbers: ['agreement/numbers.yaml', 'currency', 'CHF'],
  loss: ['agreement/losses.yaml', 'entries.0.to', '2026-06-29'],
  system: ['agreement/systems.yaml', 'entries.0.does', 'Holds leads.'],
  claim: ['agreement/claims.yaml', 'entries.0.source', 'Our survey'],
} as const satisfies Record<KindName, readonly [file: string, field: string, value: string]>;

/**
 * Opens the first entry of a list, which is folded: not by its place on the screen, because a bar at the top of a long list may
 * cover the button, and again while the editor still draws the list.
 */
async function unfold(field: string): Promise<void> {
  const entry = field.split('.').slice(0, 2).join('.');
  const found = form().locator(`[data-key-path^="${entry}."]`).first();
  const button = form().getByRole('button', { name: 'Expand', exact: true }).first();
  await expect
    .poll(
      async () => {
        if (await found.isVisible()) return true;
        await reopen();
        if (await button.isVisible()) await button.evaluate((element: HTMLElement) => element.click());
        return await found.isVisible();
      },
      { timeout: PATIENCE, interval: 250 },
    )
    .toBe(true);
}

/** Saves a change and sends it for review. */
async function change(kind: KindName): Promise<void> {
  const [file, field, value] = edits[kind];
  await open(kind, file);
  if (/\.0\./.test(field)) await unfold(field);
  await (await box(field)).fill(value);
  await save().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
}

/** A record that `diff` lists. */
interface Changed {
  readonly kind: string;
  readonly id: string;
  readonly verb: string;
  readonly fields: readonly { readonly field: string }[];
}

describe('a change', () => {
  const names = Object.keys(edits) as KindName[];

  it.each(names)('of one field is a proposal with that line and no other: %s', async (kind) => {
    const before = github.pullRequests.length;
    await change(kind);
    const proposal = github.pullRequests.at(-1);
    expect(github.pullRequests).toHaveLength(before + 1);
    expect(proposal).toMatchObject({ base: 'main' });
    await expect.poll(() => proposal?.draft).toBe(false);
    const changes = repository.git('diff', '--unified=0', 'main', proposal?.head ?? '').split('\n');
    expect(changes.filter((line) => line.startsWith('+++ '))).toEqual([`+++ b/content/${edits[kind][0]}`]);
    expect(changes.filter((line) => /^[-+](?![-+]{2} )/.test(line)).join('\n')).toMatchSnapshot();
  });

  it('of each kind at once gives `check` and `diff` these changes and no other', async () => {
    const findings = () =>
      checkContent({ directory: content, today: TODAY }).findings.map(
        ({ file, message, rule }) => `${file} ${rule} ${message}`,
      );
    const before = findings();
    repository.git('checkout', '--quiet', '-b', 'all');
    for (const { head } of github.pullRequests) repository.git('merge', '--quiet', '--no-edit', head);
    const after = findings();
    expect(after.filter((finding) => !before.includes(finding))).toMatchSnapshot('new findings');
    const { out } = await runHere(['diff', 'main', '--content', content, '--today', TODAY, '--format', 'json']);
    const { agreement, records } = JSON.parse(out) as Record<'agreement' | 'records', Changed[]>;
    const said = [...records, ...agreement].map(
      ({ fields, id, kind, verb }) => `${verb} ${kind} ${id}: ${fields.map(({ field }) => field).join(', ')}`,
    );
    expect(said).toMatchSnapshot('diff');
    repository.git('checkout', '--quiet', 'main');
  });
});

it('makes a new record that `check` accepts, in a file named after it', async () => {
  await closed('#/collections/persona');
  await go('#/collections/persona/new');
  await (await box('name')).fill('Käufer im Einkauf');
  await (await box('titles')).fill('Head of buying\nBuyer');
  await (await box('body')).fill('Compares three offers.');
  await save().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  const head = github.pullRequests.at(-1)?.head ?? '';
  expect(repository.git('diff', '--name-status', 'main', head)).toBe('A\tcontent/personas/kaeufer-im-einkauf.mdx');
  expect(repository.git('show', `${head}:content/personas/kaeufer-im-einkauf.mdx`)).toBe(
    '---\nname: Käufer im Einkauf\ntitles: [Head of buying, Buyer]\n---\n\nCompares three offers.',
  );
  repository.git('checkout', '--quiet', head);
  const { findings } = checkContent({ directory: content, today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  repository.git('checkout', '--quiet', 'main');
});

it('loads nothing from elsewhere, within its own content security policy, and has no complaints', async () => {
  const { refused } = await whatWasSeen(page);
  const icons = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(icons.join()).toContain('Material Symbols Outlined');
  expect({ elsewhere, refused, errors, unknown: github.unknown }).toEqual({
    elsewhere: [],
    refused: [],
    errors: [],
    unknown: [],
  });
});
