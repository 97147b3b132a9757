import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { removeFile } from '../../content/disk/remove-file.ts';
import { writeMany } from '../../content/disk/whole-file.ts';
import type { Model } from '../../content/model.ts';
import type { IssueHost, Whereabouts } from '../../forge/hosts/issue.ts';
import { readIssueFile } from '../../forge/hosts/issue-file.ts';
import { type HostAccess, knownHost, openHost } from '../../forge/hosts/open-host.ts';
import { planFiled } from '../../forge/requests/filed-plan.ts';
import {
  type FileChange,
  missingIssues,
  type PullPlan,
  planPull,
  takesTooMuch,
} from '../../forge/requests/pull-plan.ts';
import type { DateOrder } from '../../import/date-cells.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plain, withoutHashCommands } from '../../print/plain.ts';
import type { HostName } from '../../schema/host-names.ts';
import { pulledLine, tooManyRemovals } from '../../words/commands/requests.ts';
import { EXIT, type Exit } from '../exit.ts';
import { readInput } from '../read-input.ts';
import { filedMails } from './filed-mails.ts';
import { filedRows } from './filed-rows.ts';
import type { FiledSource } from './filed-source.ts';
import { holdsMails } from './read-mails.ts';

export interface PullOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly accessTo: (host: HostName) => HostAccess;
  /** A table, mails or a file of issues, absolute, that is read instead of asking the host. */
  readonly from?: string | undefined;
  /** The order of day and month in a table, where its dates do not show it. */
  readonly dates?: DateOrder | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The encoding of a table, where it cannot be detected. */
  readonly encoding?: string | undefined;
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
 * `content-audit requests pull`: turns issues, mails and rows of a table into content. Everything is fetched and checked
 * before the first file is written.
 *
 * @throws {HostError} When the host does not answer as expected. Nothing is written then.
 * @throws {UsageError} When it would remove more requests than is plausible.
 */
export async function pullRequests(options: PullOptions): Promise<Pulled> {
  const { content, color, dryRun } = options;
  const { findings, model, today } = checkContent({ directory: content, today: options.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings, read: false };
  const folder = path.join(content, 'requests');
  const texts = new Map(model.requests.map(({ id }) => [id, readFileSync(path.join(folder, `${id}.yaml`), 'utf8')]));
  const { plan, read, what } = await planOf({ ...options, today }, model, texts);
  if (!options.allowRemove && takesTooMuch(plan, model)) {
    const removals = plan.changes.filter(({ kind }) => kind === 'remove' || kind === 'withdraw');
    const shown = removals.map(({ file, what }) => `${file} (${what})`);
    throw new UsageError(tooManyRemovals(shown, model.requests.length));
  }
  if (!dryRun) apply(folder, plan.changes, placeOf(content).repository);
  const exit = plan.problems.length > 0 ? EXIT.findings : EXIT.fine;
  return { text: print(plan, pulledLine(read, what, plan.changes.length, dryRun)), exit, read: true };
}

type OnDay = PullOptions & { readonly today: string };

interface Planned {
  readonly plan: PullPlan;
  /** How many were read, and of what. */
  readonly read: number;
  readonly what: 'issue' | 'mail' | 'row';
}

async function planOf(options: OnDay, model: Model, texts: ReadonlyMap<string, string>): Promise<Planned> {
  const source = await filedIn(options, model);
  if (source === undefined) {
    knownHost(model.site);
    const { list, whereabouts } = await fetchAll(options, model);
    return { plan: planPull({ model, texts, list, whereabouts }), read: list.issues.length, what: 'issue' };
  }
  const { changes, notes, problems } = planFiled({ model, texts, filed: source.filed, today: options.today });
  return {
    plan: { changes, problems: [...source.problems, ...problems], notes: [...source.notes, ...notes] },
    read: source.read,
    what: source.what,
  };
}

/** The requests in mails or a table; nothing where issues are read. */
async function filedIn(options: OnDay, model: Model): Promise<FiledSource | undefined> {
  const { dates, encoding, from, sheet, today } = options;
  if (from === undefined || /\.json$/i.test(from) || !existsSync(from)) return undefined;
  return holdsMails(from)
    ? await filedMails(from, model, today)
    : await filedRows(from, { dates, encoding, sheet, today });
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

function print({ changes, problems, notes }: PullPlan, head: string): string {
  const lines = [
    head,
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
