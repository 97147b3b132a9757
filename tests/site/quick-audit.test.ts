/** The quick audit of a team without an agreement, and the clauses that the agreement of another lacks, in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { firstAgreement } from '../../src/data/first-agreement.ts';
import { answerLabels, questionTexts } from '../../src/words/agreement/quick-audit-page.ts';
import { axeProblems } from './axe.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

const team = sampleSite('firstWeek');

const START = '/agreement/start/';
const toWrite = (page: Page) => page.locator('[data-to-write] h3:visible').allInnerTexts();

async function answer(page: Page, question: keyof typeof questionTexts, chosen: keyof typeof answerLabels) {
  const field = page.getByRole('group', { name: questionTexts[question].ask });
  await field.getByLabel(answerLabels[chosen]).check();
}

describe.each([360, 1280])('at %i pixels', (width) => {
  const look = { viewport: { width, height: 800 }, hasTouch: width === 360 };

  test('five answers end in what to write first, with what each answer means', async () => {
    const page = await team.open(START, look);
    expect(await toWrite(page)).toEqual([]);
    expect(await page.locator('[data-quick-audit]').getByRole('radio').count()).toBe(15);
    await answer(page, 'follow-up', 'no');
    expect(await toWrite(page)).toEqual(['Make the first promise of sales']);
    await page.getByText('1 of 5 questions answered.').waitFor();
    await answer(page, 'terms', 'spoken');
    await answer(page, 'handoff', 'written');
    await answer(page, 'content', 'spoken');
    await answer(page, 'numbers', 'no');
    expect(await toWrite(page)).toEqual([
      'Define the terms',
      'Make the first promise of sales',
      'Write down the numbers',
      'Make the first promise of marketing',
      'Describe the handoff',
    ]);
    const last = page.locator('[data-to-write] > li').last();
    expect(await last.innerText()).toContain('Already written down: copy it here');
    expect(await last.innerText()).not.toContain('Not agreed yet');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    expect(new URL(page.url()).hash + new URL(page.url()).search).toBe('');
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  test('the page is light, fits, is short, and has room for a thumb', async () => {
    const page = await team.open('/404.html', look);
    const loaded = new Set<string>();
    page.on('request', (request) => {
      if (['script', 'stylesheet'].includes(request.resourceType())) loaded.add(new URL(request.url()).pathname);
    });
    await page.goto(team.at(START), { waitUntil: 'load' });
    const files = [`${START}index.html`, ...loaded];
    expect(files.length).toBeGreaterThan(2);
    const packed = files.map((file) => gzipSync(readFileSync(path.join(team.site, file))).length);
    expect(packed.reduce((sum, bytes) => sum + bytes, 0) / 1024).toBeLessThanOrEqual(30);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const question of Object.keys(questionTexts) as (keyof typeof questionTexts)[])
      await answer(page, question, 'no');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
    if (width === 360) {
      const small = await page.locator('main :is(label, .button, summary):visible').evaluateAll((all) =>
        all.flatMap((each) => {
          const { height, width: wide } = each.getBoundingClientRect();
          return height < 44 || wide < 44 ? `${each.textContent?.trim()}: ${wide} × ${height}` : [];
        }),
      );
      expect(small).toEqual([]);
    }
    await page.close();
  });
});

test('each file of the skeleton can be copied, or opened as a new file at the host', async () => {
  const page = await team.open(START, { permissions: ['clipboard-read', 'clipboard-write'] });
  const files = [...firstAgreement({ marketing: 'content-team', sales: 'sales-team' })];
  const rows = page.locator('.skeleton > li');
  expect(await rows.locator('code').allInnerTexts()).toEqual(files.map(([file]) => file));
  for (const [index, [file, text]] of files.entries()) {
    const address = new URL((await rows.nth(index).getByRole('link').getAttribute('href')) ?? '');
    expect(address.searchParams.get('filename')).toBe(`content/${file}`);
    expect(address.searchParams.get('value')).toBe(text);
  }
  await rows.last().getByRole('button', { name: 'Copy the file' }).click();
  await page.getByText('Copied').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(files.at(-1)?.[1]);
  await page.close();
});

test('without scripts, all questions are there with their advice and the files', async () => {
  const page = await team.open(START, { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  for (const { ask, because, write } of Object.values(questionTexts)) {
    expect(text).toContain(ask);
    expect(text).toContain(write);
    expect(text).toContain(because);
  }
  expect(await page.locator('[data-quick-audit]').isVisible()).toBe(false);
  expect(await page.locator('.skeleton > li').count()).toBe(9);
  await page.close();
});

test('the first steps on the home page and the guide for leads link to it', async () => {
  const page = await team.open('/');
  await page.locator('.first-steps').getByRole('link', { name: 'Five questions' }).click();
  await page.waitForURL(team.at(START));
  await page.goto(team.at('/help/lead/'));
  await page.locator('main').getByRole('link', { name: 'Five questions' }).click();
  await page.waitForURL(team.at(START));
  await page.close();
});

test('a site with an agreement has no such page and no link to it', async () => {
  const page = await sample.open('/help/lead/');
  expect(await page.getByRole('link', { name: 'Five questions' }).count()).toBe(0);
  expect((await page.goto(sample.at(START)))?.status()).toBe(404);
  await page.close();
});

describe('the promises of the sample', () => {
  test('on a phone, show how they were kept and the clause that is missing', async () => {
    const width = 360;
    const page = await sample.open('/agreement/commitments/', { viewport: { width, height: 800 } });
    expect(await page.locator('main').innerText()).toContain(
      '6 of 7 usual clauses are in the agreement. Missing: nurture limit.',
    );
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
    await page.locator('details.fold').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    const clause = await page.locator('#clause-nurture').innerText();
    expect(clause).toContain('Missing');
    expect(clause).toContain('After 90 days without a sign of a deal, we return the lead to marketing.');
    const promise = page.locator('#commitment-first-attempt');
    expect(await promise.innerText()).toContain('43%');
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await promise.getByRole('link', { name: '43%' }).click();
    await page.waitForURL(sample.at('/agreement/leads/#kept-first-attempt'));
    await page.close();
  });
});
