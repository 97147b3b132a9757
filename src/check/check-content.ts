import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { figuresAdvice } from '../audit/agreement/figures-advice.ts';
import { signingAdvice } from '../audit/agreement/signing-advice.ts';
import { type Audit, audit } from '../audit/audit.ts';
import { logoProblems } from '../content/disk/logo.ts';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import { type ReadOptions, readContent } from '../content/disk/read-content.ts';
import { type ContentFiles, FUNNEL_FILE, LEADS_FILE, USAGE_FILE } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import { LINK_RESULTS } from '../content/ignored-files.ts';
import type { Model } from '../content/model.ts';
import { type ContentReading, type FileProblem, type RecordProblem, readFiles } from '../content/read.ts';
import { LARGEST_FILE, tooLarge } from '../import/limits.ts';
import { type FunnelReading, readFunnel } from '../leads/read-funnel.ts';
import { type LeadsReading, readLeads } from '../leads/read-leads.ts';
import { readUsage, type UsageReading } from '../leads/read-usage.ts';
import { linkProblems, readResults } from '../links/results.ts';
import { publish } from '../publish/publish.ts';
import { figuresFinding, signingFinding } from '../words/agreement/findings.ts';
import { largeExports } from '../words/check/exports.ts';
import { adviceProblems } from './advice-problems.ts';
import { editorProblems } from './editor-host.ts';
import { outdatedFiles } from './outdated-files.ts';

/** The result of a check. It has no audit and no model when a finding is an error. */
export type CheckedContent = (WholeContent | { readonly audit?: undefined; readonly model?: undefined }) & Checked;

interface WholeContent {
  /** The audit of what may be published. Everything that is shown comes from it. */
  readonly audit: Audit;
  /** The content exactly as written, for commands that change files or compare them. */
  readonly model: Model;
}

interface Checked {
  /** The findings of reading and the warnings of the audit, in the order in which they are shown. */
  readonly findings: readonly Finding[];
  /** The date of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads the content and audits it. This is what `check` prints and what every other command and the site start with. */
export function checkContent(options: ReadOptions): CheckedContent {
  const { directory } = options;
  const reading = readContent(options);
  return judge(reading, (model) => {
    const exported = (file: string) => bytesOf(directory, file);
    const { leads, problems } = droppedLeads(exported(LEADS_FILE), model, reading.today);
    const { funnel, problems: inFunnel } = droppedFunnel(exported(FUNNEL_FILE), model, reading.today);
    const { usage, problems: inUsage } = droppedUsage(exported(USAGE_FILE), model, reading.today);
    return {
      model: { ...model, ...(leads && { leads }), ...(funnel && { funnel }), ...(usage && { usage }) },
      problems: [
        ...logoProblems(directory, model.site),
        ...editorProblems(directory, model.site),
        ...knownLinks(directory, model),
        ...outdatedFiles(directory, model),
        ...problems,
        ...inFunnel,
        ...inUsage,
      ],
    };
  });
}

/**
 * The same for content from any source, such as a commit. The logo, exports such as the list of leads and generated files are
 * not checked: they are not records, and are checked only on disk.
 */
export function checkFiles(files: ContentFiles, today: ReadOptions['today']): CheckedContent {
  return judge(readFiles(files, today), (model) => ({ model, problems: [] }));
}

/** The model with the files that are not records, and the problems in those. */
interface Beside {
  readonly model: Model;
  readonly problems: readonly (RecordProblem | FileProblem)[];
}

function judge(
  { model: read, findings, today, withProblems }: ContentReading,
  beside: (model: Model) => Beside,
): CheckedContent {
  if (!read) return { findings, today };
  const { model, problems } = beside(read);
  const audited = audit(publish(model), today);
  const all = withProblems([
    ...adviceProblems(audited),
    ...signingAdvice(audited).map((each) => ({ ...placed(each), ...signingFinding(each) })),
    ...figuresAdvice(audited).map((each) => ({ ...placed(each), ...figuresFinding(each) })),
    ...problems,
  ]);
  return all.some(({ severity }) => severity === 'error')
    ? { findings: all, today }
    : { audit: audited, model, findings: all, today };
}

/** The rule and the place of a warning about the agreement, without its values. */
function placed({ rule, file, path, key }: Omit<RecordProblem, 'message'>): Omit<RecordProblem, 'message'> {
  return { rule, file, ...(path ? { path } : {}), ...(key ? { key } : {}) };
}

/** An export in the content folder, or how large it is if that is too much. */
type Dropped = { readonly shown: string } & ({ readonly bytes: Uint8Array } | { readonly size: number });

function bytesOf(directory: string, name: string): Dropped | undefined {
  const file = path.join(directory, name);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there?.isFile()) return undefined;
  const shown = shownPath(placeOf(directory), file);
  return there.size <= LARGEST_FILE ? { shown, bytes: readFileSync(file) } : { shown, size: there.size };
}

/** The list of leads exported from the CRM, if the content folder has one. */
function droppedLeads(dropped: Dropped | undefined, model: Model, today: string): LeadsReading {
  if (!dropped) return { problems: [] };
  if ('bytes' in dropped) return readLeads(dropped.bytes, dropped.shown, model, today);
  return { problems: [tooLargeProblem('leads/value', largeExports.leads, dropped)] };
}

/** The counts of the funnel, if the content folder has them. */
function droppedFunnel(dropped: Dropped | undefined, model: Model, today: string): FunnelReading {
  if (!dropped) return { problems: [] };
  if ('bytes' in dropped) return readFunnel(dropped.bytes, dropped.shown, model, today);
  return { problems: [tooLargeProblem('funnel/value', largeExports.funnel, dropped)] };
}

/** How often pieces were used, if the content folder has it. */
function droppedUsage(dropped: Dropped | undefined, model: Model, today: string): UsageReading {
  if (!dropped) return { problems: [] };
  if ('bytes' in dropped) return readUsage(dropped.bytes, dropped.shown, model, today);
  return { problems: [tooLargeProblem('usage/value', largeExports.usage, dropped)] };
}

function tooLargeProblem(
  rule: FileProblem['rule'],
  { file, hint }: (typeof largeExports)[keyof typeof largeExports],
  { shown, size }: { readonly shown: string; readonly size: number },
): FileProblem {
  return { rule, message: tooLarge(file, size, LARGEST_FILE), hint, file: shown, line: 1, column: 1 };
}

/** The results of the last link check, if any. */
function knownLinks(directory: string, model: Model): RecordProblem[] {
  const file = path.join(directory, LINK_RESULTS);
  return existsSync(file) ? linkProblems(model, readResults(readFileSync(file, 'utf8'))) : [];
}
