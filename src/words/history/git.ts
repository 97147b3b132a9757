/** Why Git cannot give the history of the content, or a version of it. Pages and commands show these sentences. */
export const gitProblems = {
  notInRepository: 'The content folder is not in a Git repository.',
  notInstalled: 'Git is not installed on this machine.',
  noAnswer: (minutes: number) => `Git did not answer within ${minutes} minutes.`,
  partialClone:
    'This clone leaves out old versions of files (a partial clone). Clone the repository again without --filter.',
  unreadable: 'Git cannot read the repository. Run git status in the content folder to see why.',
  damaged: (name: string) => `The repository is damaged: Git cannot read ${name}. Run git fsck to see more.`,
  atHost: (host: string) =>
    `Git got no answer from ${host}, or no access to the repository there. Check its address and the permissions of the token.`,
  rejected: (host: string) =>
    `${host} rejected the branch: it changed in the meantime, or the token may not write to it. Run the job again.`,
  patch: 'The patch does not fit the files of this branch. Run the job that made it again.',
  noCommits: 'Nothing has been committed yet.',
  notCommitted: 'The content folder was never committed under its current name.',
  shallow:
    'This clone has only the latest commits (a shallow clone). Fetch the whole history with git fetch --unshallow, or with fetch-depth: 0 in a workflow.',
  unknownCommit: (name: string) =>
    `No commit "${name}". Give a branch, a tag or the id of a commit; git fetch gets those of the host.`,
  unknownCommitInShallow: (name: string) =>
    `No commit "${name}" in this clone, which has only the latest commits. Fetch the whole history with git fetch --unshallow, or with fetch-depth: 0 in a workflow.`,
} as const;

/** What Git cannot read, for `gitProblems.damaged`. */
export const gitObjects = {
  commit: (id: string) => `the commit ${id}`,
  tree: (id: string) => `the tree ${id}`,
  file: (id: string) => `the file ${id}`,
  endlessFolder: (folder: string) => `the folder "${folder}", which contains itself,`,
} as const;
