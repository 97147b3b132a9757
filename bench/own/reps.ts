/**
 * The searches of reps: types each of them in a browser, on the sample company's site, and counts for how many the piece they
 * mean is among the first three. The size of the run does not matter. Run as a program, it measures; imported, it is the row.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { launchBrowser } from '../../tests/browser.ts';
import { copySample } from '../../tests/sample/copy.ts';
import { firstThree, openSearch } from '../../tests/site/finding/search-results.ts';
import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';
import { servePacked } from './serve-packed.ts';

/** The day of the sample. */
const TODAY = '2026-11-16';

export const reps: Contender = {
  id: 'reps',
  title: 'the searches of reps, on the sample',
  prepare({ folder }) {
    const output = path.join(folder, 'dist');
    return {
      file: process.execPath,
      args: [import.meta.filename, output],
      leaves: [output, path.join(folder, 'content')],
      figures: (lastLine) => JSON.parse(lastLine),
    };
  },
};

async function measure(output: string): Promise<Record<string, number>> {
  const content = path.join(path.dirname(output), 'content');
  copySample(content);
  const command = ['build', '--content', content, '--today', TODAY, '--output', output];
  const { status } = spawnSync(process.execPath, [COMMAND, ...command], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site was not built.');
  const site = await servePacked(output);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await context.clock.setFixedTime(`${TODAY}T12:00:00Z`);
    const page = await context.newPage();
    await page.goto(site.address);
    await openSearch(page);
    const { missed, share } = await firstThree(page);
    for (const query of missed) console.log(query);
    return { foundPercent: 100 * share, missedPercent: 100 * (1 - share) };
  } finally {
    await browser.close();
    site.stop();
  }
}

if (import.meta.main) {
  const [output = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(output)));
}
