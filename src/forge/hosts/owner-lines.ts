/** Parts of files with code owners that several hosts read in the same way. */
import type { OwnerRule } from '../../data/owners.ts';

/** A line with a path and every account that one of its groups has, once. */
export function ownerLine({ path, groups }: OwnerRule, written: (path: string) => string): string {
  const accounts = [...new Set(groups.flatMap((group) => group.accounts))];
  return `${written(path)} ${accounts.join(' ')}`;
}

/** A path from the top folder, with the signs that mean something to a pattern taken as they are. */
export function ownerPattern(path: string): string {
  return `/${path.replace(/[\\*?#!\s[\]]/g, (sign) => `\\${sign}`)}`;
}
