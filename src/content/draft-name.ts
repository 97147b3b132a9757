/** Names of files that are still being written. A reader skips them, because their content is incomplete. */

const DRAFT = /^\..+\.(\d{1,10})-[0-9a-f]{12}\.draft$/;

/** The hidden name of a file's draft. It includes the id of the process that writes it. */
export function draftName(file: string, pid: number, random: string): string {
  return `.${file}.${pid}-${random}.draft`;
}

/** The process that writes the draft of this name, or nothing for any other name. */
export function draftProcess(name: string): number | undefined {
  const pid = DRAFT.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
