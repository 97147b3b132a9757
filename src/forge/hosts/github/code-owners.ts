import type { CodeOwners } from '../host.ts';
import { ownerLine, ownerPattern } from '../owner-lines.ts';

/**
 * GitHub applies the last matching rule, and the approval of any one of its owners is enough. This file makes GitHub ask
 * both teams; only a rule of the branch can require that both approve.
 */
export const codeOwners: CodeOwners = {
  file: '.github/CODEOWNERS',
  lines: (rules) => rules.map((rule) => ownerLine(rule, ownerPattern)),
};
