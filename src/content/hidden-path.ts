/** Paths that lead into Git's own folder or another that tools keep to themselves, such as for settings and keys. */

/** Some file systems pass over these characters, so that a name with them is the same as the name without. */
const PASSED_OVER = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** The short name that Windows gives to `.git`, with the endings that it passes over. Source: Git, `is_ntfs_dotgit`. */
const SHORT_NAME = /^git~\d+(?:$|[ .:])/i;

/** Whether a part of a path begins with a dot, or is another spelling of one that does. */
export function isHiddenPath(file: string): boolean {
  return file
    .split(/[\\/]/)
    .map((name) => name.replace(PASSED_OVER, ''))
    .some((name) => name.startsWith('.') || SHORT_NAME.test(name));
}
