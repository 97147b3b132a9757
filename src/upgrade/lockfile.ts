/** package-lock.json for a changed package.json, made by npm in another folder. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { textOf } from './project.ts';

const MINUTES = 5;

/**
 * The new text; undefined when npm cannot make it, such as without a network.
 *
 * @param folder The folder of the project, absolute.
 * @param npm The program that npm says it is: `npm_execpath`.
 */
export function lockfileFor(folder: string, packageJson: string, npm: string | undefined): string | undefined {
  const { folder: place, remove, write } = temporaryFolder('lock');
  try {
    for (const file of ['package-lock.json', '.npmrc']) {
      const text = textOf(path.join(folder, file));
      if (text !== undefined) write(file, text);
    }
    write('package.json', packageJson);
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
    // Without a network, npm would try for more than a minute.
    const args = ['install', '--package-lock-only', '--fetch-retries=1', ...quiet];
    const script = npm !== undefined && /\.[cm]?js$/.test(npm) ? npm : besideNode();
    const [program, ...line] = script === undefined ? ['npm', ...args] : [process.execPath, script, ...args];
    const options = { cwd: place, stdio: 'ignore', timeout: MINUTES * 60_000, windowsHide: true } as const;
    const { status } = spawnSync(program, line, options);
    return status === 0 ? readFileSync(path.join(place, 'package-lock.json'), 'utf8') : undefined;
  } finally {
    remove();
  }
}

/** npm as a script, where npm as a program is one that only a shell starts: on Windows. */
function besideNode(): string | undefined {
  return process.platform === 'win32'
    ? path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
    : undefined;
}
