/** What became of a generated file. */
const outcomes = {
  created: 'created',
  /** It was as an earlier version wrote it, or it follows from the content. */
  renewed: 'written again',
  /** What was missing was added, or the team's changes were merged with those of the new version. */
  merged: 'your changes kept, and what is new added',
  unchanged: 'unchanged',
  /** The team's: it was there before, or the new version changes nothing in it. */
  kept: 'kept as you changed it',
  /** Its text has an error. */
  broken: 'not changed, because it is not valid JSON; fix it, then run the same command again',
  /** The team and the new version changed the same lines. */
  beside: 'kept as you changed it',
  /** The team deleted it, and it stays deleted. */
  deleted: 'deleted by you, so not written',
} as const;

export type FileOutcome = keyof typeof outcomes;

/** @param into The file that got the new text, when it is another one. */
export function outcomeText(outcome: FileOutcome, into?: string): string {
  return into === undefined ? outcomes[outcome] : `${outcomes[outcome]}; compare it with ${into}, the new version`;
}
