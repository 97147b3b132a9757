import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Options = Parameters<AxeBuilder['options']>[0];

/**
 * What axe complains about on a page as it is now, one line each. It runs in the page itself, which has no frames, and
 * reports nothing that is in order; that takes a third of the time and finds the same.
 */
export async function axeProblems(page: Page, options: Options = {}): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...options, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
