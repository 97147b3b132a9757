/** How the development server shows content with errors in the browser. */
import type { Finding } from '../content/finding.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { contentErrors } from '../words/build/site.ts';

/** The errors as they are shown over a page: texts, by the part that shows them. */
export interface ShownErrors {
  readonly title: string;
  /** The first error with its place. */
  readonly message: string;
  readonly hint: string;
  /** The other errors, if there are any. */
  readonly others: string;
  /** The label of the button that closes them. */
  readonly close: string;
}

/** The first error with its place and hint, and the list of the others. Undefined when no finding is an error. */
export function shownErrors(findings: readonly Finding[]): ShownErrors | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors;
  if (!first) return undefined;
  const { file, line, column, message, hint } = first;
  return {
    title: contentErrors.counted(errors.length),
    message: `${file}:${line}:${column} ${message}`,
    hint,
    others: others.length === 0 ? '' : printPretty(others, { color: false, partial: true }),
    close: contentErrors.close,
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
<pre>${escapeHtml(printPretty(findings, { color: false }))}</pre>
</body>
</html>
`;
}
