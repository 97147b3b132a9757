/** The files by which a host asks the right people for a review. Each host has its own place and its own rules. */
import type { OwnerRule } from '../data/owners.ts';
import type { Host } from '../forge/hosts/links.ts';

/** Where each host looks for the owners of files, and for the text that a new pull request starts with. */
export const REVIEW_FILES: Readonly<Record<Host, { readonly owners: string; readonly template: string }>> = {
  github: { owners: '.github/CODEOWNERS', template: '.github/pull_request_template.md' },
  gitlab: { owners: '.gitlab/CODEOWNERS', template: '.gitlab/merge_request_templates/Default.md' },
  gitea: { owners: '.gitea/CODEOWNERS', template: '.gitea/PULL_REQUEST_TEMPLATE.md' },
};

/** How a file begins that may be written again. One that begins otherwise is a person's. */
export const GENERATED = 'Written by `npx content-audit owners --write`';

const HEAD = [
  `# ${GENERATED} from people.yaml and the owner of each file.`,
  '# Change it there and run the command again; what is written here by hand is lost.',
];

/**
 * The owners of files as a host reads them.
 *
 * - GitHub takes the last rule that fits a file, and one owner of it is enough. That one of each team agrees is a rule of
 *   the branch there; the file makes sure that both are asked.
 * - GitLab has sections, and asks for one owner of each.
 * - Gitea takes every rule that fits, written as regular expressions: it asks those of the folder as well.
 */
export function printCodeOwners(rules: readonly OwnerRule[], host: Host): string {
  const lines = host === 'gitlab' ? sections(rules) : rules.map((rule) => line(rule, host));
  return `${[...HEAD, ...lines].join('\n')}\n`;
}

function line({ path, groups }: OwnerRule, host: Host): string {
  const accounts = [...new Set(groups.flatMap((group) => group.accounts))];
  return `${host === 'gitea' ? expression(path) : pattern(path)} ${accounts.join(' ')}`;
}

/** Sections in the order in which their names first occur. */
function sections(rules: readonly OwnerRule[]): string[] {
  const names = [...new Set(rules.flatMap(({ groups }) => groups.map(({ name }) => name)))];
  return names.flatMap((name) => [
    '',
    `[${name}]`,
    ...rules.flatMap(({ path, groups }) => {
      const accounts = groups.find((group) => group.name === name)?.accounts;
      return accounts ? [`${pattern(path)} ${accounts.join(' ')}`] : [];
    }),
  ]);
}

/** A path from the top folder, with the signs that mean something to a pattern taken as they are. */
function pattern(path: string): string {
  return `/${path.replace(/[\\*?#!\s[\]]/g, (sign) => `\\${sign}`)}`;
}

/** The same as a regular expression for the whole path. No backslash, as the host reads those itself. */
function expression(path: string): string {
  const literal = path
    .replace(/[\s#^\\]/g, '.')
    .replace(/[.*+?${}()|[\]]/g, (sign) => (sign === '.' ? '.' : `[${sign}]`));
  return path === '' || path.endsWith('/') ? `${literal}.*` : literal;
}
