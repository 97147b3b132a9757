/** The agenda becomes the minutes of the meeting: with one click, or as a file for readers without scripts. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { expectFits, openFormPage } from './form-page.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();
const AGENDA = '/agreement/next-meeting/';

/** The errors of the sample with these minutes. */
function errorsWith(text: string): string[] {
  const folder = temporaryFolder();
  copySample(path.join(folder, 'content'));
  writeFileSync(path.join(folder, `content/agreement/meetings/${TODAY}.mdx`), text);
  const { findings } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test.each([360, 1280])('at %i pixels, one click opens the minutes with what the agenda says', async (width) => {
  const page = await openFormPage(sample, AGENDA, width);
  await expectFits(page);
  const wrong = await page.locator('section', { hasText: 'What went wrong' }).locator('li').allInnerTexts();
  await page.getByRole('link', { name: 'Write the minutes' }).click();
  await page.locator('[data-ready]').waitFor();
  await expectFits(page);
  expect(await page.locator('[name=date]').inputValue()).toBe(TODAY);
  expect(await page.locator('[name=kind]').inputValue()).toBe('quarterly');
  const teams = await page
    .locator('[name=teams]:checked')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  // Those of the last quarterly meeting.
  expect(teams).toEqual(['sales', 'marketing', 'product']);
  const lines = (await page.locator('[name=wentWrong]').inputValue()).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('The quarterly meeting was due on 2026-09-16');
  expect(wrong).toHaveLength(6);
  expect(await page.locator('[name="disagreements.0.about"]').inputValue()).toBe('Does marketing count partner leads?');
  const notes = await page.locator('[name=body]').inputValue();
  expect(notes.match(/^## .*$/gm)).toEqual([
    '## Figures (15 minutes)',
    '## What is planned (10 minutes)',
    '## To discuss (35 minutes)',
  ]);
  await page.locator('[name="decisions.0.what"]').fill('Update the price overview');
  await page.locator('[name="decisions.0.owner"]').selectOption('product-marketing');
  await page.locator('[name="disagreements.0.closed"]').fill('Yes, as its own source.');
  expect(await page.locator('[data-problems] li').allInnerTexts()).toEqual([]);
  const text = await page.locator('[data-preview]').inputValue();
  expect(text).toContain('Update the price overview');
  expect(errorsWith(text)).toEqual([]);
  expect(await page.locator('[data-path]').textContent()).toBe(`content/agreement/meetings/${TODAY}.mdx`);
  await page.close();
});

test('without scripts, the minutes are a file to copy, which passes check', async () => {
  const page = await sample.open(AGENDA, { javaScriptEnabled: false });
  await page.getByText('Minutes as a file').click();
  const text = await page.locator('.agreed pre').innerText();
  expect(text).toContain('kind: quarterly');
  expect(await page.locator('.agreed').innerText()).toContain(`content/agreement/meetings/${TODAY}.mdx`);
  expect(errorsWith(text)).toEqual([]);
  await page.close();
});
