import type { CodeOwners } from '../host.ts';
import { ownerLine } from '../owner-lines.ts';

/** Gitea applies every matching rule, so the owners of a folder are asked too. Its rules are regular expressions. */
export const codeOwners: CodeOwners = {
  file: '.gitea/CODEOWNERS',
  lines: (rules) => rules.map((rule) => ownerLine(rule, expression)),
};

/** A regular expression for the whole path, without backslashes, which Gitea treats as its own escapes. */
function expression(path: string): string {
  const literal = path
    .replace(/[\s#^\\]/g, '.')
    .replace(/[.*+?${}()|[\]]/g, (sign) => (sign === '.' ? '.' : `[${sign}]`));
  return path === '' || path.endsWith('/') ? `${literal}.*` : literal;
}
