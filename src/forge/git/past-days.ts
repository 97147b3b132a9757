import { survey } from '../../audit/survey.ts';
import { type PastDay, trendFigures } from '../../audit/trend.ts';
import type { Finding } from '../../content/finding.ts';
import { readFiles } from '../../content/read.ts';
import { publish } from '../../publish/publish.ts';
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

/** Counts past days, from the newest to the oldest, and follows the content folder to where it was before it was moved. */
export class PastDays {
  readonly #trees: Trees;
  readonly #versions: ContentVersions;
  readonly #kept: TrendCache;
  /** Where the content was in the newest commit of those that come after the day that is counted next. */
  #later: Place;

  private constructor(objects: ObjectReader, trees: Trees, kept: TrendCache, head: Place) {
    this.#trees = trees;
    this.#versions = new ContentVersions(objects, trees);
    this.#kept = kept;
    this.#later = head;
  }

  /**
   * @param head The commit from which the folder is followed back.
   * @param folder Where it is there, from the repository's top folder, with forward slashes.
   * @throws {GitProblem} When it is not there.
   */
  static async before(head: string, folder: string, objects: ObjectReader, kept: TrendCache): Promise<PastDays> {
    const trees = new Trees(objects);
    const root = await trees.rootOf(head);
    if (await hasContent(trees, root, folder)) return new PastDays(objects, trees, kept, { root, folder });
    throw new GitProblem('The content folder is not in the history: it was not committed under this name.');
  }

  /**
   * The figures of a day, or why they are not known.
   *
   * @param date `YYYY-MM-DD`, before the days that were counted already.
   * @param commit The commit that stood at its end, if there was one.
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
      // Not kept: what Git cannot give today it may give after the next fetch.
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

/** Errors stand first among findings. */
function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const [first] = findings;
  const places = errors === 1 ? 'in one place' : `in ${errors} places, first`;
  return `Today's rules refuse the content of that day ${places}: ${first?.file}, line ${first?.line}: ${first?.message}`;
}
