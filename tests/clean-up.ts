/**
 * What a test opens is undone after it. Test files of one kind share a process and its modules, so a hook at the top of a
 * shared module would run for the first file only: `clean-up-hook.ts` sets it for each file.
 */
type Undo = () => void | Promise<void>;

const open: Undo[] = [];

/** Does this after the current test; outside of a test, after the next one. */
export function afterThisTest(undo: Undo): void {
  open.push(undo);
}

/** Undoes everything that is open. */
export async function cleanUp(): Promise<void> {
  for (const undo of open.splice(0)) await undo();
}
