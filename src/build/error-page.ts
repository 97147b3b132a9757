/** How content with errors is shown in the browser while somebody works on it. */
import path from 'node:path';
import { placeOf } from '../content/disk/paths.ts';
import type { Finding } from '../content/finding.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { count } from '../words/dates.ts';

/** What the development server's overlay shows. It takes `message` and `hint` as HTML. */
export interface ErrorPayload {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly title: string;
    readonly message: string;
    readonly hint: string;
    readonly loc: { file: string; line: number; column: number };
    readonly stack: string;
  };
}

/**
 * The findings for the error overlay of the development server: the first error with its place and hint, and the list
 * of all of them. Nothing when no finding is an error.
 *
 * @param directory The content folder, absolute.
 */
export function errorPayload(findings: readonly Finding[], directory: string): ErrorPayload | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const { file, line, column, message, hint } = first;
  return {
    type: 'error',
    err: {
      name: 'Content',
      title: `${count(errors.length, 'error')} in the content`,
      message: escapeHtml(`${file}:${line}:${column} ${message}`),
      hint: escapeHtml(hint),
      loc: { file: path.join(placeOf(directory).repository, file), line, column },
      stack: plainText(errors),
    },
  };
}

/** A page that lists the errors, for when no content without errors has been read yet. */
export function errorPage(findings: readonly Finding[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The content has errors</title></head>
<body>
<h1>The content has errors</h1>
<p>The site appears here by itself as soon as they are mended.</p>
<pre>${escapeHtml(plainText(findings))}</pre>
</body>
</html>
`;
}

function plainText(findings: readonly Finding[]): string {
  return printPretty(findings, { color: false });
}
