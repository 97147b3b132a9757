import { launchBrowser } from '../browser.ts';
import { preview, root, TODAY } from './product.ts';
import path from 'node:path';
const server = await preview(path.join(root,'content'), path.join(root,'dist'));
const browser = await launchBrowser();
for (const width of [360, 1280]) for (const colorScheme of ['light','dark'] as const) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await context.clock.setFixedTime(`${TODAY}T12:00:00Z`);
  for (const name of ['funnel','leads','handoffs','goals']) {
    await page.goto(new URL(`/agreement/${name}/`, server.address).href);
    console.log(name, width, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.screenshot({ path: `/tmp/shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close(); await server.stop();
