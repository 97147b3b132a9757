import { launchBrowser } from '../browser.ts';
import { preview } from './product.ts';
const server = await preview('/tmp/wt/journey/content', '/tmp/wt/journey/dist') as any; console.log(server); const url = server.address ?? server.url;
const browser = await launchBrowser();
const pages: Record<string,string> = { journey: '/journey/', handoffs: '/agreement/handoffs/', cell: '/map/plant-manager/evaluation/', persona: '/personas/finance-lead/', home: '/' , terms: '/agreement/terms/'};
const only = process.argv.slice(2);
for (const [width, scheme] of [[360,'light'],[1280,'light'],[360,'dark'],[1280,'dark']] as const) {
  const ctx = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, javaScriptEnabled: scheme === 'light' });
  const page = await ctx.newPage();
  for (const [name, at] of Object.entries(pages)) {
    if (only.length && !only.includes(name)) continue;
    await page.goto(String(url).replace(/\/$/,'') + at);
    const h = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]).catch(() => 0);
    console.log(name, width, scheme, h);
    await page.screenshot({ path: `/tmp/shots/${name}-${width}-${scheme}.png`, fullPage: true });
  }
  await ctx.close();
}
await browser.close(); process.exit(0);
