/** The file by which a host asks the right people for a review. */
import type { OwnerRule } from '../data/owners.ts';
import type { CodeOwners } from '../forge/hosts/host.ts';

/** How a file begins that may be written again. One that begins otherwise is a person's. */
export const GENERATED = 'Written by `npx content-audit owners --write`';

const HEAD = [
  `# ${GENERATED} from people.yaml and the owner of each file.`,
  '# Change it there and run the command again; what is written here by hand is lost.',
];

/** The owners of files as a host reads them. */
export function printCodeOwners(rules: readonly OwnerRule[], { lines }: CodeOwners): string {
  return `${[...HEAD, ...lines(rules)].join('\n')}\n`;
}
