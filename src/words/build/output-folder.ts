/** Why a build or a preview cannot use a folder. */

/** What keeps a folder from being replaced by a built site. */
export const keptFolders = {
  content: 'it is the content folder',
  insideContent: 'it is inside the content folder',
  aboveContent: 'it contains the content folder',
  aboveProduct: 'it contains this product',
  aboveRepository: 'it contains a Git repository',
  insideRepository: 'it is inside the .git folder',
  somethingElse: 'it contains something other than a built site',
} as const;

export const outputErrors = {
  brokenLink: (folder: string) => `${folder} is a symbolic link to a place that does not exist. Remove it.`,
  kept: (folder: string, reason: string, option: string) =>
    `A build would replace ${folder}, but ${reason}. Choose another folder with ${option}.`,
  mountPoint: (folder: string, instead: string) =>
    `A build cannot replace ${folder}, because it is a mount point, such as a Docker volume. Choose a folder inside it:
  ${instead}`,
  inUse: (folder: string) =>
    `${folder} cannot be replaced: it is a mount point, or another program uses it. Choose another folder, or close that program.`,
  diskFull: (folder: string) =>
    `Nothing can be written to ${folder}: the disk is full. Free up space and run the command again.`,
  noPermission: (folder: string) =>
    `Nothing can be written to ${folder}: no permission. Make the folder writable and run the command again.`,
  notWhole: (folder: string) => `Not all files of the site could be copied to ${folder}. Run the command again.`,
  noSite: (folder: string, buildCommand: string) => `No built site in ${folder}. Build it first:\n  ${buildCommand}`,
  otherContent: (output: string, from: string, content: string, show: string, build: string) =>
    `The site in ${output} was built from ${from}, not from ${content}. To show that site:
  ${show}
To build this content in its place:
  ${build}`,
} as const;

/** Another build puts its site into the same folder at the moment. */
export const waitingForBuild = (folder: string) =>
  `Waiting for another build to put its site into ${folder}. If no other build is running, stop this one and delete ${folder}.next.`;
