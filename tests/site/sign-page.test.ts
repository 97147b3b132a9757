/** Signing on the page, in a real browser: what is signed, beside what was signed earlier. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordKey, recordState, signedRecords } from '../../src/audit/agreement/state.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { sampleContent } from '../sample/sample.ts';
import { FORMER_NAME } from './changed-sample.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const TERM = 'agreement/terms/lifecycle-stage.mdx';
const SYSTEMS = 'agreement/systems.yaml';

const sample = sampleSite();

/** The sample with a history in which a signed term was changed. */
const changed = sampleSite('changed');

async function openSign(address: string, width: number): Promise<Page> {
  const page = await sample.open(`/agreement/sign/${address}/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 900 },
  });
  await page.context().route('https://git.example.com/**', (route) => route.fulfill({ body: 'The host.' }));
  return page;
}

const change = (page: Page) => page.getByRole('region', { name: 'Your change' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The state of a record in the sample with a file as given. */
function stateWith(file: string, text: string, key: string) {
  const folder = temporaryFolder();
  copySample(path.join(folder, 'content'));
  writeFileSync(path.join(folder, 'content', file), text);
  const { audit, findings } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const records = audit?.model.agreement ? signedRecords(audit.model.agreement) : [];
  const record = records.find((each) => recordKey(each) === key) ?? expect.fail(`${key} is missing.`);
  return recordState(record, TODAY);
}

const original = (file: string) => readFileSync(path.join(sampleContent, file), 'utf8');

describe('on a phone', () => {
  const width = 360;

  test.each([
    ['term/lifecycle-stage', TERM],
    ['system/territory-sheet', SYSTEMS],
  ])('%s is signed with one box, and the whole file is handed over', async (key, file) => {
    const page = await openSign(key.replace('/', '-'), width);
    await page.getByLabel('I have read it and sign it for my team').check();
    await change(page).getByLabel('Your name or team').selectOption('customer-success');
    await change(page).getByText('is in neither sales nor marketing and cannot sign.').waitFor();
    await change(page).getByLabel('Your name or team').selectOption('sales-dach');
    await change(page).getByText('Ready to send.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const opening = page.context().waitForEvent('page');
    await change(page).getByRole('button', { name: 'Copy the file and open GitHub' }).click();
    const opened = await opening;
    await opened.waitForURL('https://git.example.com/**');
    expect(new URL(opened.url()).pathname).toBe(`/vindhalm/content/edit/main/content/${file}`);
    const text = await clipboard(page);
    expect(stateWith(file, text, key)).toMatchObject({ sales: { state: 'signed', by: 'sales-dach', on: TODAY } });
    expect(text.split('\n').length - original(file).split('\n').length).toBe(2);
    await page.close();
  });

  test('the lines for the file have the stamp, and follow the person who signs', async () => {
    const page = await openSign('term-lifecycle-stage', width);
    await page.getByText('Sign in the file instead').click();
    await page.getByLabel('Who signs for Marketing').selectOption('product-marketing');
    const lines = page.locator('[data-signature]').last();
    await lines.getByRole('button').click();
    await expect.poll(() => clipboard(page)).toContain('by: product-marketing');
    const signed = (await clipboard(page)).trimEnd();
    expect(await lines.locator('pre').innerText()).toContain(signed.trim());
    const text = original(TERM).replace(/\n---\n/, `\n${signed}\n---\n`);
    expect(stateWith(TERM, text, 'term/lifecycle-stage').marketing.state).toBe('signed');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('a text that changed after it was signed is shown beside what was signed', async () => {
    const page = await changed.open('/agreement/sign/term-customer/', { viewport: { width, height: 900 } });
    const row = page.locator('tr.differs');
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain(FORMER_NAME);
    const was = /^name: (.*)$/m.exec(original('agreement/terms/customer.mdx'))?.[1] ?? '?';
    expect(await row.innerText()).toContain(was);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

test('a text that is not in the history is said to be unknown, and the page can be read without scripts', async () => {
  const { audit } = checkContent({ directory: sampleContent, today: TODAY });
  const records = audit?.model.agreement ? signedRecords(audit.model.agreement) : [];
  const one = records.find((record) => recordState(record, TODAY).state === 'changed') ?? expect.fail('None changed.');
  const address = `/agreement/sign/${recordKey(one).replace('/', '-')}/`;
  const page = await sample.open(address, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('is not in the Git history');
  expect(await page.getByText('I have read it and sign it for my team').isVisible()).toBe(false);
  expect(await page.locator('[data-signature]').count()).toBeGreaterThan(0);
  await page.close();
});
