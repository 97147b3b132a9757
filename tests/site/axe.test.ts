/** Accessibility of every kind of page of the sample company's site. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { longestOfEachKind, sampleSite, sharedSample } from './sample-site.ts';

const kinds = longestOfEachKind((await sharedSample()).site);
const sample = sampleSite();

describe('axe finds nothing', () => {
  let page: Page;

  beforeAll(async () => {
    page = await sample.open('/');
  });

  afterAll(() => page.context().close());

  test.each(kinds)('on %s, in light and in dark colors', async (address) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(sample.at(address));
    expect(await axeProblems(page)).toEqual([]);
    // The other colors change only the contrast.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeProblems(page, { runOnly: ['color-contrast'] })).toEqual([]);
  });
});

test('axe finds missing alternative texts and low contrast', async () => {
  const page = await sample.open('/method/');
  await page.locator('main').evaluate((main) => {
    main.append(Object.assign(document.createElement('img'), { src: '/brand/logo.svg' }));
    main.append(Object.assign(document.createElement('p'), { textContent: 'Pale', className: 'pale' }));
    (main.lastElementChild as HTMLElement).style.color = 'rgb(250 250 250)';
  });
  const problems = await axeProblems(page);
  expect(problems).toContainEqual(expect.stringMatching(/^image-alt: /));
  expect(problems).toContainEqual(expect.stringMatching(/^color-contrast: .*Pale/));
  await page.context().close();
});

test('axe checks every kind of page once', () => {
  expect(kinds).toEqual(expect.arrayContaining(['/', '/gaps/', '/agreement/', '/404.html']));
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(30);
});
