import type { SuggestedVerdict } from '../audit/candidates.ts';
import type { Decision } from '../schema/piece.ts';

/** Decisions about a piece. */
export const decisionWords: Readonly<Record<Decision['verdict'], string>> = {
  keep: 'Keep',
  update: 'Update',
  merge: 'Merge',
  remove: 'Remove',
};

/** What the audit suggests for a piece. */
export const suggestionWords: Readonly<Record<SuggestedVerdict, string>> = {
  retire: 'Retire?',
  merge: 'Merge?',
};
