import type { CodeOwners } from '../host.ts';
import { ownerLine } from '../owner-lines.ts';

/** Gitea takes every rule that fits, written as regular expressions: it asks those of the folder as well. */
export const codeOwners: CodeOwners = {
  file: '.gitea/CODEOWNERS',
  lines: (rules) => rules.map((rule) => ownerLine(rule, expression)),
};

/** A regular expression for the whole path. No backslash, as the host reads those itself. */
function expression(path: string): string {
  const literal = path
    .replace(/[\s#^\\]/g, '.')
    .replace(/[.*+?${}()|[\]]/g, (sign) => (sign === '.' ? '.' : `[${sign}]`));
  return path === '' || path.endsWith('/') ? `${literal}.*` : literal;
}
