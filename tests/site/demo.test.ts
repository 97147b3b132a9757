/** The sample as everyone sees it first: always on the day of its story. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../browser.ts';
import { copySample } from '../sample/copy.ts';
import { readPages } from './html.ts';
import { build, preview, type Server, temporaryFolder } from './product.ts';
import { samplePages } from './sample-site.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'dist');
const LINE = 'Demo with made-up data. It always shows November 16, 2026.';
let server: Server;

/** The words of the line at the top of a page. */
const lineOf = (html: string) =>
  /<p class="demo">(.*?)<\/p>/s
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  copySample(content);
  expect(build(content, site, {}, [])).toMatchObject({ status: 0 });
  server = await preview(content, site);
});

afterAll(async () => {
  await server.stop();
  remove();
});

test('every page of a demo says in one line which day it shows', () => {
  const without = [...readPages(site).values()].filter(({ html }) => !lineOf(html)?.includes(LINE));
  expect(without.map(({ address }) => address)).toEqual([]);
});

test('the home page shows the trend of the demo', () => {
  expect(readPages(site).get('/')?.html).toContain('41% in November 2025, now 69%');
});

test('a year later, a browser shows the same states and no old numbers', async () => {
  const context = await (await sharedBrowser()).newContext();
  await context.clock.setFixedTime('2028-01-10T12:00:00Z');
  const page = await context.newPage();
  const states = async (address: string) => {
    await page.goto(new URL(address, server.address).href);
    expect(await page.locator('[data-counted]').isHidden()).toBe(true);
    return page.locator('main .state').allInnerTexts();
  };
  expect(await states('/content/roi-calculator/')).toContain('Fresh');
  await context.close();
});

test('a build for a day that is given is not a demo', async () => {
  expect(lineOf((await samplePages()).get('/')?.html ?? '')).toBeUndefined();
});
