/**
 * `content-audit build` after a correction: builds, edits the body of one piece, and builds again into the same folder with the
 * caches of the first build. A third build of the edited content, without caches and into another folder, shows whether the
 * second made the same site. Run as a program, it measures; imported, it is the row. The row's own times are for all three.
 *
 * - coldSeconds, warmSeconds: the first and the second build.
 * - differentFiles: how many files differ between the second and the third build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildCaches } from '../caches.ts';
import type { Contender } from '../contender.ts';
import { differentFiles } from '../folders.ts';
import { COMMAND } from './command.ts';
import { editedCopy } from './edited-piece.ts';

export const warm: Contender = {
  id: 'warm',
  title: 'build, edit a piece, build again',
  prepare({ content, today, folder }) {
    const work = path.join(folder, 'work');
    return {
      file: process.execPath,
      args: [import.meta.filename, content, today, work],
      leaves: [work],
      figures: (lastLine) => JSON.parse(lastLine),
    };
  },
};

function measure(content: string, today: string, work: string): Record<string, number> {
  const [copy, site, again] = ['content', 'site', 'again'].map((name) => path.join(work, name)) as [
    string,
    string,
    string,
  ];
  const piece = editedCopy(content, copy);
  const seconds = (output: string): number => {
    const start = performance.now();
    const command = [COMMAND, 'build', '--content', copy, '--today', today, '--output', output];
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0) throw new Error('The site was not built.');
    return (performance.now() - start) / 1000;
  };
  const coldSeconds = seconds(site);
  piece.save('One more thing: ask who else has to agree.');
  const warmSeconds = seconds(site);
  forgetBuilds(path.join(work, 'caches'));
  seconds(again);
  const different = differentFiles(site, again);
  for (const file of different.slice(0, 20)) console.log(`Not the same in both: ${file}`);
  return { coldSeconds, warmSeconds, differentFiles: different.length };
}

/** Moves the caches away instead of deleting them: see `openAttic` in bench.ts. */
function forgetBuilds(attic: string): void {
  mkdirSync(attic);
  for (const cache of buildCaches()) renameSync(cache, path.join(attic, path.basename(cache)));
}

if (import.meta.main) {
  const [content = '.', today = '', work = ''] = process.argv.slice(2);
  console.log(JSON.stringify(measure(content, today, work)));
}
