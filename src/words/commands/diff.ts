export const diffHelp = {
  summary: 'show what a change does to gaps, coverage and the agreement',
  base: 'branch, tag or commit to compare with (default: the published branch)',
  head: 'branch, tag or commit with the change (default: the files on disk)',
} as const;

export const diffErrors = {
  noContent: 'The content folder does not exist.',
  noContentFix: 'Set --content to the folder that contains site.yaml.',
} as const;

/** The published branch is not in the clone. */
export function comparedWithLastCommit(branch: string): string {
  return `The published branch ${branch} is not in this clone, so the change is compared with the last commit. To compare with another branch: npx content-audit diff <branch>`;
}

/** @param selects What the lens selects, such as `about Planner`. */
export function lensNote(selects: readonly string[]): string {
  return `Figures, gaps and tasks count only content ${selects.join(', ')}. Changed records and findings are all listed.`;
}

/** What the two sides of a comparison are called. */
export const versionNames = {
  onDisk: 'the working tree',
  nothing: 'nothing',
  withoutContent: (commit: string) => `${commit} (no content)`,
} as const;
