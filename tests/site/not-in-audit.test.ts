/** From an address that is not in the audit to the form, and from a waiting idea to its approval, in a real browser. */
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

test('an address that is not in the audit is added with the form, which starts with it', async () => {
  const page = await sample.open('/');
  await page.getByRole('link', { name: '3 addresses of our site are not in the audit' }).click();
  await page.getByText('imprint').waitFor({ state: 'attached' });
  const first = page.locator('main li').filter({ hasText: 'five-signs' });
  await first.getByText('Leave it out').click();
  expect(await first.locator('pre').innerText()).toContain(
    '- url: https://www.vindhalm.example/blog/five-signs-of-a-plan-no-one-follows\n    why:',
  );
  await first.getByRole('link', { name: 'Add it' }).click();
  await page.locator('[data-ready]').waitFor({ state: 'attached' });
  expect(await page.locator('[name=url]').inputValue()).toBe(
    'https://www.vindhalm.example/blog/five-signs-of-a-plan-no-one-follows',
  );
  await page.close();
});

test('sales approves a waiting idea on the page about topics', async () => {
  const page = await sample.open('/topics/');
  await page.getByRole('checkbox', { name: 'Select The company behind Vindhalm' }).check();
  const change = page.getByRole('region', { name: 'Your change' });
  await change.getByLabel('Your name or team').selectOption('content-team');
  await change.getByText('content-team is in marketing').waitFor();
  await change.getByLabel('Your name or team').selectOption('sales-dach');
  await change.getByText('Ready to send.').waitFor();
  const stored = await page.evaluate(() => sessionStorage.getItem('content-audit-change') ?? '');
  expect(stored).toContain('"kind":"approval"');
  await page.close();
});
