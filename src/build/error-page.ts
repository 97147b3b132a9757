/** How the development server shows content with errors in the browser. */
import path from 'node:path';
import { placeOf } from '../content/disk/paths.ts';
import type { Finding } from '../content/finding.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { contentErrors } from '../words/build/site.ts';

/** The payload of the development server's error overlay, which shows `message` and `hint` as HTML. */
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
 * of all errors. Undefined when no finding is an error.
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
      title: contentErrors.counted(errors.length),
      message: escapeHtml(`${file}:${line}:${column} ${message}`),
      hint: escapeHtml(hint),
      loc: { file: path.join(placeOf(directory).repository, file), line, column },
      stack: plainText(errors),
    },
  };
}

/** A page that lists the errors, shown until content without errors has been read for the first time. */
export function errorPage(findings: readonly Finding[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${contentErrors.title}</title></head>
<body>
<h1>${contentErrors.title}</h1>
<p>${contentErrors.whenFixed}</p>
<pre>${escapeHtml(plainText(findings))}</pre>
</body>
</html>
`;
}

function plainText(findings: readonly Finding[]): string {
  return printPretty(findings, { color: false });
}
