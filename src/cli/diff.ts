import { type Comparison, compareVersions, type Version } from '../audit/compare/compare.ts';
import type { LeadsList } from '../audit/compare/leads.ts';
import { LEADS_FILE } from '../content/files.ts';
import type { ReadOptions } from '../content/read.ts';
import { type ContentVersion, VersionReader } from '../forge/versions.ts';
import { readLeads } from '../leads/read-leads.ts';
import { type CheckedContent, checkFiles } from './check-content.ts';
import { EXIT, type Exit } from './exit.ts';
import { type DiffFormat, printDiff } from './print/diff.ts';

export interface DiffRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** A branch, tag or commit to compare with; by default the branch that is published. */
  readonly base?: string | undefined;
  /** A branch, tag or commit that is the change; by default what lies on disk. */
  readonly head?: string | undefined;
  readonly format: DiffFormat;
  readonly color: boolean;
}

/**
 * `content-audit diff`: what a change does to the audit, from Git objects alone. The change begins where its line of
 * work left the base. Errors in the newer version are findings.
 *
 * @throws {GitProblem} When a name leads to no commit, or Git cannot be asked.
 */
export async function diff(request: DiffRequest): Promise<{ text: string; exit: Exit }> {
  const { content, today, base, head, format, color } = request;
  const reader = new VersionReader(content);
  try {
    const newer = head === undefined ? reader.onDisk() : await reader.at(await reader.expect(head));
    const after = newer.files ? checkFiles(newer.files, today) : missing(content, today);
    const start = await beginningOf(reader, newer, base ?? publishedBranch(after));
    const older = start.commit === undefined ? {} : await reader.at(start.commit, newer.commit);
    const before = older.files && checkFiles(older.files, after.today);
    const notes = start.note === undefined ? [] : [start.note];
    const withLeads = async (checked: CheckedContent, version: ContentVersion): Promise<Version> => ({
      ...checked,
      leads: await leadsIn(reader, version, after),
    });
    const comparison = compareVersions(before && (await withLeads(before, older)), await withLeads(after, newer));
    const files = changesNothing(comparison) ? reader.changedFiles(older, newer) : [];
    const page = { today: after.today, from: nameOf(older, start.commit), to: nameOf(newer), notes, files, color };
    return { text: printDiff(comparison, format, page), exit: after.audit ? EXIT.fine : EXIT.findings };
  } finally {
    await reader.close();
  }
}

/** More than this, in bytes, is no list of leads. */
const MOST_LEADS_BYTES = 16 * 1024 * 1024;

/** Both lists are read by the newer version's time zone, so that another one does not show as other leads. */
async function leadsIn(
  reader: VersionReader,
  version: ContentVersion,
  { audit, today }: CheckedContent,
): Promise<LeadsList | undefined> {
  const bytes = audit && (await reader.fileIn(version, LEADS_FILE, MOST_LEADS_BYTES));
  if (bytes === undefined || !audit) return undefined;
  return bytes === 'too-large'
    ? 'unreadable'
    : (readLeads(bytes, LEADS_FILE, audit.model, today).leads ?? 'unreadable');
}

/** Whether every record reads as before. */
function changesNothing({ before, after, records, agreement, leads }: Comparison): boolean {
  const whole = before.state === 'whole' && after.state === 'whole';
  return whole && records.length + agreement.length === 0 && leads === undefined;
}

/** A base that was asked for must exist; of those that are only usual, the first that does is taken. */
async function beginningOf(reader: VersionReader, newer: ContentVersion, base: string | readonly string[]) {
  const head = newer.commit ?? (await reader.resolve('HEAD'));
  const names = typeof base === 'string' ? [] : base;
  let found = typeof base === 'string' ? await reader.expect(base) : undefined;
  for (const name of names) found ??= await reader.resolve(name);
  if (found === undefined || head === undefined) return { commit: found };
  return reader.beginning(found, head);
}

/** The names under which the published branch may be known here. */
function publishedBranch({ audit }: CheckedContent): readonly string[] {
  const branch = audit?.model.site.branch ?? 'main';
  return [`origin/${branch}`, branch, 'HEAD'];
}

function missing(content: string, today: ReadOptions['today']): CheckedContent {
  const file = content.split(/[\\/]/).at(-1) ?? content;
  const day = typeof today === 'string' ? today : today('UTC');
  const message = 'There is no content folder here.';
  const hint = 'Name it with --content, or put site.yaml into it.';
  return {
    today: day,
    findings: [{ rule: 'content/missing', severity: 'error', message, hint, file, line: 1, column: 1 }],
  };
}

function nameOf({ commit, files }: ContentVersion, known = commit): string {
  if (known === undefined) return files ? 'the working tree' : 'nothing';
  return files ? known.slice(0, 7) : `${known.slice(0, 7)} (no content there)`;
}
