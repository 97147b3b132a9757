/** Plans an upgrade. Nothing is written. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CheckedContent, checkContent } from '../check/check-content.ts';
import { contentIn } from '../check/content-folder.ts';
import { productDirectory, productVersion } from '../check/folders.ts';
import { UsageError } from '../check/usage-error.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { earlierText } from '../forge/git/file-list.ts';
import type { TreeFile } from '../forge/git/own-index.ts';
import { hostOf } from '../forge/hosts/links.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import type { PlaceName } from '../init/answers.ts';
import { type Manifest, readManifest, withLineEndsOf, withLineFeeds } from '../init/manifest.ts';
import { contentFiles } from '../init/team-files.ts';
import { upgradeErrors } from '../words/upgrade/command.ts';
import { newsSince } from './changelog.ts';
import { migratedContent } from './content-part.ts';
import { countsBy, countsOf, installedIn } from './counts.ts';
import { declaredVersion, packageTodo, type Versions, versionsIn } from './declared.ts';
import { oldProduct } from './fork-base.ts';
import { planFork } from './fork-plan.ts';
import { planPackage } from './package-plan.ts';
import { asFile, type ChangedFile, type UpgradePlan } from './plan.ts';
import { fromCommit, openProduct, type ProductTree } from './product-tree.ts';
import { isRepository, type Project, packageOf, textOf } from './project.ts';
import { isOlder } from './versions.ts';

export interface UpgradeRequest {
  readonly project: Project;
  readonly today: ReadOptions['today'];
  /** The new version of a copy of the product; by default this program. */
  readonly from?: string | undefined;
  readonly base?: string | undefined;
}

/** @throws {UsageError} When the project cannot be upgraded. */
export async function planUpgrade(request: UpgradeRequest): Promise<UpgradePlan> {
  const { project, today } = request;
  const content = contentIn(project.folder);
  if (content === undefined) throw new UsageError(upgradeErrors.noContent(project.folder));
  const checked = checkContent({ directory: content, today });
  const manifest = await manifestIn(project.folder);
  return project.kind === 'fork'
    ? forkUpgrade(request, content, checked, manifest)
    : packageUpgrade(request, content, checked, manifest);
}

async function packageUpgrade(
  { project }: UpgradeRequest,
  content: string,
  checked: CheckedContent,
  manifest: Manifest | undefined,
): Promise<UpgradePlan> {
  const { folder } = project;
  const place = placeOf(content);
  const top = place.git === undefined ? folder : place.repository;
  const to = productVersion();
  const installed = installedIn(project);
  const versions = versionsIn(folder);
  expectNewer({ ...versions, manifest: manifest?.version }, to);
  const from = manifest?.version ?? declaredVersion(versions.declared) ?? installed?.version;
  const around = await planPackage({ folder, place, checked, manifest, version: to, ofProduct });
  const migrated = migratedContent(content, top, checked);
  return {
    from,
    to,
    changes: around.changes,
    migrations: migrated.migrations,
    news: newsSince(changelog(), from),
    before: installed && installed.version !== to ? countsBy(installed, content, checked.today) : undefined,
    after: countsOf(checked),
    files: new Map([...around.files, ...migrated.files]),
    contentLater: false,
    todo: packageTodo(versions, to),
  };
}

/** @throws {UsageError} When the project has a newer version than this one. */
function expectNewer(
  { declared, installed, locked, manifest }: Versions & { manifest: string | undefined },
  to: string,
) {
  const says = declaredVersion(declared);
  const has = [manifest, says, locked, installed].filter((version) => version !== undefined);
  const newest = has.find((version) => isOlder(to, version) && !has.some((other) => isOlder(version, other)));
  if (newest === undefined) return;
  const where = newest === installed ? 'installed' : newest === says || newest === locked ? 'declared' : 'recorded';
  throw new UsageError(upgradeErrors.downgrade(newest, to, where));
}

async function forkUpgrade(
  { base, from: source, project }: UpgradeRequest,
  content: string,
  checked: CheckedContent,
  manifest: Manifest | undefined,
): Promise<UpgradePlan> {
  const { folder } = project;
  const { git, repository } = placeOf(folder);
  if (git === undefined) throw new UsageError(upgradeErrors.needsGit);
  if (repository !== folder) throw new UsageError(upgradeErrors.notAtTop);
  const isItself = path.resolve(productDirectory) === folder;
  if (source === undefined && isItself && !manifest) throw new UsageError(upgradeErrors.isThisProgram);
  const migrated = migratedContent(content, folder, checked);
  const generated = generatedIn(folder, content, checked);
  const own = { migrations: migrated.migrations, after: countsOf(checked) };
  const { version } = packageOf(folder);
  const from = typeof version === 'string' ? version : undefined;
  if (source === undefined && isItself) {
    // The second step of an upgrade that another version began: the content, by the new version.
    const files = new Map<string, TreeFile>([...generated.files, ...migrated.files]);
    return { ...own, from, to: productVersion(), changes: generated.changes, news: '', files, contentLater: false };
  }
  if (source === undefined && !isRepository(productDirectory)) {
    throw new UsageError(upgradeErrors.needsRepository(productDirectory));
  }
  const open: ProductTree[] = [];
  const opened = async (tree: Promise<ProductTree>) => {
    open.push(await tree);
    return tree;
  };
  try {
    const product = await opened(openProduct(source ?? productDirectory, git));
    const fork = await opened(fromCommit(git, 'HEAD'));
    const old = await oldProduct(git, product, manifest, from, base);
    open.push(old.tree);
    const to = versionIn(await product.read('package.json'));
    if (from !== undefined && isOlder(to, from)) {
      const repository = product.history?.git === git ? undefined : path.resolve(source ?? productDirectory);
      throw new UsageError(upgradeErrors.forkDowngrade(from, to, product.history ? repository : undefined));
    }
    const inFork = path.relative(folder, content).split(path.sep).join('/');
    const contents = [...new Set(['content', inFork])];
    const isLost = manifest !== undefined && !fork.files.has(MANIFEST);
    const part = await planFork({ old, fork, product, manifest, version: to, contents });
    const installed = installedIn(project);
    const isRunning = source === undefined || path.resolve(source) === path.resolve(productDirectory);
    const news = newsSince((await product.read('CHANGELOG.md').catch(() => Buffer.from(''))).toString('utf8'), from);
    return {
      ...own,
      ...part,
      from,
      to,
      migrations: isRunning ? own.migrations : [],
      news,
      changes: [
        ...(isLost ? [{ file: MANIFEST, outcome: 'restored' as const }] : []),
        ...part.changes,
        ...(isRunning ? generated.changes : []),
      ],
      before: installed && isRunning ? countsBy(installed, content, checked.today) : undefined,
      files: new Map([...part.files, ...(isRunning ? [...generated.files, ...migrated.files] : [])]),
      contentLater: !isRunning,
    };
  } finally {
    await Promise.all(open.map((tree) => tree.close()));
  }
}

/** The files made from the content, as this version writes them. Those that the team wrote itself, or deleted, stay. */
function generatedIn(folder: string, content: string, { model }: CheckedContent) {
  const files = new Map<string, TreeFile>();
  const changes: ChangedFile[] = [];
  const place: PlaceName = (model ? hostOf(model.site) : undefined) ?? 'none';
  const inFork = path.relative(folder, content).split(path.sep).join('/');
  for (const { file, mark, text } of contentFiles({ content: inFork, model, place })) {
    const there = textOf(path.join(folder, ...file.split('/')));
    if (there === undefined || withLineFeeds(there) === text || !there.split('\n', 1)[0]?.includes(mark)) continue;
    files.set(file, asFile(withLineEndsOf(text, there)));
    changes.push({ file, outcome: 'renewed' });
  }
  return { files, changes };
}

/** The text of a file that the product brings along. */
function ofProduct(file: string): string {
  return textOf(path.join(productDirectory, ...file.split('/'))) ?? '';
}

/** The changelog is beside the program in a package, and in the top folder of the repository. */
function changelog(): string {
  const places = [productDirectory, path.dirname(path.resolve(productDirectory))].map((folder) =>
    path.join(folder, 'CHANGELOG.md'),
  );
  const found = places.find((file) => existsSync(file));
  return (found === undefined ? undefined : textOf(found)) ?? '';
}

/** The manifest of a project. One that was deleted is in Git's history. */
async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const file = path.join(folder, MANIFEST);
  expectNoLinks(folder, file);
  const text = textOf(file) ?? (await deletedManifest(file));
  if (text === undefined) return undefined;
  const manifest = readManifest(text);
  if (!manifest) throw new UsageError(upgradeErrors.brokenManifest(file));
  return manifest;
}

async function deletedManifest(file: string): Promise<string | undefined> {
  const { git, repository } = placeOf(path.dirname(file));
  if (git === undefined) return undefined;
  const inRepository = path.relative(repository, file).split(path.sep).join('/');
  // A repository without a commit has no history.
  return await earlierText(git, inRepository, (text) => readManifest(text) !== undefined).catch(() => undefined);
}

function versionIn(packageJson: Buffer): string {
  const { version } = JSON.parse(packageJson.toString('utf8'));
  return typeof version === 'string' ? version : '';
}
