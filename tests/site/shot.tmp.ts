import { launchBrowser } from '../browser.ts';
import { preview } from './product.ts';

const [site = '', content = '', out = '', ...paths] = process.argv.slice(2);
const server = await preview(content, site);
const browser = await launchBrowser();
for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    await context.clock.setFixedTime('2026-11-16T12:00:00Z');
    const page = await context.newPage();
    for (const p of paths) {
      await page.goto(new URL(p, server.address).href);
      await page.screenshot({ path: `${out}/${p.replaceAll('/', '_')}-${width}-${colorScheme}.png`, fullPage: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log('overflow', p, width, over);
    }
    await context.close();
  }
await browser.close();
await server.stop();
