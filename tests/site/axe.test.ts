/** Every kind of page of the sample company's site on a desktop: it loads without faults, and axe finds nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { longestOfEachKind, sampleSite } from './sample-site.ts';
import { type WatchedPage, watchedPage } from './watched-page.ts';

const kinds = await longestOfEachKind();
const sample = sampleSite();

describe('on a desktop', () => {
  let desktop: WatchedPage;

  beforeAll(async () => {
    desktop = await watchedPage(sample, { width: 1280, colorScheme: 'dark' });
  });

  afterAll(() => desktop.close());

  test.each(kinds)(
    '%s is not wider than the screen, does not jump while it loads, complain, ask another host, or break its policy; axe finds nothing in light and dark',
    async (address) => {
      const { page } = desktop;
      await desktop.expectSound(address);
      // The other colors change only the contrast.
      expect(await axeProblems(page, { runOnly: ['color-contrast'] })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await axeProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
      await page.emulateMedia({ colorScheme: 'dark' });
    },
  );
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
  await page.close();
});

test('axe checks every kind of page once', () => {
  expect(kinds).toEqual(expect.arrayContaining(['/', '/gaps/', '/agreement/', '/404.html']));
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(30);
});
