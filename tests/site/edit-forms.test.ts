/** The forms that change a record, in a real browser: what they hand over passes `check`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { sampleContent } from '../sample/sample.ts';
import { expectFits, openForm } from './form-page.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** Text that is hard to write, each with its kind and the width of the window. */
const cases = [
  ['hostile', 360, '--- "\': {x: [y]} # <script>alert(1)</script> & *a !b'],
  ['Chinese and Japanese', 1280, '内容監査の手引き：設備の稼働率をどう測るか'],
  ['right to left', 360, 'مدقق המחסן'],
] as const;

const original = (file: string) => readFileSync(path.join(sampleContent, '..', file), 'utf8');
const preview = (page: Page) => page.locator('[data-preview]').inputValue();

/** Copies the file as a person does, and answers it with the address that opens. */
async function handOver(page: Page): Promise<{ text: string; opened: string }> {
  await page.context().route('https://git.example.com/**', (route) => route.fulfill({ body: 'The host.' }));
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Copy the file and open GitHub' }).click();
  const opened = await opening;
  await opened.waitForURL('https://git.example.com/**');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(await preview(page));
  return { text, opened: new URL(opened.url()).pathname };
}

/** The errors of the sample with this file. */
function errorsWith(file: string, text: string): string[] {
  const folder = temporaryFolder();
  copySample(path.join(folder, 'content'));
  writeFileSync(path.join(folder, file), text);
  const { findings } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe.each(cases)('with %s text at %i pixels', (_kind, width, text) => {
  test('a piece is edited', async () => {
    const file = 'content/pieces/money/roi-calculator.mdx';
    const page = await openForm(sample, '/contribute/piece/?id=roi-calculator', width);
    expect(await preview(page)).toBe(original(file));
    expect(await page.getByRole('status').first().innerText()).toBe('Nothing is changed yet.');
    await page.locator('[name=title]').fill(text);
    await page.locator('[name=say]').fill(`${text}\n\n${text}`);
    await page.locator('[name=keywords]').fill(`${text}\nTCO`);
    await expectFits(page);
    const handed = await handOver(page);
    expect(handed.opened).toBe(`/vindhalm/content/edit/main/${file}`);
    expect(errorsWith(file, handed.text)).toEqual([]);
    await page.locator('[name=title]').fill('ROI calculator');
    await page.close();
  });

  test('a question is added to a persona', async () => {
    const file = 'content/personas/works-council.mdx';
    const page = await openForm(sample, '/contribute/questions/?id=works-council', width);
    expect(await preview(page)).toBe(original(file));
    await page.getByRole('button', { name: 'Add a question' }).click();
    const row = page.locator('.row').last();
    await row.locator('[name$=".stage"]').selectOption('decision');
    await row.locator('[name$=".ask"]').fill(text);
    await row.locator('[name$=".answer"]').fill(text);
    await row.locator('[name$=".priority"]').selectOption('3');
    await row.locator('[name$=".objection"]').check();
    expect(await row.locator('summary').innerText()).toBe(text);
    await expectFits(page);
    const handed = await handOver(page);
    expect(handed.opened).toBe(`/vindhalm/content/edit/main/${file}`);
    const now = new Set(handed.text.split('\n'));
    expect(
      original(file)
        .split('\n')
        .filter((line) => !now.has(line)),
    ).toEqual([]);
    expect(errorsWith(file, handed.text)).toEqual([]);
    await page.close();
  });

  test('a request is decided on', async () => {
    const id = '0045-describe-the-pilot';
    const file = `content/requests/${id}.yaml`;
    const page = await openForm(sample, '/contribute/triage/?id=0045-describe-the-pilot', width);
    expect(await preview(page)).toBe(original(file));
    await page.locator('[name="triage.status"]').selectOption('declined');
    await page.getByRole('status').getByText('1 thing to complete or fix:').first().waitFor();
    await page.locator('[name="triage.reason"]').fill(text);
    await page.locator('[name="triage.decidedOn"]').fill(TODAY);
    await expectFits(page);
    const handed = await handOver(page);
    expect(errorsWith(file, handed.text)).toEqual([]);
    await page.close();
  });

  test('minutes are written from the agenda', async () => {
    const page = await openForm(sample, '/contribute/minutes/', width);
    expect(await page.locator('[name=date]').inputValue()).toBe(TODAY);
    expect(await page.locator('[name=body]').inputValue()).toContain('## ');
    await page.locator('[name=kind]').selectOption('monthly');
    await page.locator('[name=new]').fill(`${text}\nA second one`);
    await page.locator('[name="decisions.0.what"]').fill(text);
    await page.locator('[name="decisions.0.owner"]').selectOption('content-team');
    await expectFits(page);
    const file = (await page.locator('[data-path]').textContent()) ?? '';
    expect(file).toBe(`content/agreement/meetings/${TODAY}.mdx`);
    expect(await page.locator('[data-problems] li').allInnerTexts()).toEqual([]);
    expect(errorsWith(file, await preview(page))).toEqual([]);
    await page.close();
  });
});

test('a reading is added to a goal', async () => {
  const file = 'content/agreement/goals.yaml';
  const page = await openForm(sample, '/contribute/reading/?id=qualified-leads', 360);
  expect(await preview(page)).toBe(original(file));
  await page.getByRole('button', { name: 'Add a reading' }).click();
  await page.locator('[name="readings.3.on"]').fill(TODAY);
  await page.locator('[name="readings.3.value"]').fill('55.5');
  await expectFits(page);
  const { text } = await handOver(page);
  expect(text).toBe(original(file).replace('value: 51 }\n', `value: 51 }\n    - { on: ${TODAY}, value: 55.5 }\n`));
  await page.close();
});

test('the questions that a piece answers are chosen from those of its persona and stage', async () => {
  const file = 'content/pieces/money/roi-calculator.mdx';
  const page = await openForm(sample, '/contribute/piece/?id=roi-calculator', 1280);
  const boxes = page.locator('[data-many="serves.0.answers"] input');
  const was = await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length);
  expect(was).toBeGreaterThan(0);
  const free = page.locator('[data-many="serves.0.answers"] input:not(:checked)').first();
  const id = await free.inputValue();
  await free.check();
  expect(await preview(page)).toContain(id);
  expect(errorsWith(file, await preview(page))).toEqual([]);
  await page.locator('[data-many="serves.0.answers"]').locator(`[value="${id}"]`).uncheck();
  expect(await preview(page)).toBe(original(file));
  await page.close();
});

test('a form without a record asks which one, and opens it', async () => {
  const page = await openForm(sample, '/contribute/triage/', 360);
  await page.getByLabel('Request', { exact: true }).fill('0045-describe-the-pilot');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('[data-record] a').waitFor();
  expect(new URL(page.url()).search).toBe('?id=0045-describe-the-pilot');
  await page.close();
});

test.each(['triage', 'reading', 'piece'])('an id that leads nowhere is named in the form “%s”', async (form) => {
  const page = await sample.open(`/contribute/${form}/?id=constructor`);
  await page.getByText('“constructor” was not found.').waitFor();
  await page.close();
});

test('a piece that names itself is refused, as check refuses it', async () => {
  const page = await openForm(sample, '/contribute/piece/?id=price-overview', 1280);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.locator('[name="decision.verdict"]').selectOption('merge');
  await page.locator('[name="decision.into"]').fill('price-overview');
  await page.locator('[name="decision.into"]').blur();
  await page.getByText('The record names itself in `into`.', { exact: true }).waitFor();
  await page.close();
});

test('a file that the site does not publish is pasted', async () => {
  const id = '0045-describe-the-pilot';
  const file = `content/requests/${id}.yaml`;
  const page = await sample.open('/contribute/');
  await page.route('**/contribute/source/**', (route) => route.fulfill({ json: { [id]: { path: file } } }));
  await page.goto(sample.at(`/contribute/triage/?id=${id}`));
  const link = page.getByRole('link', { name: 'Open the file in GitHub' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(`https://git.example.com/vindhalm/content/edit/main/${file}`);
  const field = page.getByLabel('Paste the file');
  await field.fill('ask: [');
  await page.getByText('This is not the file of that record.').waitFor();
  await field.fill(original(file));
  await page.locator('[name="triage.status"]').selectOption('parked');
  expect(await preview(page)).toContain('status: parked');
  await page.close();
});
