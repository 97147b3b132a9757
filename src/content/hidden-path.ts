/** Paths into Git's own folder or another hidden folder, such as one for settings or keys. */

/** Some file systems ignore these characters, so a name with them equals the name without. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** The short name that Windows gives `.git`, with the endings that it ignores. Source: Git, `is_ntfs_dotgit`. */
const SHORT_NAME = /^git~\d+(?:$|[ .:])/i;

/** Whether a part of a path starts with a dot, or is another spelling of one that does. */
export function isHiddenPath(file: string): boolean {
  return file
    .split(/[\\/]/)
    .map((name) => name.replace(IGNORED, ''))
    .some((name) => name.startsWith('.') || SHORT_NAME.test(name));
}
