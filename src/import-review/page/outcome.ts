/** What comes of the choices: the grid, and the files that would be written. */
import type { Audit } from '../../audit/audit.ts';
import type { PreparedImport } from '../../import/import.ts';
import { slug } from '../../kit/slug.ts';
import { type Html, html, trusted } from '../../site/frame/html.ts';
import { stateWord } from '../../site/frame/state-word.ts';
import { reviewPage as words } from '../../words/import/review.ts';
import { cellWords } from '../../words/states.ts';
import type { Draft } from '../draft.ts';
import type { Option } from './choices.ts';
import type { Shown } from './shown.ts';

export function gridSection({ audit, prepared }: Shown, personas: readonly Option[]): Html {
  const { plan, table } = prepared;
  const rows = table.rows.length - plan.skipped;
  const { stages } = prepared.model;
  return html`<section id="grid" data-part aria-live="polite"><h2>${words.grid}</h2>
    <p><strong>${words.placed(plan.placed.size, rows)}</strong>
    <progress value="${plan.placed.size}" max="${Math.max(1, rows)}" aria-label="${words.progress}"></progress>
    ${plan.skipped > 0 && html`<span class="quiet">${words.skippedRows(plan.skipped)}</span>`}</p>
    ${
      personas.length === 0
        ? html`<p class="notice calm">${words.gridEmpty}</p>`
        : html`<div class="import-grid" tabindex="0" role="region" aria-label="${words.grid}"><table><caption>${words.gridHelp}</caption>
    <thead><tr><th scope="col">${words.persona}</th>${stages.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${personas.map(
      ({ name, value }) =>
        html`<tr><th scope="row">${name}</th>${stages.map((stage) => gridCell(slug(value), stage, audit))}</tr>`,
    )}</tbody></table></div>`
    }
  </section>`;
}

/** A buyer that no group uses yet is in no content, so the audit does not know the cell. */
function gridCell(
  persona: string,
  stage: { readonly id: string; readonly name: string },
  audit: Audit | undefined,
): Html {
  const cell = audit?.cell(persona, stage.id);
  const pieces = (cell?.pieces.length ?? 0) + (cell?.planned.length ?? 0);
  return html`<td data-label="${stage.name}" data-cell="${persona}/${stage.id}"><strong>${words.pieces(pieces)}</strong> ${stateWord(cellWords[cell?.state ?? 'empty'])}</td>`;
}

export function summarySection({ plan, start }: PreparedImport, draft: Draft): Html {
  const added = plan.files.filter(({ before }) => before === null).length;
  const facts: [string, number][] = [
    [words.added, added],
    [words.changed, plan.files.length - added],
    [words.unchanged, plan.unchanged],
    [words.lists, start.size],
  ];
  const files = [...start.keys(), ...plan.files.map(({ path }) => path)];
  return html`<section id="summary" data-part><h2>${words.summary}</h2>
    <dl class="import-facts">${facts.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>
    ${
      files.length > 0 &&
      html`<details id="files"><summary>${words.files}</summary><ul class="lines">${files.map((file) => html`<li><code>${file}</code></li>`)}</ul></details>`
    }
    ${
      plan.removals.length > 0 &&
      html`<label class="import-check"><input type="checkbox" name="allow-remove" value="yes"${trusted(draft.allowRemove ? ' checked' : '')}>${words.removals(plan.removals.length)}</label>`
    }
    <p class="buttons"><button class="button" name="action" value="write">${words.write}</button>
    <button class="button plain import-update" name="action" value="update">${words.update}</button>
    <button class="button plain" name="action" value="cancel">${words.cancel}</button></p></section>`;
}
