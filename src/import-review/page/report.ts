/** What was held back, left out or guessed. */
import { shortened } from '../../import/clean.ts';
import type { PreparedImport } from '../../import/import.ts';
import { groupRemarks, harmless, type RemarkGroup } from '../../import/remarks.ts';
import { type Html, html } from '../../site/frame/html.ts';
import { remarkText } from '../../words/import/remarks.ts';
import { reviewPage as words } from '../../words/import/review.ts';
import { type HtmlOrNot, MOST_LINES } from './controls.ts';

export function reportSection({ plan }: PreparedImport): Html {
  const groups = groupRemarks(plan.remarks);
  const remark = (group: RemarkGroup) =>
    html`<li>${group.text === '' ? group.column : `${group.column}: “${shortened(group.text)}”`} (${words.uses(group.count)})<span class="quiet">${remarkText(group)}</span></li>`;
  const held = plan.heldBack.map(
    ({ help, line, what, why }) => html`<li>${words.heldRow(line, what)}<span class="quiet">${why} ${help}</span></li>`,
  );
  return html`<section id="report" data-part>
    ${listOf('held', words.heldBack, held)}
    ${listOf('left', words.leftovers, groups.filter(({ kind }) => !harmless.has(kind)).map(remark))}
    ${listOf('guesses', words.guesses, groups.filter(({ kind }) => harmless.has(kind)).map(remark))}
  </section>`;
}

function listOf(id: string, title: string, items: readonly Html[]): HtmlOrNot {
  if (items.length === 0) return false;
  const more = items.length - MOST_LINES;
  return html`<details id="${id}" class="import-group"><summary><h3>${title}</h3> <span class="quiet">${items.length}</span></summary>
    <ul class="lines">${items.slice(0, MOST_LINES)}${more > 0 && html`<li>${words.skippedLeftovers(more)}</li>`}</ul></details>`;
}
