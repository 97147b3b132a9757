/** How the development server shows content with errors in the browser. */
import type { Finding } from '../content/finding.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { withoutUnseen } from '../kit/markdown.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { plainLine } from '../print/plain.ts';
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

/** Besides the first. A window with hundreds of them takes long to load and is not read; the terminal has them all. */
const OTHERS = 20;

/** The first error with its place and hint, and the list of the others. Undefined when no finding is an error. */
export function shownErrors(findings: readonly Finding[]): ShownErrors | undefined {
  const errors = onlyErrors(findings);
  const [first, ...others] = errors;
  if (!first) return undefined;
  const { file, line, column, message, hint } = first;
  return {
    title: contentErrors.counted(errors.length),
    message: withoutUnseen(plainLine(`${file}:${line}:${column} ${message}`)),
    hint: withoutUnseen(hint),
    others: listed(others),
    close: contentErrors.close,
  };
}

/** A page that lists the errors, shown until content without errors has been read for the first time. */
export function errorPage(findings: readonly Finding[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${contentErrors.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>pre { white-space: pre-wrap; overflow-wrap: anywhere; }</style>
</head>
<body>
<h1>${contentErrors.title}</h1>
<p>${contentErrors.whenFixed}</p>
<pre>${escapeHtml(listed(onlyErrors(findings)))}</pre>
</body>
</html>
`;
}

function onlyErrors(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function listed(errors: readonly Finding[]): string {
  if (errors.length === 0) return '';
  const text = printPretty(errors.slice(0, OTHERS), { color: false, partial: true });
  const more = errors.length - OTHERS;
  return withoutUnseen(more > 0 ? `${text}${contentErrors.more(more)}\n` : text);
}
