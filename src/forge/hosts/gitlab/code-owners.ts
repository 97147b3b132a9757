import type { OwnerRule } from '../../../data/owners.ts';
import type { CodeOwners } from '../host.ts';
import { ownerPattern } from '../owner-lines.ts';

/** GitLab has sections, and asks one owner of each to approve. */
export const codeOwners: CodeOwners = { file: '.gitlab/CODEOWNERS', lines: sections };

/** Sections in the order in which their names first occur. */
function sections(rules: readonly OwnerRule[]): string[] {
  const names = [...new Set(rules.flatMap(({ groups }) => groups.map(({ name }) => name)))];
  return names.flatMap((name) => [
    '',
    `[${name}]`,
    ...rules.flatMap(({ path, groups }) => {
      const accounts = groups.find((group) => group.name === name)?.accounts;
      return accounts ? [`${ownerPattern(path)} ${accounts.join(' ')}`] : [];
    }),
  ]);
}
