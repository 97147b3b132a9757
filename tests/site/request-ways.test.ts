/** Requests and feedback without an account: what the links of the site write is what `requests pull` reads. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/disk/read-content.ts';
import { runHere } from '../cli/run-command.ts';
import { temporaryFolder } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';
import { changeSample, TITLE } from './changed-sample.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite('changed');

/** Sends the mail of a link, and pulls it into a copy of the content. */
async function sent(href: string) {
  const { pathname, searchParams } = new URL(href);
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  cpSync(sampleContent, content, { recursive: true });
  changeSample(content);
  mkdirSync(path.join(folder, 'mails'));
  const subject = Buffer.from(searchParams.get('subject') ?? '').toString('base64');
  const head = [`To: ${pathname}`, 'From: a@example.com', 'Message-ID: <1@x>', 'Date: Mon, 16 Nov 2026 09:00:00 +0100'];
  const mail = [...head, `Subject: =?utf-8?B?${subject}?=`, 'Content-Type: text/plain; charset=utf-8'];
  writeFileSync(path.join(folder, 'mails/1.eml'), `${mail.join('\r\n')}\r\n\r\n${searchParams.get('body') ?? ''}`);
  const before = new Set(read(content).map(({ id }) => id));
  const from = path.join(folder, 'mails');
  const pulled = await runHere(['requests', 'pull', '--from', from, '--content', content, '--today', TODAY]);
  return { pulled, requests: read(content).filter(({ id }) => !before.has(id)) };
}

function read(content: string) {
  const { findings, model } = readContent({ directory: content, today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return model?.requests ?? [];
}

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
}

describe('on a phone', () => {
  const width = 360;
  const open = (address: string) => sample.open(address, { viewport: { width, height: 800 } });

  test('“This helped” on a piece is one tap to a mail that needs no more words', async () => {
    const page = await open('/content/price-overview/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { pulled, requests } = await sent(await hrefOf(page, 'This helped'));
    expect(pulled.exit).toBe(0);
    expect(requests).toMatchObject([
      {
        ask: {
          kind: 'helped',
          piece: 'price-overview',
          persona: 'finance-lead',
          stage: 'decision',
          words: 'It helped.',
        },
        triage: { status: 'confirmed', piece: 'price-overview' },
      },
    ]);
    expect(requests[0]?.ask.title).toBe(`“${TITLE}” helped`);
    await page.close();
  });

  test('“Something is wrong” on a piece becomes a request about it', async () => {
    const page = await open('/content/price-overview/');
    const { requests } = await sent(await hrefOf(page, 'Something is wrong'));
    expect(requests).toMatchObject([
      { ask: { kind: 'update', piece: 'price-overview', title: `Problem with “${TITLE}”` }, triage: { status: 'new' } },
    ]);
    await page.close();
  });

  test('both links on a cell name its persona and stage', async () => {
    const page = await open('/map/works-council/decision/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const [name, kind] of [
      ['This helped', 'helped'],
      ['Something is wrong', 'update'],
    ] as const) {
      const { requests } = await sent(await hrefOf(page, name));
      expect(requests).toMatchObject([{ ask: { kind, persona: 'works-council', stage: 'decision' } }]);
      expect(requests[0]?.ask.piece).toBeUndefined();
    }
    await page.close();
  });

  test('the request page fills in the mail and the form with what was typed, in any script', async () => {
    const page = await open('/ask/');
    await page.getByLabel('What you need, in one line').fill(TITLE);
    await page.getByLabel('Persona').selectOption('Works council');
    await page.getByLabel('Stage').selectOption('Decision');
    await expect.poll(() => hrefOf(page, 'Send by email')).toContain('works-council');
    const mail = new URL(await hrefOf(page, 'Send by email'));
    expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'content@example.com']);
    const { requests } = await sent(mail.href);
    expect(requests).toMatchObject([{ ask: { title: TITLE, persona: 'works-council', stage: 'decision' } }]);
    const form = new URL(await hrefOf(page, 'Open our form'));
    expect(form.origin).toBe('https://forms.example.com');
    expect(Object.fromEntries(form.searchParams)).toEqual({
      title: TITLE,
      buyer: 'Works council',
      page: 'persona works-council, stage decision',
    });
    expect(await page.locator('main').innerText()).toContain('You do not need an account.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  test('what came of feedback is on the page of its piece', async () => {
    const page = await open('/content/other-offer-card/');
    expect(await page.locator('.feedback').innerText()).toContain('It helped once, on November 9, 2026.');
    await page.goto(sample.at('/content/price-overview/'));
    const text = await page.locator('.feedback').innerText();
    expect(text).toContain('Price overview with the September tiers');
    expect(text).toContain('21 business days late');
    await page.close();
  });
});

test('without scripts, every way is a link', async () => {
  const page = await sample.open('/ask/', { javaScriptEnabled: false });
  expect(await hrefOf(page, 'Send by email')).toMatch(
    /^mailto:content@example\.com\?subject=%5Bcontent-request%5D&body=/,
  );
  expect(await hrefOf(page, 'Open our form')).toBe('https://forms.example.com/r?title=&buyer=&page=');
  await page.close();
});
