/** Names of files that are being written. A reader passes over them: what they will hold is not there yet. */

const DRAFT = /^\..+\.(\d{1,10})-[0-9a-f]{12}\.draft$/;

/** The name of a draft of a file: hidden, and with the process that writes it. */
export function draftName(file: string, pid: number, random: string): string {
  return `.${file}.${pid}-${random}.draft`;
}

/** The process that writes the draft of this name; nothing when it is no draft's name. */
export function draftProcess(name: string): number | undefined {
  const pid = DRAFT.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
