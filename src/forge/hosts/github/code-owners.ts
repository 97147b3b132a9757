import type { CodeOwners } from '../host.ts';
import { ownerLine, ownerPattern } from '../owner-lines.ts';

/**
 * GitHub takes the last rule that fits a file, and one owner of it is enough. That one of each team agrees is a rule of
 * the branch there; the file makes sure that both are asked.
 */
export const codeOwners: CodeOwners = {
  file: '.github/CODEOWNERS',
  lines: (rules) => rules.map((rule) => ownerLine(rule, ownerPattern)),
};
