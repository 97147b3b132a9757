/** What to do when no content folder is found. */
export interface FolderNames {
  /** The file that every content folder has. */
  readonly mark: string;
  /** The usual name of a content folder. */
  readonly usual: string;
}

function notFound(cwd: string, { mark, usual }: FolderNames): string {
  return `No content folder found: --content and CONTENT_DIR are not set, and no folder from ${cwd} upward has ${mark} or ${usual}/${mark}.`;
}

export const contentFolderErrors = {
  /** For a command that creates the folder. */
  nameFolderToCreate: (cwd: string, names: FolderNames) =>
    `${notFound(cwd, names)}
Name the folder to create. For the current folder, add:
  --content .`,
  nameOrStart: (cwd: string, names: FolderNames) =>
    `${notFound(cwd, names)}
Add the path of your content folder to the command:
  --content path/to/content
Or start an audit in the current folder:
  npx content-audit init`,
} as const;
