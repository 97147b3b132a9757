/** Where the content and its repository are on disk. No other module builds these paths. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface ContentPlace {
  /** The content folder, absolute. */
  readonly directory: string;
  /** The top folder of its repository, absolute: the nearest one with `.git`, otherwise the folder above. */
  readonly repository: string;
  /** Its `.git`, absolute: a folder, or a file that points to one. Absent when no folder above the content has it. */
  readonly git?: string;
}

/**
 * Finds the place of a content folder, which need not exist.
 *
 * @param directory An absolute path.
 */
export function placeOf(directory: string): ContentPlace {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    const git = path.join(folder, '.git');
    if (existsSync(git)) return { directory, repository: folder, git };
    if (path.dirname(folder) === folder) return { directory, repository: path.dirname(directory) };
  }
}

/**
 * Whether a content folder is the top of its repository. Without Git, a folder not named `content` counts as the top: it is
 * what a team will commit.
 */
export function isTop({ directory, git, repository }: ContentPlace): boolean {
  return git === undefined ? path.basename(directory) !== 'content' : directory === repository;
}

/** A path as findings and pages show it: relative to the repository, with forward slashes. */
export function shownPath(place: ContentPlace, absolute: string): string {
  return path.relative(place.repository, absolute).split(path.sep).join('/');
}
