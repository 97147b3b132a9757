/** The page of an import: groups of rows to decide on, and the grid that comes of it. */
import { groupsOf } from '../../import/proposals/groups.ts';
import { type Html, html } from '../../site/frame/html.ts';
import { reviewPage as words } from '../../words/import/review.ts';
import { choicesOf } from './choices.ts';
import { columnsSection } from './columns.ts';
import { groupsSection } from './groups.ts';
import { gridSection, summarySection } from './outcome.ts';
import { buyersSection, datesSection, defaultsSection, wordsSection } from './questions.ts';
import { reportSection } from './report.ts';
import type { Shown } from './shown.ts';

/** The whole page. */
export function reviewPage(shown: Shown): string {
  const { draft, notice, plan, prepared } = shown;
  const choices = choicesOf(prepared, draft);
  const groups = groupsOf(prepared);
  const body = html`<h1>${words.title(prepared.table.name)}</h1>
    <p class="lead">${words.lead}</p>
    <div id="notice" role="status">${notice !== undefined && html`<p class="notice">${notice}</p>`}</div>
    <form method="post" action="./" autocomplete="off">
      <input type="hidden" name="plan" value="${plan}" id="plan">
      <button class="spoken" name="action" value="update" tabindex="-1" aria-hidden="true">${words.update}</button>
      <div class="import-columns">
        <div class="import-choices">
          ${buyersSection(prepared, draft)}
          ${groupsSection(groups, choices, draft)}
          ${datesSection(prepared, draft)}
          ${wordsSection(prepared, choices, draft)}
          ${columnsSection(prepared, choices, draft)}
          ${defaultsSection(choices, draft)}
          ${reportSection(prepared)}
        </div>
        <div class="import-outcome">
          ${gridSection(shown, choices.personas)}
          ${summarySection(prepared, draft)}
        </div>
      </div>
    </form>`;
  return document(words.title(prepared.table.name), body);
}

/** A page with only a message. */
export function messagePage(title: string, lines: readonly string[]): string {
  return document(title, html`<h1>${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}`);
}

function document(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="./style.css">
    <script src="./script.js" defer></script>
    </head>
    <body><main id="main">${body}</main></body>
    </html>`.toString();
}
