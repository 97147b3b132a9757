/** What becomes of the generated files of a project. Nothing is read or written here. */
import { MANIFEST } from '../generated/manifest-name.ts';
import type { FileOutcome } from '../words/init/outcomes.ts';
import { type Manifest, manifestText, textHash, withLineEndsOf, withLineFeeds } from './manifest.ts';
import { contentFiles, mergedFiles, type TeamProject, wholeFiles } from './team-files.ts';

export interface PlannedFile {
  /** From the project's folder. */
  readonly file: string;
  readonly outcome: FileOutcome;
  /** The text to write; absent where nothing is written. */
  readonly text?: string;
  /** The file that gets the text, when it is another one. */
  readonly into?: string;
}

export interface FilesPlan {
  readonly files: readonly PlannedFile[];
  readonly manifest: Manifest;
}

/** Where the new text goes when a file cannot be merged. Hosts do not run a workflow with this ending. */
export function besideOf(file: string): string {
  return `${file}.new`;
}

export interface PlanningFrom {
  readonly project: TeamProject;
  readonly manifest: Manifest | undefined;
  /** The text of a file of the project; undefined when it does not exist. */
  readonly there: (file: string) => string | undefined;
  /** Whether files that the team deleted are written again. */
  readonly restores: boolean;
  /**
   * Merges the team's changes with those of the new version; undefined when both changed the same lines.
   *
   * @param hash The hash of the text that the team started from.
   */
  readonly merge?: (file: string, mine: string, hash: string, text: string) => string | undefined;
}

/** Plans all generated files of a project. */
export function planFiles({ manifest, merge, project, restores, there }: PlanningFrom): FilesPlan {
  // What cannot be planned, such as the README while the content has errors, stays recorded.
  const hashes: Record<string, string> = { ...manifest?.files };
  const edited: Record<string, string> = { ...manifest?.edited };
  const files: PlannedFile[] = [];
  for (const [file, text] of wholeFiles(project)) {
    const mine = there(file);
    // Without a record of earlier files, an upgrade adds none, and a later one neither.
    if (mine === undefined && !manifest && !restores) {
      hashes[file] = textHash(text);
      continue;
    }
    delete edited[file];
    const hash = manifest?.files[file];
    const planned = ((): PlannedFile => {
      if (mine === undefined) {
        return hash !== undefined && !restores ? { file, outcome: 'deleted' } : { file, outcome: 'created', text };
      }
      if (withLineFeeds(mine) === text) return { file, outcome: 'unchanged' };
      if (hash === textHash(mine)) return { file, outcome: 'renewed', text };
      if (hash === undefined || hash === textHash(text) || !merge) return { file, outcome: 'kept' };
      const merged = merge(file, mine, hash, text);
      if (merged === undefined) return { file, outcome: 'beside', text, into: besideOf(file) };
      return { file, outcome: 'merged', text: merged };
    })();
    files.push(planned);
    const { outcome } = planned;
    if (hash === undefined && outcome === 'kept') continue;
    const waits = outcome === 'kept' && hash !== undefined && hash !== textHash(text);
    hashes[file] = waits && hash !== undefined ? hash : textHash(text);
    if (outcome === 'merged' || outcome === 'beside' || (outcome === 'kept' && !waits)) edited[file] = text;
    else if (waits && manifest?.edited[file] !== undefined) edited[file] = manifest.edited[file];
  }
  for (const [file, merging] of mergedFiles) {
    const mine = there(file);
    if (!restores && (mine === undefined || file === 'package.json')) continue;
    const text = merging(mine, project);
    if (text === undefined) files.push({ file, outcome: file.endsWith('package.json') ? 'broken' : 'kept' });
    else if (text === mine) files.push({ file, outcome: 'unchanged' });
    else files.push({ file, outcome: mine === undefined ? 'created' : 'merged', text });
  }
  for (const { file, mark, text } of contentFiles(project)) {
    const mine = there(file);
    hashes[file] = textHash(text);
    if (mine === undefined && !manifest && !restores) continue;
    if (mine === undefined) {
      const isDeleted = !restores && manifest !== undefined && file in manifest.files;
      files.push(isDeleted ? { file, outcome: 'deleted' } : { file, outcome: 'created', text });
    } else if (withLineFeeds(mine) === text) files.push({ file, outcome: 'unchanged' });
    else if (mine.split('\n', 1)[0]?.includes(mark)) files.push({ file, outcome: 'renewed', text });
    else files.push({ file, outcome: 'kept' });
  }
  const { product } = manifest ?? {};
  const now: Manifest = { version: project.version, place: project.place, files: hashes, edited, product };
  const text = manifestText(now);
  const mine = there(MANIFEST);
  const outcome = mine === undefined ? 'created' : withLineFeeds(mine) === text ? 'unchanged' : 'renewed';
  files.push({ file: MANIFEST, outcome, ...(outcome === 'unchanged' ? {} : { text }) });
  return { files: files.map((each) => withTeamsLineEnds(each, there)), manifest: now };
}

/** What replaces a file of the team has its line ends. */
function withTeamsLineEnds(planned: PlannedFile, there: PlanningFrom['there']): PlannedFile {
  if (planned.text === undefined) return planned;
  return { ...planned, text: withLineEndsOf(planned.text, there(planned.file)) };
}
