/** Many reviews, decisions and answers, selected on the pages and handed over as one change, in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { changeSetSchema } from '../../src/schema/change-set.ts';
import { temporaryFolder } from '../content-folder.ts';
import { openRepository } from '../forge/repository.ts';
import { copySample } from '../sample/copy.ts';
import { changeSample } from './changed-sample.ts';
import { expectFits, openFormPage } from './form-page.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** The sample a year later, in a repository that has the workflow. */
const atGithub = sampleSite('changed');

const HOSTILE = '--- "\': {x: [y]} # <script>alert(1)</script> 内容監査 مدقق';

const change = (page: Page) => page.getByRole('region', { name: 'Your change' });
const status = (page: Page) => change(page).getByRole('status');

async function sign(page: Page): Promise<void> {
  await change(page).getByLabel('Your name or team').selectOption('content-team');
  await status(page).getByText('Ready to send.').waitFor();
}

/** Downloads the patch and applies it to the sample, as the person who maintains the content does. */
async function applied(page: Page, prepare = (_content: string) => {}) {
  const downloading = page.waitForEvent('download');
  await change(page).getByRole('button', { name: 'Download the change' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`content-change-${TODAY}.patch`);
  const clone = openRepository(temporaryFolder());
  clone.git('init', '--quiet', '--initial-branch=main');
  clone.git('config', 'core.autocrlf', 'false');
  copySample(path.join(clone.folder, 'content'));
  prepare(path.join(clone.folder, 'content'));
  clone.commit('2026-11-10T12:00:00Z');
  const patch = path.join(temporaryFolder(), 'change.patch');
  await download.saveAs(patch);
  clone.git('apply', patch);
  const { findings } = checkContent({ directory: path.join(clone.folder, 'content'), today: TODAY });
  return {
    files: clone.git('diff', '--name-only').split('\n'),
    errors: findings.filter(({ severity }) => severity === 'error'),
    read: (file: string) => readFileSync(path.join(clone.folder, file), 'utf8'),
  };
}

const selected = (page: Page) => page.locator('[data-pick]:checked').count();

describe('one change', () => {
  test('five pieces get a decision, one of them with another reason and target, as one patch', async () => {
    const page = await openFormPage(atGithub, '/review/content-team/', 360);
    expect(await change(page).isHidden()).toBe(true);
    const boxes = page.locator('[data-pick*=\'"kind":"piece"\']');
    for (let index = 0; index < 5; index += 1) await boxes.nth(index).check();
    expect(await change(page).locator('[data-count]').innerText()).toBe('5 items');
    expect(await status(page).innerText()).toBe('Choose who you are.');
    await sign(page);
    await change(page).getByText('Show what you selected, and decide').click();
    await change(page).getByLabel('Decision for all pieces').selectOption('Keep');
    const first = change(page).locator('[data-list] > li').first();
    await first.getByRole('combobox').first().selectOption('Merge');
    await change(page).getByText('“Merge into” is required when the verdict is merge.').waitFor();
    expect(await change(page).getByRole('button', { name: 'Download the change' }).isHidden()).toBe(true);
    await first.getByLabel('Merge into').fill('roi-calculator');
    await first.getByLabel('Reason').fill(HOSTILE);
    await first.getByLabel('Reason').blur();
    await status(page).getByText('Ready to send.').waitFor();
    await expectFits(page);
    const { errors, files, read } = await applied(page, changeSample);
    expect(errors).toEqual([]);
    expect(files).toHaveLength(5);
    const texts = files.map(read);
    expect(texts.filter((text) => text.includes('into: roi-calculator'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('verdict: keep'))).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(/on: 2026-11-16,? *(?:\n *)?by: content-team/);
    await page.close();
  });

  test('pairs of pieces and questions are accepted, and answer the questions', async () => {
    const page = await openFormPage(sample, '/match/', 1280);
    const picks = page.locator('[data-pick]');
    const answers: Record<string, string>[] = [];
    for (let index = 0; index < 2; index += 1) {
      answers.push(JSON.parse((await picks.nth(index).getAttribute('data-pick')) ?? ''));
      await picks.nth(index).check();
    }
    await sign(page);
    await expectFits(page);
    const { errors, files, read } = await applied(page);
    expect(errors).toEqual([]);
    const text = files.map(read).join('\n');
    for (const { question = '?' } of answers) expect(text).toContain(question);
    await page.close();
  });
});

test('twenty items selected on several pages are one change for the workflow', async () => {
  const page = await openFormPage(atGithub, '/review/');
  await page.locator('[data-pick-all]').first().check();
  const first = await selected(page);
  expect(first).toBeGreaterThan(5);
  await change(page).getByLabel('Your name or team').selectOption('content-team');
  let total = first;
  for (const address of ['/review/product-marketing/', '/review/customer-success/', '/review/content-team/']) {
    if (total >= 20) break;
    await page.goto(atGithub.at(address));
    await page.locator('[data-pick-all]').first().check();
    total = Number.parseInt(await change(page).locator('[data-count]').innerText(), 10);
  }
  expect(total).toBeGreaterThanOrEqual(20);
  await status(page).getByText('Ready to send.').waitFor();
  await page.context().route('https://git.example.com/**', (route) => route.fulfill({ body: 'The host.' }));
  const opening = page.context().waitForEvent('page');
  await change(page).getByRole('button', { name: 'Copy the change and open GitHub' }).click();
  const opened = await opening;
  await opened.waitForURL('https://git.example.com/**');
  expect(new URL(opened.url()).pathname).toBe('/vindhalm/content/actions/workflows/changes.yml');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const set = changeSetSchema.parse(JSON.parse(text));
  expect(set.pieces.length + set.personas.length).toBe(total);
  expect(set).toMatchObject({ by: 'content-team', on: TODAY });
  expect(text).not.toContain('\n');
  await page.close();
});

test('what was selected stays while the tab is open, and can be removed', async () => {
  const page = await openFormPage(sample, '/review/');
  await page.locator('[data-pick]').first().check();
  await page.goto(sample.at('/match/'));
  expect(await change(page).locator('[data-count]').innerText()).toBe('1 item');
  await page.goto(sample.at('/review/'));
  expect(await page.locator('[data-pick]').first().isChecked()).toBe(true);
  await change(page).getByRole('button', { name: 'Remove all' }).click();
  expect([await change(page).isHidden(), await selected(page)]).toEqual([true, 0]);
  await page.close();
});

test('a file that the site does not publish keeps the patch from being made, and is named', async () => {
  const page = await openFormPage(sample, '/review/content-team/');
  const box = page.locator('[data-pick*=\'"kind":"piece"\']').first();
  const { id, title } = JSON.parse((await box.getAttribute('data-pick')) ?? '');
  await page.route('**/contribute/source/**', (route) =>
    route.fulfill({ json: { [id]: { path: `content/pieces/${id}.mdx` } } }),
  );
  await box.check();
  await change(page).getByLabel('Your name or team').selectOption('content-team');
  await status(page).getByText(`are not on the site, so the change cannot be downloaded: ${title}.`).waitFor();
  expect(await change(page).getByRole('button', { name: 'Download the change' }).isHidden()).toBe(true);
  await page.close();
});
