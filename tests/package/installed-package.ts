/** The package as npm makes it from this checkout, unpacked into the `node_modules` of an empty project. No network is used. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outerEnvironment, run } from '../clone/process.ts';
import { copyProduct } from '../clone/product-copy.ts';

const checkout = path.join(import.meta.dirname, '../..');

/** What npm reads besides the product itself. */
const MORE = ['.npmrc', 'CHANGELOG.md', 'LICENSE', 'README.md', 'packaging', 'schemas'];

/**
 * A copy of the repository in which npm can pack. Packing in the checkout would change files that other tests read.
 *
 * @param folder A new folder, absolute.
 */
export function repositoryCopy(folder: string): string {
  copyProduct(folder);
  for (const part of MORE) cpSync(path.join(checkout, part), path.join(folder, part), { recursive: true });
  return folder;
}

/** Runs `npm pack`, and returns the tarball. */
export async function npmPack(repository: string): Promise<string> {
  const env = { ...outerEnvironment(), npm_config_loglevel: 'error' };
  const { code, stderr, stdout } = await run('npm', ['pack'], { cwd: repository, env });
  const name = readdirSync(repository).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) throw new Error(`npm pack failed:\n${stdout}${stderr}`);
  return path.join(repository, name);
}

/** The paths in a tarball. */
export function filesIn(tarball: string): string[] {
  return execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
}

/**
 * Unpacks a tarball into a project as `npm install` does, with its dependencies and no other package.
 *
 * @param project The project's folder. It gets a package.json if it has none.
 */
export function installTarball(tarball: string, project: string): void {
  const modules = path.join(project, 'node_modules');
  const own = path.join(modules, 'content-audit');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', own, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const place = path.join(modules, name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(checkout, 'node_modules', name), place, 'junction');
  }
  const manifest = path.join(project, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
}

/** The program of an installed package. */
export function programIn(project: string): string {
  const own = path.join(project, 'node_modules/content-audit');
  const { bin } = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8'));
  return path.join(own, bin['content-audit']);
}
