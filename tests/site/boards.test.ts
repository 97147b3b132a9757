/** What leads and marketers look for: within three clicks of the home page, on a phone and a desktop. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../data/read-csv.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();
const main = (page: Page) => page.locator('main').innerText();

/** Follows links by their names, one click each. On a phone, menus and filters are opened first. */
async function follow(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const before = page.url();
    const link = page.getByRole('link', { name, includeHidden: true }).first();
    await reveal(page, link);
    await link.click();
    await page.waitForURL((url) => url.href !== before);
  }
}

/** Opens the sheet or the fold that something is in. */
async function reveal(page: Page, target: Locator): Promise<void> {
  if (await target.isVisible()) return;
  const sheet = target.locator('xpath=ancestor::*[@popover]');
  if ((await sheet.count()) > 0)
    await page.locator(`[popovertarget="${await sheet.getAttribute('id')}"]:visible`).click();
  else await target.locator('xpath=ancestor::details[1]/summary').click();
}

/** The ids of what a list shows on all of its pages. The first page is open; the browser reads the others without showing them. */
function onAllPages(page: Page, entries: string): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const ids: string[] = [];
    let shown: Document | undefined = document;
    let address = location.href;
    while (shown) {
      ids.push(...[...shown.querySelectorAll(selector)].map(({ id }) => id));
      const next: Element | undefined = [...shown.querySelectorAll('.pager a')].find(({ textContent }) =>
        textContent.includes('Next'),
      );
      address = new URL(next?.getAttribute('href') ?? '', address).href;
      shown = next && new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    }
    return ids;
  }, entries);
}

describe.each([360, 1280])('at a width of %i pixels', (width) => {
  const viewport = { width, height: 800 };
  const home = () => sample.open('/', { viewport });

  test('a rep finds the status of a request: Requests, team, request', async () => {
    const page = await home();
    await follow(page, 'Requests', /^Sales DACH \d/, 'Price overview with the September tiers');
    const text = await main(page);
    expect(text).toContain('21 business days late');
    expect(text).toContain('I sent the sheet with a quote');
    expect(text).toContain('Product marketing');
    await page.close();
  });

  test('both leads see which team is waiting, one click away, with the most overdue first', async () => {
    const page = await home();
    await follow(page, 'Requests');
    const figures = await page.locator('.figures').innerText();
    expect(figures).toMatch(/Late\s+2\s+of 12 open requests/);
    expect(figures).toMatch(/Waiting on marketing\s+11\s+of 12 open requests; 1 waiting for the requester/);
    expect(figures).toContain('2 delivered requests waiting for confirmation');
    for (const column of await page.locator('.board section').all()) {
      const late = (await column.locator('.state').allInnerTexts()).map((word) => word.includes('late'));
      expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)));
    }
    await page.close();
  });

  test('a rep finds why a request was declined and when to request it again: Requests, Declined', async () => {
    const page = await home();
    await follow(page, 'Requests', /^Sales \d/);
    await page.getByText('Declined', { exact: false }).last().click();
    const text = page.locator('.closed');
    await text.getByText('We will not sell in France before 2028').waitFor();
    expect(await text.innerText()).toContain('Request it again when something changes');
    await page.close();
  });

  test('a marketer finds what to make next and the sum behind it, one click away', async () => {
    const page = await home();
    await follow(page, 'Gaps');
    const [first] = await page.locator('.work-list tbody tr').all();
    for (const fold of (await first?.locator('summary').all()) ?? []) if (await fold.isVisible()) await fold.click();
    const [, sum = '', total] = /([\d ×+]+) = (\d+)/.exec((await first?.innerText()) ?? '') ?? [];
    const redone = sum
      .split('+')
      .map((term) => term.split('×').reduce((product, factor) => product * Number(factor), 1));
    expect(redone.reduce((a, b) => a + b, 0)).toBe(Number(total));
    await page.close();
  });

  test('the filters of gaps by kind, persona, stage, owner and product leave as many as they say', async () => {
    const page = await home();
    await follow(page, 'Gaps');
    const gaps = page.url();
    for (const name of [/^Unanswered question/, /^Works council/, /^Adoption/, /^Content team/, /^Vindhalm Energy/]) {
      await page.goto(gaps);
      const filter = page
        .getByRole('navigation', { name: 'Filter gaps', includeHidden: true })
        .getByRole('link', { name, includeHidden: true });
      await reveal(page, filter);
      const count = Number(/\d+$/.exec(await filter.innerText())?.[0]);
      await filter.click();
      await page.waitForURL('**/gaps/*/*/');
      expect(count).toBeGreaterThan(0);
      expect(await onAllPages(page, '.work-list tbody tr')).toHaveLength(count);
    }
    await page.close();
  });

  test('an owner finds their reviews: Review, own name', async () => {
    const page = await home();
    await follow(page, 'Review', 'Product marketing');
    expect(await page.locator('tbody .state').allInnerTexts()).toEqual(['Stale', 'Overdue', 'Due', 'Expired']);
    await page.close();
  });

  test('a marketer finds what to retire or merge and pending decisions, one click away', async () => {
    const page = await home();
    await follow(page, 'Review');
    const text = await main(page);
    expect(text).toContain('Its last day of use was September 30, 2026, but it is still live.');
    expect(text).toContain('Merge?');
    expect(text).toContain('The company was acquired');
    await page.close();
  });

  test('changes are listed by week, one click away', async () => {
    const page = await home();
    await follow(page, 'Changes');
    const weeks = await page
      .locator('h2 time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(weeks.length).toBeGreaterThan(3);
    expect(weeks).toEqual(weeks.toSorted().reverse());
    await page.close();
  });

  test('coverage and contributors of a persona are two clicks away', async () => {
    const page = await home();
    await follow(page, 'Personas', 'Finance lead');
    const text = await main(page);
    expect(text).toContain('22 of 35 needs, 2 at risk');
    expect(text).toMatch(/Sales contributors\s+Sales DACH/);
    expect(await page.locator('.list tbody tr').count()).toBe(5);
    await page.close();
  });
});

test('a task is taken by naming an owner: in a filled-in idea, or in the form of the piece or request', async () => {
  const page = await sample.open('/gaps/');
  const links = (name: string | RegExp) =>
    page
      .getByRole('link', { name, includeHidden: true })
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const [file] = (await links('Take it: add an idea')).map((href) => new URL(href));
  expect(file?.searchParams.get('filename')).toMatch(/^content\/pieces\/[a-z0-9-]+\.mdx$/);
  expect(file?.searchParams.get('value')).toMatch(
    /^---\ntitle: .+\nformat: .*\nstatus: idea\nowner: [a-z-]+\nserves:\n {2}- (?:\{ )?persona: /,
  );
  for (const href of await links('Change the owner')) expect(href).toMatch(/^\/contribute\/piece\/\?id=[a-z0-9-]+$/);
  for (const href of await links('Name an owner in the request')) {
    expect(href).toMatch(/^\/contribute\/triage\/\?id=[a-z0-9-]+$/);
  }
  const inTasks = await page
    .locator('.work-list a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(inTasks.filter((href) => href?.includes('/issues/new'))).toEqual([]);
  await page.getByText('How to take a task').click();
  await page.getByText('owner: content-team', { exact: true }).waitFor();
  await page.close();
});

test('the list of tasks has every gap once, and the gaps by need are one click away', async () => {
  const page = await sample.open('/gaps/');
  const anchors = await onAllPages(page, '.task-gaps > li');
  await page
    .getByRole('navigation', { name: 'Filter gaps' })
    .getByRole('link', { name: /^By need/ })
    .click();
  await page.waitForURL('**/gaps/by-need/');
  const byNeed = await onAllPages(page, '.work-list tbody tr');
  expect(anchors.toSorted()).toEqual(byNeed.toSorted());
  await page.close();
});

test('every list has data files with as many rows as the page says', async () => {
  const page = await sample.open('/');
  await follow(page, 'Data');
  for (const entry of await page.locator('main .lines').first().locator('> li').all()) {
    const rows = Number(/(\d+) rows/.exec(await entry.innerText())?.[1]);
    const fetched = async (name: RegExp) => {
      const href = (await entry.getByRole('link', { name }).getAttribute('href')) ?? '';
      return (await fetch(sample.at(href))).text();
    };
    expect(rows).toBeGreaterThan(0);
    // Reading text from the network removes the byte order mark.
    expect(JSON.parse(await fetched(/^JSON of/)).items).toHaveLength(rows);
    expect(readCsv(await fetched(/^CSV of/))).toHaveLength(rows + 1);
  }
  await page.close();
});

test.each(['/content/', '/personas/', '/gaps/', '/requests/', '/changes/', '/review/', '/decisions/'])(
  '%s links to the meaning of its columns',
  async (list) => {
    const page = await sample.open(list);
    await follow(page, 'About the columns');
    expect(await page.locator(':target caption').innerText()).toMatch(/^Columns of /);
    await page.close();
  },
);

test('a list of reviews read weeks later shows what became overdue or expired', async () => {
  const page = await sample.open('/review/product-marketing/', { day: '2026-12-20' });
  expect(await page.locator('tbody .state').allInnerTexts()).toEqual(['Stale', 'Overdue', 'Overdue', 'Expired']);
  await page.close();
});

test('the boards can be read and filtered without scripts', async () => {
  const page = await sample.open('/requests/', { javaScriptEnabled: false });
  await follow(page, /^Customer success \d/, 'What do I show a finance lead before the renewal?');
  expect(await main(page)).toContain('3 business days late');
  await page.close();
});

describe('a new request', () => {
  const formLink = async (page: Page) =>
    new URL((await page.locator('[data-ask-link=host]').getAttribute('href')) ?? '');

  test('from an empty cell has the persona and stage filled in', async () => {
    const page = await sample.open('/map/works-council/decision/');
    const link = new URL((await page.getByRole('link', { name: 'Request content' }).getAttribute('href')) ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      template: 'content-request.yml',
      persona: 'Works council',
      stage: 'Decision',
      from: 'persona works-council, stage decision',
    });
    await page.close();
  });

  test('from a piece has the piece filled in', async () => {
    const page = await sample.open('/content/price-overview/');
    const link = new URL((await page.getByRole('link', { name: 'Something is wrong' }).getAttribute('href')) ?? '');
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      title: 'Problem with “Price overview 2026”',
      kind: 'Update something that exists',
      persona: 'Finance lead',
      stage: 'Decision',
      format: 'Price overview',
    });
    await page.close();
  });

  test('shows similar requests first, and fills the form with what was entered', async () => {
    const page = await sample.open('/');
    await page.locator('.page-head').getByRole('link', { name: 'Request content' }).click();
    await page.getByLabel('What you need, in one line').fill('Template for a works agreement, please');
    const first = page.locator('[data-ask-list] > li').first();
    await first.getByText('Similar request').waitFor();
    expect(await first.innerText()).toContain('A template for a works agreement');
    await page.getByLabel('Persona').selectOption('Finance lead');
    await page.getByLabel('Stage').selectOption('Decision');
    await page.getByRole('link', { name: 'See what we have for this buyer at this stage' }).waitFor();
    for (const field of ['product', 'format']) await page.locator(`[name=${field}]`).selectOption({ index: 1 });
    await expect
      .poll(async () => Object.fromEntries((await formLink(page)).searchParams))
      .toEqual({
        template: 'content-request.yml',
        title: 'Template for a works agreement, please',
        persona: 'Finance lead',
        stage: 'Decision',
        product: 'Vindhalm Planner',
        format: 'Article',
        from: 'persona finance-lead, stage decision, product planner, format article',
      });
    await page.close();
  });

  test('carries the question from its cell, and offers the questions of the chosen persona and stage', async () => {
    const page = await sample.open('/map/finance-lead/decision/');
    const links = page.getByRole('link', { name: 'Request an answer' });
    const filled = (await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))).map(
      (href) => new URL(href).searchParams,
    );
    expect(filled.map((params) => params.get('from'))).toContain(
      'persona finance-lead, stage decision, question vendor-risk',
    );
    await page.goto(sample.at('/ask/?persona=finance-lead&stage=decision&question=vendor-risk'));
    await expect
      .poll(async () => (await formLink(page)).searchParams.get('from'))
      .toBe('persona finance-lead, stage decision, question vendor-risk');
    await page.locator('[name=stage]').selectOption('Adoption');
    await expect
      .poll(async () => (await formLink(page)).searchParams.get('from'))
      .toBe('persona finance-lead, stage adoption');
    expect(await page.locator('[name=question] option').count()).toBe(5);
    await page.close();
  });

  test('says when a request is the same in persona, stage, product and format', async () => {
    const page = await sample.open(
      '/ask/?persona=works-council&stage=evaluation&product=monitor&format=one-pager&title=Anything',
    );
    const first = page.locator('[data-ask-list] > li:not([hidden])').first();
    await first.getByText('Same request').waitFor();
    expect(await first.innerText()).toContain('A one-pager that shows how names are turned off');
    await page.close();
  });

  test('includes the search that found nothing, and offers text that is too long for an address to copy', async () => {
    const page = await sample.open(`/ask/?tried=${'%C3%A4'.repeat(300)}&persona=unknown`);
    await expect.poll(async () => (await formLink(page)).searchParams.get('tried')).toBe('ä'.repeat(300));
    expect(await page.getByLabel('Persona').inputValue()).toBe('');
    await page.goto(sample.at(`/ask/?tried=${'%E8%B3%AA'.repeat(700)}&persona=finance-lead`));
    await page.getByLabel('What you need, in one line').fill('Costs');
    await page.getByRole('button', { name: 'Copy the request text' }).waitFor();
    await expect
      .poll(() => page.locator('[data-ask-copy=host]').getAttribute('data-copy'))
      .toBe(
        `Costs\n\n### Persona\n\nFinance lead\n\n### Already tried\n\n${'質'.repeat(700)}\n\n### Asked from\n\npersona finance-lead`,
      );
    expect((await formLink(page)).searchParams.get('title')).toBe('Costs');
    await page.close();
  });

  test('works without scripts, with the open requests and the empty form', async () => {
    const page = await sample.open('/ask/', { javaScriptEnabled: false });
    expect(await main(page)).toContain('12 requests are open.');
    expect(await page.locator('form').isVisible()).toBe(false);
    expect((await formLink(page)).searchParams.get('template')).toBe('content-request.yml');
    await page.close();
  });
});

describe('the agreement', () => {
  test('the home page shows how much is agreed, and links to what each team still has to sign', async () => {
    const page = await sample.open('/');
    expect(await main(page)).toContain(
      'Agreement: 29 of 52 records are signed by both teams and current. Sales and marketing last met 21 days ago.',
    );
    await follow(page, 'Agreement', 'To sign');
    const row = page.getByRole('row', { name: /^Sales-accepted lead/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      'Term',
      'Not signed',
      expect.stringMatching(/^Signed\s+Sales DACH, October 20, 2026$/),
      expect.stringContaining('term/sal'),
    ]);
    await page.close();
  });

  test('the lead clock computes the deadline for a call in the browser and offers a calendar file', async () => {
    const page = await sample.open('/agreement/commitments/', { timezoneId: 'America/New_York' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const due = (promise: string | RegExp) =>
      page.locator('.clock').getByRole('row', { name: promise }).getByRole('cell').last();
    expect(await page.getByRole('button', { name: 'Download calendar file' }).isDisabled()).toBe(true);
    await page.getByLabel('When did the lead arrive?').fill('2026-11-13T16:00');
    await expect.poll(() => due(/within six business hours/).innerText()).toBe('Monday, November 16, 2026, 13:00');
    expect(await due(/within five minutes/).innerText()).toBe('Friday, November 13, 2026, 16:05');
    expect(await due(/four times in twelve days/).innerText()).toBe('Wednesday, November 25, 2026, 16:00');
    expect(await due('First action by Sales after the handoff').innerText()).toBe('Monday, November 16, 2026, 18:00');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download calendar file' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('lead-2026-11-13T1600.ics');
    const calendar = readFileSync(await download.path(), 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(10);
    // 1 p.m. in Berlin in winter.
    expect(calendar).toContain(
      'DTSTART:20261116T120000Z\r\nDTEND:20261116T120000Z\r\nSUMMARY:We try to reach every lead',
    );
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    const shared = page.url();
    await page.goto(shared);
    await expect.poll(() => due(/within six business hours/).innerText()).toBe('Monday, November 16, 2026, 13:00');
    await page.getByLabel('When did the lead arrive?').fill('2026-11-14T10:00');
    await page.getByText('The lead arrived outside business hours.').waitFor();
    await page.close();
  });

  test('the agenda of the next meeting can be copied and prints on one page', async () => {
    const page = await sample.open('/agreement/meetings/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await follow(page, 'See the next agenda');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(
      '# Sales and marketing at Vindhalm: agenda\n\nQuarterly meeting. 90 minutes in total. Since the meeting on 2026-10-26.',
    );
    expect(copied).toContain('- New piece: Vindhalm Energy at a glance');
    expect(copied).toContain('- The quarterly meeting was due on 2026-09-16');
    expect(copied).toContain('due 2026-09-30, 47 days late');
    expect(copied.match(/^\d\. .+$/gm)).toHaveLength(5);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });
});
