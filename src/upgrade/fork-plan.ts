/**
 * The upgrade of a copy of the product's repository. Its files are replaced, except those that the team changed, which are
 * merged. The content is never taken from the product, because that is the sample.
 */
import { mergeTexts } from '../forge/git/merge-texts.ts';
import type { TreeFile } from '../forge/git/own-index.ts';
import { generators } from '../generated/generators.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import { type Manifest, manifestText, withLineFeeds } from '../init/manifest.ts';
import { besideOf } from '../init/plan.ts';
import { compareText } from '../kit/order.ts';
import type { OldProduct } from './fork-base.ts';
import { asFile, type ChangedFile, type UpgradePlan } from './plan.ts';
import type { ProductTree } from './product-tree.ts';

export interface ForkFrom {
  /** The product as the fork started from it, the fork as it is now, and the new product. */
  readonly old: OldProduct;
  readonly fork: ProductTree;
  readonly product: ProductTree;
  readonly manifest: Manifest | undefined;
  readonly version: string;
  /** The content folders of the product and of the team, from the top of the repository. */
  readonly contents: readonly string[];
}

export interface ForkPart extends Required<Pick<UpgradePlan, 'changes' | 'files' | 'product'>> {}

/** Plans every file of the product. */
export async function planFork({ contents, fork, manifest, old, product, version }: ForkFrom): Promise<ForkPart> {
  const files = new Map<string, TreeFile>();
  const changes: ChangedFile[] = [];
  const edited: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const counts = { replaced: 0, added: 0, removed: 0 };
  const { tree: was, unknown } = old;
  const isContent = (file: string) => contents.some((folder) => file === folder || file.startsWith(`${folder}/`));
  const paths = [...new Set([...was.files.keys(), ...product.files.keys()])].toSorted(compareText);
  for (const file of paths) {
    if (isContent(file) || file === MANIFEST) continue;
    const [before, mine, now] = [was.files.get(file), fork.files.get(file), product.files.get(file)];
    const pristine = manifest?.edited[file];
    if (now) ids[file] = now.id;
    if (mine?.id === now?.id) continue;
    if (await isGenerated(file, [fork, product, was])) continue;
    if (mine && !now && unknown.has(file)) {
      changes.push({ file, outcome: 'unknown' });
      continue;
    }
    const write = async () => {
      files.set(file, now ? { bytes: await product.read(file), runs: now.runs } : 'removed');
    };
    if (mine?.id === before?.id && pristine === undefined) {
      await write();
      counts[before ? (now ? 'replaced' : 'removed') : 'added'] += 1;
      if (!now) changes.push({ file, outcome: 'dropped' });
      continue;
    }
    const text = now ? await textIn(product, file) : undefined;
    const remember = () => {
      if (text !== undefined) edited[file] = text;
    };
    if (!mine) {
      // The team deleted it, and it stays deleted.
      if (now) {
        edited[file] = '';
        changes.push({ file, outcome: 'deleted' });
      }
      continue;
    }
    const base = pristine ?? (before ? await earlierTextIn(was, file) : undefined);
    const own = await textIn(fork, file);
    if (now && base !== undefined && base === text) {
      remember();
      changes.push({ file, outcome: 'kept' });
      continue;
    }
    const mergeable = base !== undefined && own !== undefined && text !== undefined;
    const merged = mergeable ? mergeTexts(own, base, text) : undefined;
    if (merged !== undefined) {
      if (merged !== own) files.set(file, { bytes: Buffer.from(merged), runs: mine.runs });
      if (merged !== text) remember();
      changes.push({ file, outcome: 'merged' });
    } else if (isProgram(file)) {
      await write();
      changes.push({ file, outcome: now ? 'replaced' : 'removed' });
    } else if (now) {
      remember();
      files.set(besideOf(file), { bytes: await product.read(file) });
      changes.push({ file, outcome: 'beside', into: besideOf(file) });
    } else changes.push({ file, outcome: 'kept' });
  }
  const text = manifestText({ version, files: {}, edited, product: ids });
  if (text !== withLineFeeds((await textIn(fork, MANIFEST)) ?? '')) files.set(MANIFEST, asFile(text));
  return { files, changes, product: counts };
}

/** What must fit together, or the product does not run. The rest is set up by the team: workflows, editors, the README. */
function isProgram(file: string): boolean {
  return !file.startsWith('.') && file !== 'README.md';
}

/** Whether a file is made from content. Those of the product are made from the sample. */
async function isGenerated(file: string, trees: readonly ProductTree[]): Promise<boolean> {
  if (!file.startsWith('.') && !file.includes('CODEOWNERS')) return false;
  for (const tree of trees) {
    if (!tree.files.has(file)) continue;
    const [first = ''] = ((await earlierTextIn(tree, file)) ?? '').split('\n', 1);
    if (generators.some(({ mark }) => first.includes(mark))) return true;
  }
  return false;
}

/** The text of a file; undefined where there is none, or it is not text. */
async function textIn(tree: ProductTree, file: string): Promise<string | undefined> {
  if (!tree.files.has(file)) return undefined;
  const bytes = await tree.read(file);
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}

/** The same in a version that Git may no longer have. */
function earlierTextIn(tree: ProductTree, file: string): Promise<string | undefined> {
  return textIn(tree, file).catch(() => undefined);
}
