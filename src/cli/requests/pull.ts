import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { removeFile } from '../../content/disk/remove-file.ts';
import { writeMany } from '../../content/disk/whole-file.ts';
import type { Model } from '../../content/model.ts';
import type { IssueHost, IssueList, Whereabouts } from '../../forge/hosts/issue.ts';
import { readIssueFile } from '../../forge/hosts/issue-file.ts';
import { type HostAccess, knownHost, openHost } from '../../forge/hosts/open-host.ts';
import {
  type FileChange,
  missingIssues,
  type PullPlan,
  planPull,
  takesTooMuch,
} from '../../forge/requests/pull-plan.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plain, withoutHashCommands } from '../../print/plain.ts';
import type { HostName } from '../../schema/host-names.ts';
import { pulledLine, tooManyRemovals } from '../../words/commands/requests.ts';
import { EXIT, type Exit } from '../exit.ts';
import { readInput } from '../read-input.ts';

export interface PullOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly accessTo: (host: HostName) => HostAccess;
  /** A file of issues, absolute, that is read instead of asking the host. */
  readonly from?: string | undefined;
  readonly dryRun: boolean;
  /** Whether many requests may be removed at once. */
  readonly allowRemove: boolean;
  readonly color: boolean;
}

export interface Pulled {
  readonly text: string;
  readonly exit: Exit;
  /** Whether issues were read. False when the content has errors. */
  readonly read: boolean;
}

/**
 * `content-audit requests pull`: turns issues into content. Everything is fetched and checked before the first file is
 * written.
 *
 * @throws {HostError} When the host does not answer as expected. Nothing is written then.
 * @throws {UsageError} When it would remove more requests than is plausible.
 */
export async function pullRequests(options: PullOptions): Promise<Pulled> {
  const { content, today, color, dryRun } = options;
  const { model, findings } = checkContent({ directory: content, today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings, read: false };
  knownHost(model.site);
  const { list, whereabouts } = await fetchAll(options, model);
  const folder = path.join(content, 'requests');
  const texts = new Map(model.requests.map(({ id }) => [id, readFileSync(path.join(folder, `${id}.yaml`), 'utf8')]));
  const plan = planPull({ model, texts, list, whereabouts });
  if (!options.allowRemove && takesTooMuch(plan, model)) {
    const removals = plan.changes.filter(({ kind }) => kind === 'remove' || kind === 'withdraw');
    const shown = removals.map(({ file, what }) => `${file} (${what})`);
    throw new UsageError(tooManyRemovals(shown, model.requests.length));
  }
  if (!dryRun) apply(folder, plan.changes, placeOf(content).repository);
  const exit = plan.problems.length > 0 ? EXIT.findings : EXIT.fine;
  return { text: print(plan, list, dryRun), exit, read: true };
}

async function fetchAll({ from, accessTo }: PullOptions, model: Model) {
  // A file may hold only some of the issues, so a missing one means nothing.
  if (from !== undefined) return { list: readIssueFile(readInput(from)), whereabouts: new Map<number, Whereabouts>() };
  const host = await openHost(model.site, accessTo);
  const list = await host.list();
  return { list, whereabouts: await askAfter(host, missingIssues(model, list)) };
}

async function askAfter(host: IssueHost, numbers: readonly number[]): Promise<Map<number, Whereabouts>> {
  const found = new Map<number, Whereabouts>();
  for (const number of numbers) found.set(number, await host.whereabouts(number));
  return found;
}

/** Writes all files together, and removes files only after that. */
function apply(folder: string, changes: readonly FileChange[], root: string): void {
  const place = (file: string) => path.join(folder, file);
  writeMany(
    changes.flatMap(({ after, before, file }) =>
      after === null ? [] : [{ file: place(file), text: after, before, root }],
    ),
  );
  for (const { after, before, file } of changes) {
    if (after === null && before !== null) removeFile(place(file), before, root);
  }
}

const SIGNS = { add: '+', update: '~', withdraw: '~', remove: '-' } as const;

function print({ changes, problems, notes }: PullPlan, list: IssueList, dryRun: boolean): string {
  const lines = [
    pulledLine(list.issues.length, changes.length, dryRun),
    ...changes.map(({ kind, file, what }) => `  ${SIGNS[kind]} ${file}  ${what}`),
    ...problems.map((problem) => `  ✖ ${problem}`),
    ...notes.map((note) => `  · ${note}`),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

/** One line, without anything that a workflow log would read as a command. */
function harmless(line: string): string {
  const parts = plain(line).split('\n');
  return withoutHashCommands([parts[0]?.trimEnd(), ...parts.slice(1).map((part) => part.trim())].join(' '));
}
