import type { Page } from 'playwright-core';

/** Holds requests for these files back, as a slow line does, until the returned function is called. */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  const arrived = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  return arrived.resolve;
}
