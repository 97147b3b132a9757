/** Writes an upgrade: as one commit on a new branch, or into the folder where there is no Git. */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../check/usage-error.ts';
import { placeOf } from '../content/disk/paths.ts';
import { removeFile } from '../content/disk/remove-file.ts';
import { writeMany } from '../content/disk/whole-file.ts';
import {
  type Clone,
  commitByUser,
  hasBranch,
  hasChanges,
  isOn,
  switchTo,
  treeWithFiles,
} from '../forge/git/own-index.ts';
import { upgradeErrors, upgradeOutput } from '../words/upgrade/command.ts';
import type { UpgradePlan } from './plan.ts';

/** The repository of a folder; undefined where it has none. */
export function cloneOf(folder: string, variables: Clone['variables']): Clone | undefined {
  const { git, repository } = placeOf(folder);
  return git === undefined ? undefined : { git, top: repository, variables };
}

export function branchFor(version: string): string {
  return `content-audit-${version}`;
}

/** @throws {UsageError} When the upgrade would mix with work that is not committed, or the branch exists. */
export async function expectRoom(clone: Clone, branch: string): Promise<void> {
  if (await hasChanges(clone)) throw new UsageError(upgradeErrors.changes);
  if ((await hasBranch(clone, branch)) && !(await isOn(clone, branch)))
    throw new UsageError(upgradeErrors.branch(branch));
}

/** Commits the upgrade on a new branch, and checks it out. On that branch, it is a further commit. */
export async function writeBranch(clone: Clone, { files, to }: UpgradePlan, branch: string): Promise<void> {
  const tree = await treeWithFiles(clone, files);
  await switchTo(clone, branch, await commitByUser(clone, tree, upgradeOutput.message(to)));
}

/** Writes the files of an upgrade into a folder. */
export function writeFiles(folder: string, { files }: UpgradePlan): void {
  const texts: { file: string; text: string; before: string | null; root: string }[] = [];
  for (const [name, file] of files) {
    const place = path.join(folder, ...name.split('/'));
    const before = lstatSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place, 'utf8') : null;
    if (file !== 'removed')
      texts.push({ file: place, text: Buffer.from(file.bytes).toString('utf8'), before, root: folder });
    else if (before !== null) removeFile(place, before, folder);
  }
  writeMany(texts);
}
