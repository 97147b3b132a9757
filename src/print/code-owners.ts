/** The CODEOWNERS file, from which a host takes the reviewers of each file. */
import type { OwnerRule } from '../data/owners.ts';
import type { CodeOwners } from '../forge/hosts/host.ts';
import { codeOwnersHead } from '../words/commands/owners.ts';

export function printCodeOwners(rules: readonly OwnerRule[], { lines }: CodeOwners): string {
  return `${[...codeOwnersHead, ...lines(rules)].join('\n')}\n`;
}
