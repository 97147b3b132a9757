/** Parts of code owner files that several hosts read in the same way. */
import type { OwnerRule } from '../../data/owners.ts';

/** A line with a path and the accounts of all its groups, each once. */
export function ownerLine({ path, groups }: OwnerRule, written: (path: string) => string): string {
  const accounts = [...new Set(groups.flatMap((group) => group.accounts))];
  return `${written(path)} ${accounts.join(' ')}`;
}

/** A path from the top folder, with the special characters of patterns escaped. */
export function ownerPattern(path: string): string {
  return `/${path.replace(/[\\*?#!\s[\]]/g, (sign) => `\\${sign}`)}`;
}
