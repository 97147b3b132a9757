import { survey } from '../../audit/survey.ts';
import { type PastDay, trendFigures } from '../../audit/trend.ts';
import type { Finding } from '../../content/finding.ts';
import { readFiles } from '../../content/read.ts';
import { publish } from '../../publish/publish.ts';
import { gitProblems } from '../../words/history/git.ts';
import { pastProblems } from '../../words/history/past.ts';
import { ContentVersions } from './content-at.ts';
import { GitProblem } from './git.ts';
import { hasContent, movedFrom } from './moved-folder.ts';
import type { ObjectReader } from './object-reader.ts';
import { Trees } from './tree.ts';
import type { TrendCache } from './trend-cache.ts';

/** The content folder at some commit. */
interface Place {
  /** The id of the commit's tree. */
  readonly root: string;
  /** From the repository's top folder, with forward slashes. */
  readonly folder: string;
}

/** Counts past days, from the newest to the oldest. Follows the content folder to the places it was moved from. */
export class PastDays {
  readonly #trees: Trees;
  readonly #versions: ContentVersions;
  readonly #kept: TrendCache;
  /** Where the content was in the commit that was counted last, which is later than the next one. */
  #later: Place;

  private constructor(objects: ObjectReader, trees: Trees, kept: TrendCache, head: Place) {
    this.#trees = trees;
    this.#versions = new ContentVersions(objects, trees);
    this.#kept = kept;
    this.#later = head;
  }

  /**
   * @param head The commit from which the folder is followed back.
   * @param folder The content folder at that commit, from the repository's top folder, with forward slashes.
   * @throws {GitProblem} When that commit does not have it.
   */
  static async before(head: string, folder: string, objects: ObjectReader, kept: TrendCache): Promise<PastDays> {
    const trees = new Trees(objects);
    const root = await trees.rootOf(head);
    if (await hasContent(trees, root, folder)) return new PastDays(objects, trees, kept, { root, folder });
    throw new GitProblem(gitProblems.notCommitted);
  }

  /**
   * The figures of a day, or why they are not known.
   *
   * @param date `YYYY-MM-DD`, earlier than the days counted before.
   * @param commit The commit that was current at the end of that day, if any.
   */
  async count(date: string, commit: string | undefined): Promise<PastDay> {
    if (commit === undefined) return { date };
    try {
      const place = await this.#placeAt(commit);
      if (!place) return { date };
      const key = { commit, folder: place.folder, date };
      const day = this.#kept.get(key) ?? (await this.#read(date, place));
      this.#kept.set(key, day);
      return day;
    } catch (error) {
      // Not kept in the cache: the next fetch may bring what Git cannot read now.
      if (error instanceof GitProblem) return { date, unknown: error.message };
      throw error;
    }
  }

  async #placeAt(commit: string): Promise<Place | undefined> {
    const root = await this.#trees.rootOf(commit);
    const { folder } = this.#later;
    const here = await hasContent(this.#trees, root, folder);
    const found = here ? folder : await movedFrom(this.#trees, root, this.#later.root, folder);
    if (found === undefined) return undefined;
    this.#later = { root, folder: found };
    return this.#later;
  }

  async #read(date: string, { root, folder }: Place): Promise<PastDay> {
    const files = await this.#versions.contentAt(root, folder);
    const { model, findings } = readFiles(files, date);
    return model
      ? { date, figures: trendFigures(survey(publish(model), date, {})) }
      : { date, unknown: refusal(findings) };
  }
}

/** Findings have errors first, so the first one is an error. */
function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const [first] = findings;
  if (!first) return pastProblems.breaksTodaysRules;
  return pastProblems.breaksTodaysRulesAt(errors, first.file, first.line, first.message);
}
