import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * The problems that axe finds on the current page, one line each. A page gets the program once, even if it is checked in several
 * colors. It has no frames, and only problems are reported; that takes a third of the time.
 */
export async function axeProblems(page: Page, options: Pick<axe.RunOptions, 'runOnly'> = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (given): Promise<axe.AxeResults> => Reflect.get(window, 'axe').run(document, given),
    { ...options, resultTypes: ['violations' as const], selectors: false },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
