/** The package as npm makes it from this checkout, unpacked into the `node_modules` of an empty project. No network is used. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { outerEnvironment, run } from '../clone/process.ts';
import { copyProduct } from '../clone/product-copy.ts';

const checkout = path.join(import.meta.dirname, '../..');

/** What npm reads besides the product itself. */
const MORE = ['.github', '.npmrc', '.nvmrc', 'CHANGELOG.md', 'LICENSE', 'README.md', 'docs', 'packaging', 'schemas'];

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

/**
 * Runs `npm pack`, and returns the tarball.
 *
 * @param folder The folder with the package.json of the package.
 */
export async function npmPack(folder: string): Promise<string> {
  await npm(['pack'], folder);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack wrote nothing into ${folder}.`);
  return path.join(folder, name);
}

/** Runs npm without the network. */
async function npm(args: readonly string[], cwd: string): Promise<void> {
  const env = { ...outerEnvironment(), npm_config_loglevel: 'error', npm_config_offline: 'true' };
  const { code, stderr, stdout } = await run('npm', args, { cwd, env });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The paths in a tarball. */
export function filesIn(tarball: string): string[] {
  return execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
}

/**
 * Unpacks tarballs into a project as `npm install` does, with their dependencies from this checkout and no other package, and
 * lets npm link their commands.
 *
 * @param project The project's folder. It gets a package.json if it has none.
 */
export async function installTarballs(tarballs: readonly string[], project: string): Promise<void> {
  for (const tarball of tarballs) {
    const manifest = execFileSync('tar', ['xzOf', tarball, 'package/package.json'], { encoding: 'utf8' });
    const own = placeOf(JSON.parse(manifest), project);
    execFileSync('tar', ['xzf', tarball, '-C', own, '--strip-components=1']);
  }
  giveManifest(project);
  await npm(['rebuild', '--ignore-scripts'], project);
}

/**
 * Installs the product into projects as `npm install` does, from the files that npm would pack, without npm.
 *
 * @param repository A {@link repositoryCopy}.
 * @param projects Their folders. Each gets a package.json if it has none.
 */
export async function installStaged(repository: string, projects: readonly string[]): Promise<void> {
  await run(process.execPath, ['packaging/stage.ts'], { cwd: repository });
  const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
  for (const project of projects) {
    const own = placeOf(manifest, project);
    for (const part of ['package.json', 'CHANGELOG.md', 'program']) {
      cpSync(path.join(repository, part), path.join(own, part), { recursive: true });
    }
    giveManifest(project);
    const [name = '', file = ''] = Object.entries<string>(manifest.bin)[0] ?? [];
    const commands = path.join(project, 'node_modules/.bin');
    mkdirSync(commands);
    symlinkSync(path.join(own, file), path.join(commands, name));
  }
}

/** Makes the folder of a package in a project, and links its dependencies beside it. */
function placeOf(manifest: { name: string; dependencies: Readonly<Record<string, string>> }, project: string): string {
  const modules = path.join(project, 'node_modules');
  const own = path.join(modules, manifest.name);
  mkdirSync(own, { recursive: true });
  for (const dependency of Object.keys(manifest.dependencies)) {
    const place = path.join(modules, dependency);
    if (existsSync(place)) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(checkout, 'node_modules', dependency), place, 'junction');
  }
  return own;
}

function giveManifest(project: string): void {
  const manifest = path.join(project, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
}

/** The command of an installed package. */
export function commandIn(project: string, name = 'content-audit'): string {
  return realpathSync(path.join(project, 'node_modules/.bin', name));
}

/** What is in the folder of an installed package: every path, with the hash of every file. */
export function stateOf(project: string, name = 'content-audit'): Record<string, string> {
  const own = path.join(project, 'node_modules', name);
  return Object.fromEntries(
    readdirSync(own, { recursive: true, withFileTypes: true }).map((entry) => {
      const place = path.join(entry.parentPath, entry.name);
      const hash = entry.isFile() ? createHash('sha256').update(readFileSync(place)).digest('hex') : 'folder';
      return [path.relative(own, place), hash];
    }),
  );
}
