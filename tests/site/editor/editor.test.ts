/**
 * The editor in a browser, as a marketer uses it: signed in at a host that keeps the sample in a real Git repository. Records
 * of every kind open, and what is saved is one proposal with that change and nothing else.
 */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { type KindName, kinds } from '../../../src/schema/kinds.ts';
import { openRepository, type TestRepository } from '../../forge/repository.ts';
import { PATIENCE } from '../../patience.ts';
import { copySample } from '../../sample/copy.ts';
import { withEditor } from '../changed-sample.ts';
import { TODAY, temporaryFolder } from '../product.ts';
import { sampleSite } from '../sample-site.ts';
import { watch, whatWasSeen } from '../watched-page.ts';
import { recordFiles, sampleAudit, setupOf } from './editor-audit.ts';
import { editedText, edits } from './edits.ts';
import { type GithubOnGit, githubOnGit, TOKEN } from './github-on-git.ts';

const sample = sampleSite('changed');
const { layouts } = setupOf(sampleAudit());
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
  const opened = `#/collections/${collection}/entries/${isOwn ? file.replace(/\.\w+$/, '').slice(place.length + 1) : kind}`;
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
        if (await button.isVisible()) await button.evaluate((element: HTMLElement) => element.click());
        return await found.isVisible();
      },
      { timeout: PATIENCE, interval: 250 },
    )
    .toBe(true);
}

/** Saves, sends for review, and waits until the editor has moved to the list on its own. */
async function sendForReview(): Promise<void> {
  await save().click();
  await page.getByRole('button', { name: 'Send for Review' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await page.waitForURL((url) => !url.hash.includes('/entries/') && !url.hash.endsWith('/new'));
  await form().waitFor({ state: 'detached' });
}

/** Saves a change and sends it for review. */
async function change(kind: KindName): Promise<void> {
  const [file, field, value] = edits[kind];
  await open(kind, file);
  if (/\.0\./.test(field)) await unfold(field);
  await (await box(field)).fill(value);
  await sendForReview();
}

/**
 * Records that differ in how the editor shows and saves them: a file with a body, a file of facts, settings and lists, each with
 * another field: a line, several lines, a date, a field of a field, an entry of a list. `changes.test.ts` changes all kinds.
 */
const examples: readonly KindName[] = [
  ...(['piece', 'meeting', 'request', 'site'] as const),
  ...(['stage', 'siteAddresses', 'commitment', 'handoffs'] as const),
];

it.each(examples)(
  'a change of one field is a proposal with that file as `changes.test.ts` has it: %s',
  async (kind) => {
    const before = github.pullRequests.length;
    await change(kind);
    const proposal = github.pullRequests.at(-1);
    expect(github.pullRequests).toHaveLength(before + 1);
    expect(proposal).toMatchObject({ base: 'main' });
    await expect.poll(() => proposal?.draft).toBe(false);
    const file = `content/${edits[kind][0]}`;
    const head = proposal?.head ?? '';
    expect(repository.git('diff', '--name-only', 'main', head)).toBe(file);
    expect(`${repository.git('show', `${head}:${file}`)}\n`).toBe(editedText(layouts, content, kind));
  },
);

it('makes a new record that `check` accepts, in a file named after it', async () => {
  await closed('#/collections/persona');
  await go('#/collections/persona/new');
  await (await box('name')).fill('Käufer im Einkauf');
  await (await box('titles')).fill('Head of buying\nBuyer');
  await (await box('body')).fill('Compares three offers.');
  await sendForReview();
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
