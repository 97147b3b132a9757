/** The columns of the list, and the field that each becomes. */
import { shortened } from '../../import/clean.ts';
import type { Column } from '../../import/columns.ts';
import type { PreparedImport } from '../../import/import.ts';
import { targets } from '../../import/targets.ts';
import { slug } from '../../kit/slug.ts';
import { type Html, html } from '../../site/frame/html.ts';
import { columnReason } from '../../words/import/columns.ts';
import { fieldNames } from '../../words/import/fields.ts';
import { reviewPage as words } from '../../words/import/review.ts';
import type { Draft } from '../draft.ts';
import type { Choices, Option } from './choices.ts';
import { select } from './controls.ts';

export function columnsSection({ columns, table }: PreparedImport, choices: Choices, draft: Draft): Html {
  const fields: Option[] = targets.map((target) => ({ value: target, name: fieldNames[target] }));
  const marks = [
    ...choices.personas.map(({ name, value }) => ({
      value: `persona=${slug(value)}`,
      name: words.mark('persona', name),
    })),
    ...choices.stages.map(({ name, value }) => ({ value: `stage=${value}`, name: words.mark('stage', name) })),
  ];
  const kept = [
    { value: 'keep', name: words.keep },
    { value: 'ignore', name: words.ignore },
  ];
  return html`<section id="columns" data-part><details id="all-columns" class="import-group"><summary><h3>${words.columns}</h3> <span class="quiet">${words.columnsHelp}</span></summary>
    <table class="list"><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.example}</th><th scope="col">${words.becomes}</th><th scope="col">${words.why}</th></tr></thead><tbody>
    ${columns.map((column) => {
      const cells = table.rows.map((row) => row.cells[column.index]?.trim() ?? '').filter((cell) => cell !== '');
      const examples = [...new Set(cells)].slice(0, 3).map((cell) => shortened(cell, 40));
      return html`<tr><th scope="row">${column.heading}</th>
        <td data-label="${words.example}">${words.examples(examples)}</td>
        <td data-label="${words.becomes}">${select(column.heading, `column:${column.heading}`, [...kept, ...fields, ...marks], draft.columns.get(column.heading) ?? '', words.recognized(useName(column)), true)}</td>
        <td data-label="${words.why}" class="quiet">${columnReason(column.because)}</td></tr>`;
    })}</tbody></table></details></section>`;
}

function useName({ use }: Column): string {
  return use === 'keep' ? words.keep : use === 'ignore' ? words.ignore : fieldNames[use];
}
