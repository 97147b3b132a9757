import { type Audit, audit, type Lens } from '../audit/audit.ts';
import { type Comparison, compareVersions, type Version } from '../audit/compare/compare.ts';
import type { LeadsList } from '../audit/compare/leads.ts';
import { type CheckedContent, checkFiles } from '../check/check-content.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { LEADS_FILE } from '../content/files.ts';
import { type Base, type ContentVersion, VersionReader } from '../forge/git/versions.ts';
import { readLeads } from '../leads/read-leads.ts';
import { type DiffFormat, printDiff } from '../print/diff/formats.ts';
import { lensText } from '../print/lens-text.ts';
import { readyToPaste } from '../print/ready-to-paste.ts';
import { publishFindings } from '../publish/findings.ts';
import { comparedWithLastCommit, diffErrors, lensNote, versionNames } from '../words/commands/diff.ts';
import { EXIT, type Exit } from './exit.ts';
import { expectKnown } from './known-lens.ts';

export interface DiffRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** A branch, tag or commit to compare with; by default the branch that is published. */
  readonly base?: string | undefined;
  /** A branch, tag or commit that is the change; by default the files on disk. */
  readonly head?: string | undefined;
  readonly format: DiffFormat;
  /** What both versions are narrowed to; by default nothing. */
  readonly lens?: Lens;
  readonly color: boolean;
}

/**
 * `content-audit diff`: what a change does to the audit, read from Git objects. The change starts where its branch left
 * the base. Errors in the newer version are findings.
 *
 * @throws {UsageError} When neither version has what the lens names.
 * @throws {GitProblem} When a name is not a commit, or Git cannot be run.
 */
export async function diff(request: DiffRequest): Promise<{ text: string; exit: Exit }> {
  const { content, today, base, head, format, color, lens = {} } = request;
  const reader = new VersionReader(content);
  try {
    const newer = head === undefined ? reader.onDisk() : await reader.at(await reader.expect(head));
    const after = newer.files ? checkFiles(newer.files, today) : missing(content, today);
    const start = await beginningOf(reader, newer, base, publishedBranch(after));
    const older = start.commit === undefined ? {} : await reader.at(start.commit, newer.commit);
    const before = older.files && checkFiles(older.files, after.today);
    const versions = [after, before].filter((version) => version?.audit !== undefined);
    expectKnown(
      lens,
      versions.map(({ model }) => model),
    );
    const note = start.note !== undefined && format === 'text' ? readyToPaste(start.note, content) : start.note;
    const notes = [...(note === undefined ? [] : [note]), ...lensNotes(lens, versions)];
    const withLeads = async (checked: CheckedContent, version: ContentVersion): Promise<Version> => ({
      ...underLens(checked, lens),
      findings: publishFindings(checked.findings),
      leads: await leadsIn(reader, version, after),
    });
    const comparison = compareVersions(before && (await withLeads(before, older)), await withLeads(after, newer));
    const files = namesRecords(comparison) ? [] : reader.changedFiles(older, newer);
    const page = {
      today: after.today,
      from: nameOf(older, start.commit),
      to: nameOf(newer),
      notes,
      files,
      lens,
      color,
    };
    return { text: printDiff(comparison, format, page), exit: after.audit ? EXIT.fine : EXIT.findings };
  } finally {
    await reader.close();
  }
}

/** A version whose figures are those under a lens. Its records stay whole. */
function underLens(checked: CheckedContent, lens: Lens): CheckedContent {
  return checked.audit ? { ...checked, audit: audit(checked.audit.model, checked.today, lens) } : checked;
}

/** What the figures are narrowed to, with the names of the newest version that has them. */
function lensNotes(lens: Lens, versions: readonly { readonly audit: Audit }[]): string[] {
  const texts = versions.map((version) => lensText(lens, version.audit.model));
  const [fullest] = texts.sort((a, b) => b.length - a.length);
  return fullest === undefined || fullest.length === 0 ? [] : [lensNote(fullest)];
}

/** The largest list of leads that is read, in bytes. */
const MOST_LEADS_BYTES = 16 * 1024 * 1024;

/** Both lists are read in the newer version's time zone, so that a change of time zone does not look like other leads. */
async function leadsIn(
  reader: VersionReader,
  version: ContentVersion,
  { model, today }: CheckedContent,
): Promise<LeadsList | undefined> {
  const bytes = model && (await reader.fileIn(version, LEADS_FILE, MOST_LEADS_BYTES));
  if (bytes === undefined || !model) return undefined;
  return bytes === 'too-large' ? 'unreadable' : (readLeads(bytes, LEADS_FILE, model, today).leads ?? 'unreadable');
}

/** Whether the changed records explain the change. False when a version has errors, or when no record changed. */
function namesRecords({ before, after, records, agreement, leads }: Comparison): boolean {
  if (before.state === 'absent') return true;
  const whole = before.state === 'whole' && after.state === 'whole';
  return whole && (records.length + agreement.length > 0 || leads !== undefined);
}

/** A base that was given must exist. The default is the published branch, else the last commit with a note. */
async function beginningOf(
  reader: VersionReader,
  newer: ContentVersion,
  base: string | undefined,
  published: string,
): Promise<Base> {
  const head = newer.commit ?? (await reader.resolve('HEAD'));
  if (base !== undefined) return from(reader, await reader.expect(base), head);
  // The host's branch first: the local one may be out of date.
  for (const name of [`origin/${published}`, published, 'origin/HEAD']) {
    const found = await reader.resolve(name);
    if (found !== undefined) return from(reader, found, head);
  }
  if (head === undefined) return { commit: undefined };
  return { commit: await reader.resolve('HEAD'), note: comparedWithLastCommit(published) };
}

async function from(reader: VersionReader, base: string, head: string | undefined): Promise<Base> {
  return head === undefined ? { commit: base } : await reader.beginning(base, head);
}

/** The branch that is published, as site.yaml names it. */
function publishedBranch({ model }: CheckedContent): string {
  return model?.site.branch ?? 'main';
}

function missing(content: string, today: ReadOptions['today']): CheckedContent {
  const file = content.split(/[\\/]/).at(-1) ?? content;
  const day = typeof today === 'string' ? today : today('UTC');
  const { noContent: message, noContentFix: hint } = diffErrors;
  return {
    today: day,
    findings: [{ rule: 'content/missing', severity: 'error', message, hint, file, line: 1, column: 1 }],
  };
}

function nameOf({ commit, files }: ContentVersion, known = commit): string {
  if (known === undefined) return files ? versionNames.onDisk : versionNames.nothing;
  const short = known.slice(0, 7);
  return files ? short : versionNames.withoutContent(short);
}
