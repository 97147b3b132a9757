import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { advice } from '../audit/advice.ts';
import { figuresAdvice } from '../audit/agreement/figures-advice.ts';
import { signingAdvice } from '../audit/agreement/signing-advice.ts';
import { type Audit, audit } from '../audit/audit.ts';
import { logoProblems } from '../content/disk/logo.ts';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import { type ReadOptions, readContent } from '../content/disk/read-content.ts';
import { type ContentFiles, LEADS_FILE, LINK_RESULTS } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import type { Model } from '../content/model.ts';
import { type ContentReading, type FileProblem, type RecordProblem, readFiles } from '../content/read.ts';
import { LARGEST_FILE, tooLarge } from '../import/limits.ts';
import { type LeadsReading, readLeads } from '../leads/read-leads.ts';
import { linkProblems, readResults } from '../links/results.ts';
import { publish } from '../publish/publish.ts';
import { figuresFinding, signingFinding } from '../words/agreement/findings.ts';

/** What checking gives; without audit and model when a finding is an error. */
export type CheckedContent = (WholeContent | { readonly audit?: undefined; readonly model?: undefined }) & Checked;

interface WholeContent {
  /** The audit of what may be published: for everything that is shown. */
  readonly audit: Audit;
  /** What was read, as it is written: for commands that change files or compare them. */
  readonly model: Model;
}

interface Checked {
  /** What reading found and what the audit warns of, in the order in which it is shown. */
  readonly findings: readonly Finding[];
  /** The day on which it was checked, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads the content and audits it: what `check` prints, and what every other command and the site begin with. */
export function checkContent(options: ReadOptions): CheckedContent {
  const { directory } = options;
  const reading = readContent(options);
  return judge(reading, (model) => {
    const { leads, problems } = droppedLeads(directory, model, reading.today);
    return {
      model: leads ? { ...model, leads } : model,
      problems: [...logoProblems(directory, model.site), ...knownLinks(directory, model), ...problems],
    };
  });
}

/**
 * The same for content wherever it is kept, such as in Git at some commit. The picture of the logo and the list of leads
 * are not looked at: they are no records, and are judged where they lie on disk.
 */
export function checkFiles(files: ContentFiles, today: ReadOptions['today']): CheckedContent {
  return judge(readFiles(files, today), (model) => ({ model, problems: [] }));
}

/** The model with what lies beside the records, and what is wrong with that. */
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
  const agreed = [
    ...signingAdvice(audited).map((each) => ({ ...placed(each), ...signingFinding(each) })),
    ...figuresAdvice(audited).map((each) => ({ ...placed(each), ...figuresFinding(each) })),
  ];
  const all = withProblems([...advice(audited), ...agreed, ...problems]);
  return all.some(({ severity }) => severity === 'error')
    ? { findings: all, today }
    : { audit: audited, model, findings: all, today };
}

/** The rule and the place of a warning of the audit; its words are added. */
function placed({ rule, file, path, key }: Omit<RecordProblem, 'message'>): Omit<RecordProblem, 'message'> {
  return { rule, file, ...(path ? { path } : {}), ...(key ? { key } : {}) };
}

/** What the CRM says of leads, if a list of them was dropped. */
function droppedLeads(directory: string, model: Model, today: string): LeadsReading {
  const file = path.join(directory, LEADS_FILE);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there?.isFile()) return { problems: [] };
  const shown = shownPath(placeOf(directory), file);
  if (there.size <= LARGEST_FILE) return readLeads(readFileSync(file), shown, model, today);
  const message = tooLarge('The list of leads', there.size, LARGEST_FILE);
  const hint = 'Export a shorter time.';
  return { problems: [{ rule: 'leads/value', message, hint, file: shown, line: 1, column: 1 }] };
}

/** What the last link check found, if there was one. */
function knownLinks(directory: string, model: Model): RecordProblem[] {
  const file = path.join(directory, LINK_RESULTS);
  return existsSync(file) ? linkProblems(model, readResults(readFileSync(file, 'utf8'))) : [];
}
