/** `content-audit upgrade`: its help and its output. */
import { count } from '../../kit/count.ts';
import { atRisk } from '../states.ts';

export const upgradeHelp = {
  summary: 'bring an audit to this version: content, generated files, and a copy of the product',
  folder: 'folder of the audit (default: the nearest one upward)',
  write: 'write the upgrade as a new branch (default: only show it)',
  from: 'for a copy of the product: tag, folder or tarball of the new version (default: where this program is)',
  base: 'for a copy of the product: the commit with the product as you copied it (default: found in the history)',
  noInstall: 'do not update package-lock.json',
} as const;

/** What becomes of a file. */
const outcomes = {
  version: 'names the new version',
  created: 'new',
  renewed: 'renewed',
  merged: 'your changes merged with the new version',
  unchanged: 'unchanged',
  restored: 'was deleted, and is written again from its last version in Git',
  recorded: 'is missing, and is written again. It lists the files below that this version would write in the same way',
  unrecorded:
    'left as it is: it may be an older version or yours. For the new one, delete it and run npx content-audit init --keep-content',
  kept: 'yours, left as it is',
  beside: 'yours, left as it is, because you and the new version changed the same lines',
  deleted: 'stays deleted',
  replaced: 'replaced, because your change does not fit the new version',
  dropped: 'removed, because the new version no longer has it',
  unknown:
    'left as it is, because it may be yours. If it came with the product, delete it: the new version no longer has it',
  removed: 'removed, although you had changed it: the new version no longer has it',
} as const;

export type UpgradeOutcome = keyof typeof outcomes;

export const upgradeErrors = {
  noProject: (folder: string) =>
    `${folder} is not an audit: no folder from there upward has .content-audit.json, or a package.json that names content-audit. Start one with content-audit init.`,
  isThisProgram:
    'This program is the copy itself. Run the new version instead, such as node ../content-audit/bin/content-audit.js upgrade, or name the new version with --from.',
  noContent: (folder: string) => `${folder} has no content folder, so there is nothing to upgrade.`,
  needsGit:
    'A copy of the product can only be upgraded in a Git repository with a commit, so that nothing is lost. Commit everything first.',
  needsRepository: (from: string) =>
    `${from} is the npm package. A copy of the product needs the whole repository: name a tag, a folder or a tarball of it with --from.`,
  notAtTop: 'The copy of the product must be the top folder of its repository.',
  notProduct: (named: string) => `${named} is not a version of the product's repository: it has no src/cli/main.ts.`,
  noSource: (named: string) =>
    `No folder, tarball, tag or commit "${named}". Tags come with: git fetch --tags <address of the product>`,
  notTarball: (file: string) => `${file} cannot be unpacked. Name a .tar.gz file of the product's repository.`,
  unreadable: (file: string) => `Git cannot read ${file}. Run git fsck to see more.`,
  noBase: (named: string) =>
    `No commit "${named}" in this repository. Name the commit with the product as you copied it.`,
  unknownBase:
    'The version that this copy started from was not found. Name its commit with --base. For a repository made from a template, it is the first commit:\n  git rev-list --max-parents=0 HEAD',
  changes: 'Some files are not committed. Commit or stash them first, so that the upgrade is one commit of its own.',
  branch: (name: string) => `The branch ${name} exists already. Merge it, or delete it: git branch -D ${name}`,
  downgrade: (has: string, program: string, where: 'installed' | 'declared' | 'recorded') =>
    [
      `This audit is at version ${has}, and this program is ${program}. It cannot go back; run the newer program:`,
      ...(where === 'declared' ? ['  npm install'] : []),
      where === 'recorded' ? `  npx content-audit@${has} upgrade` : '  npx content-audit upgrade',
    ].join('\n'),
  forkDowngrade: (has: string, product: string, folder: string | undefined) =>
    [
      `This copy is at version ${has}, and the product in --from or beside it is ${product}. It cannot go back; get a newer product:`,
      folder === undefined ? '  git fetch --tags <address of the product>' : `  git -C "${folder}" pull`,
    ].join('\n'),
  brokenManifest: (file: string) => `${file} cannot be read. Restore it from Git.`,
} as const;

export const upgradeOutput = {
  head: (from: string | undefined, to: string) =>
    from === undefined || from === to ? `Upgrade to ${to}:` : `Upgrade from ${from} to ${to}:`,
  upToDate: {
    package: (version: string) =>
      `Nothing to do: this audit is at version ${version}, and so is this program. To get a newer one: npx content-audit@latest upgrade`,
    fork: (version: string) =>
      `Nothing to do: this copy is at version ${version}, and so is the product. For a newer one, pull the product's repository first.`,
  },
  onlyTodo: (version: string) => `The files of this audit are at version ${version}. One step is left.`,
  product: (replaced: number, added: number, removed: number) =>
    `The product: ${count(replaced, 'file')} replaced, ${added} added, ${removed} removed.`,
  sample: 'Your content is left as it is, and nothing of the sample is added.',
  file: (file: string, outcome: UpgradeOutcome) => `${file}: ${outcomes[outcome]}`,
  compare: (into: string) => `Compare it with ${into}, take over what you need, and delete that file.`,
  yours: (file: string) => `Your version: git show HEAD~1:${file}`,
  contentHead: 'The content:',
  migration: (change: string) => change,
  noMigration: 'has the current format',
  contentErrors: (errors: number) =>
    `has ${count(errors, 'error')} under the new version, so nothing in it was migrated or generated from it. Run content-audit check after the upgrade.`,
  contentLater: 'After the upgrade, run npx content-audit upgrade again: the new version then migrates the content.',
  countsHead: 'The same content, on the same day:',
  before: (version: string, text: string) => `with ${version}: ${text}`,
  counts: (
    errors: number,
    warnings: number,
    coverage: { readonly needs: number; readonly met: number; readonly atRisk: number } | undefined,
    percent: number | undefined,
  ) =>
    [
      ...(coverage && percent !== undefined
        ? [
            `coverage ${percent}% (${coverage.met + coverage.atRisk} of ${count(coverage.needs, 'need')}, ${coverage.atRisk} ${atRisk})`,
          ]
        : []),
      count(errors, 'error'),
      count(warnings, 'warning'),
    ].join(', '),
  same: 'The new version counts the same.',
  notCompared: 'The installed version was not found, so the counts are not compared.',
  newsHead: 'What is new:',
  dryRun: 'Nothing was written. To write it as a new branch, run the same command with --write.',
  branch: (name: string) => `The upgrade is one commit on the branch ${name}, which is checked out.`,
  written: 'The files were written. Without Git there is no branch.',
  next: {
    package: 'Next: npm install, look at the site with npm start, then push the branch and open a pull request.',
    fork: 'Next: npm ci, look at the site with npm start, then push the branch and open a pull request.',
  },
  locking: 'Updating package-lock.json…',
  lock: 'package-lock.json names the new version.',
  noLock:
    'package-lock.json still names the old version. Run npm install and commit the file, or workflows cannot install.',
  message: (to: string) => `Upgrade content-audit to ${to}`,
} as const;
