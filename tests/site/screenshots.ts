/**
 * Writes a screenshot of every kind of page of the sample company, on a phone and a desktop, in light and dark:
 * `node tests/site/screenshots.ts [--out DIR] [--site DIR]`. Default: .cache/screenshots.  `--site` skips the build.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.ts';
import { build, preview, root, TODAY, temporaryFolder } from './product.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, site: { type: 'string' } } });
const out = path.resolve(values.out ?? path.join(root, '.cache', 'screenshots'));
const content = path.join(root, 'content');

/** One page of each kind, the one with the most content. */
const pages = {
  home: '/',
  lens: '/lens/product/energy/',
  cell: '/map/plant-manager/evaluation/',
  'cell-thin': '/map/finance-lead/decision/',
  'cell-empty': '/map/works-council/decision/',
  piece: '/content/roi-calculator/',
  'piece-stale': '/content/price-overview/',
  'piece-replaced': '/content/savings-sheet-2023/',
  content: '/content/',
  'content-narrowed': '/content/?persona=finance-lead&stage=evaluation',
  'content-by-format': '/content/by/format/guide/',
  find: '/find/?persona=cfo&stage=somewhere',
  search: '/?q=payback',
  journey: '/journey/',
  personas: '/personas/',
  persona: '/personas/finance-lead/',
  answers: '/answers/',
  competitors: '/competitors/',
  competitor: '/competitors/nordfeld-erp/',
  gaps: '/gaps/',
  requests: '/requests/',
  contribute: '/contribute/',
  ask: '/ask/?persona=works-council&stage=decision&title=Sample%20works%20agreement',
  'requests-closed': '/requests/closed/',
  request: '/requests/0022-price-overview-september/',
  review: '/review/',
  changes: '/changes/',
  agreement: '/agreement/',
  'agreement-to-sign': '/agreement/to-sign/',
  'agreement-terms': '/agreement/terms/',
  'agreement-commitments': '/agreement/commitments/?lead=2026-11-13T16:00',
  'agreement-handoffs': '/agreement/handoffs/',
  'agreement-systems': '/agreement/systems/',
  'agreement-products': '/agreement/products/',
  'agreement-meetings': '/agreement/meetings/',
  'agreement-next-meeting': '/agreement/next-meeting/',
  'agreement-goals': '/agreement/goals/',
  'agreement-funnel': '/agreement/funnel/?rate.mql=50',
  'agreement-losses': '/agreement/losses/',
  'agreement-claims': '/agreement/claims/',
  'agreement-leads': '/agreement/leads/',
  alignment: '/alignment/',
  'self-check': '/alignment/check/',
  data: '/data/',
  method: '/method/',
  help: '/help/',
  'help-guide': '/help/marketer/',
  'help-fields': '/help/fields/',
  'help-rules': '/help/rules/',
  'not-found': '/404.html',
};

const { folder, remove } = temporaryFolder();
const site = values.site === undefined ? path.join(folder, 'dist') : path.resolve(values.site);
mkdirSync(out, { recursive: true });
try {
  if (values.site === undefined) {
    const { status, text } = build(content, site);
    if (status !== 0) throw new Error(text);
  }
  const server = await preview(content, site);
  const browser = await launchBrowser();
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      // On another day, the pages would judge freshness again.
      await context.clock.setFixedTime(`${TODAY}T12:00:00Z`);
      const page = await context.newPage();
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(new URL(address, server.address).href);
        await page.screenshot({ path: path.join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  await browser.close();
  await server.stop();
  console.log(`The pictures are in ${out}`);
} finally {
  remove();
}
