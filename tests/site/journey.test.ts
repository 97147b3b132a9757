/** The journey, and handoffs by segment: what they show beside each other, with and without an agreement. */
import { describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** A team whose stages have nothing but a name. */
const bare = sampleSite('firstWeek');

describe('the page of the journey', () => {
  test('on a phone fits and is accessible', async () => {
    const page = await sample.open('journey/', { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });

  test.each([360, 1280])('at %i pixels, without JavaScript, leads to terms, handoffs and pieces', async (width) => {
    const page = await sample.open('journey/', { javaScriptEnabled: false, viewport: { width, height: 800 } });
    const row = page.locator('#stage-evaluation');
    const text = await row.innerText();
    for (const part of [
      'Confirm with their own machines, orders and rules that it does what we say.',
      'They choose a line for the pilot or ask for a quote.',
      'Sales-qualified lead',
      'In the CRM: Deal: qualified',
      'Pilot agreed',
      'Solution engineering',
    ]) {
      expect(text).toContain(part);
    }
    const address = await row.getByRole('link', { name: 'Sales-qualified lead' }).getAttribute('href');
    expect(address).toMatch(/\/agreement\/terms\/#term-sql$/);
    await page.goto(sample.at(address ?? ''));
    expect(await page.locator('#term-sql').count()).toBe(1);
    await page.goto(sample.at('journey/'));
    const handoff = page.locator('#stage-consideration').getByRole('link', { name: /international/ });
    expect(await page.locator('#stage-consideration').innerText()).toMatch(/Other countries\s+Call agency takes over/);
    await handoff.click();
    await page.waitForURL(sample.at('agreement/handoffs/#handoff-marketing-to-telequalification-international'));
    await page.goto(sample.at('journey/'));
    await row.getByRole('link', { name: /piece/ }).click();
    await page.waitForURL(sample.at('journey/#read-evaluation'));
    const read = page.locator('#read-evaluation');
    if (width === 360) await read.locator('summary').click();
    await read.getByRole('link', { name: 'Payback calculator' }).click();
    await page.waitForURL(sample.at('content/roi-calculator/'));
    await page.close();
  });

  test('is linked from the grid, a cell, a persona, the agreement and the menu', async () => {
    const page = await sample.open('', { viewport: { width: 1280, height: 800 } });
    await page.locator('.grid').getByRole('link', { name: 'Decision' }).click();
    await page.waitForURL(sample.at('journey/#stage-decision'));
    await page.goto(sample.at('map/finance-lead/decision/'));
    expect(await page.getByText('They sign the order, or let us know').count()).toBe(1);
    const exit = page.getByRole('link', { name: 'Exit criteria' });
    expect(await exit.getAttribute('href')).toMatch(/\/journey\/#stage-decision$/);
    await page.goto(sample.at('personas/finance-lead/'));
    expect(await page.locator('p', { hasText: 'Exit criteria: They sign the order' }).count()).toBe(1);
    await page.goto(sample.at('agreement/'));
    await page
      .getByRole('navigation', { name: 'Pages of the agreement' })
      .getByRole('link', { name: 'Journey' })
      .click();
    await page.waitForURL(sample.at('journey/'));
    const menu = page.getByRole('navigation', { name: 'Main' });
    expect(await menu.locator('[aria-current="page"]').allInnerTexts()).toContain('Journey');
    await page.close();
  });

  test('of a team without an agreement shows only what its stages say', async () => {
    const page = await bare.open('journey/', { viewport: { width: 360, height: 800 } });
    expect(await page.locator('.journey thead th').allTextContents()).toEqual(['Buyer’s stage', 'Read by then']);
    expect(await page.locator('.journey tbody th').allInnerTexts()).toEqual(['Awareness', 'Consideration', 'Decision']);
    // Only the pricing, made for the decision, says that prospects may have it.
    expect(await page.locator('.journey td').allInnerTexts()).toEqual(['0 pieces', '0 pieces', '1 piece']);
    expect(await page.getByRole('heading', { name: /Lead stages|Handoffs/ }).count()).toBe(0);
    await page.goto(bare.at('map/head-nurse/decision/'));
    expect(await page.getByText('Exit criteria').count()).toBe(0);
    await page.close();
  });
});

test('handoffs are grouped by segment, each with its channel and what the buyer has read', async () => {
  const page = await sample.open('agreement/handoffs/', { javaScriptEnabled: false });
  expect((await page.locator('.agreed > section > h2').allInnerTexts()).slice(0, 3)).toEqual([
    'For Germany, Austria and Switzerland',
    'For Other countries',
    'For all leads',
  ]);
  // What is folded can be opened without scripts.
  const facts = (id: string) =>
    page.locator(`#handoff-${id}`).evaluate((part) => part.textContent.replace(/\s+/g, ' '));
  expect(await facts('marketing-to-telequalification')).toContain('By phone. After two calls without an answer');
  expect(await facts('marketing-to-telequalification-international')).toContain('By email in the lead’s language.');
  // A guide to works agreements names Germany, Austria and Switzerland, so no one else has read it.
  expect(await facts('marketing-to-telequalification')).toContain('12 pieces at Consideration');
  expect(await facts('marketing-to-telequalification-international')).toContain('11 pieces at Consideration');
  // A disqualified lead may be at any stage.
  expect(await facts('sales-to-marketing')).not.toContain('Read by then');
  await page.close();
});
