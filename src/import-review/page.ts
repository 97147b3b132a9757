/** The page of an import: groups of rows to decide on, and the grid that comes of it. */
import type { Audit } from '../audit/audit.ts';
import { shortened } from '../import/clean.ts';
import type { Column } from '../import/columns.ts';
import type { PreparedImport } from '../import/import.ts';
import { wordKindsOf } from '../import/mapping-proposal.ts';
import { type GroupedColumn, groupsOf, type ValueGroup } from '../import/proposals/groups.ts';
import { groupRemarks, harmless, type RemarkGroup } from '../import/remarks.ts';
import { NO_VALUE } from '../import/rules/match.ts';
import { targets } from '../import/targets.ts';
import { usualStages } from '../import/usual-lists.ts';
import { slug } from '../kit/slug.ts';
import { attributes, type Html, html, trusted } from '../site/frame/html.ts';
import { stateWord } from '../site/frame/state-word.ts';
import { columnReason } from '../words/import/columns.ts';
import { fieldNames } from '../words/import/fields.ts';
import { remarkText } from '../words/import/remarks.ts';
import { wordKindName, reviewPage as words } from '../words/import/review.ts';
import { cellWords } from '../words/states.ts';
import { type Choice, type Draft, groupKey, wordKey } from './draft.ts';

/** What the page shows. */
export interface Shown {
  readonly prepared: PreparedImport;
  readonly draft: Draft;
  /** The audit after the import; undefined if the content would have errors. */
  readonly audit: Audit | undefined;
  /** Identifies what would be written, so that Write writes what was shown. */
  readonly plan: string;
  readonly notice?: string | undefined;
}

/** One option of a choice: its value in the mapping, and its name. */
interface Option {
  readonly value: string;
  readonly name: string;
}

interface Choices {
  readonly personas: readonly Option[];
  readonly stages: readonly Option[];
  readonly formats: readonly Option[];
  readonly owners: readonly Option[];
  readonly products: readonly Option[];
  readonly segments: readonly Option[];
}

const MOST_LINES = 40;
const NOTHING: Choice = { persona: [], stage: [], secondary: false, format: '', owner: '', skip: false };

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

function choicesOf({ model, start }: PreparedImport, draft: Draft): Choices {
  const listed = (records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }) => ({ value: id, name }));
  const known = new Set(model.personas.map(({ id }) => id));
  const personas = model.personas
    .filter(({ status }) => status === 'active')
    // The name of a new persona is not written anywhere yet but in the mapping.
    .map(({ id, name }) => ({ value: start.has(`personas/${id}.mdx`) ? name : id, name }));
  const used = [...draft.groups.values()].flatMap(({ persona }) => persona);
  const added = [...draft.personas, ...used].filter((name) => !known.has(slug(name)));
  const stages = listed(model.stages);
  const order = usualStages.map(({ id }) => id);
  const usual = usualStages.filter(({ id }) => !model.stages.some((stage) => stage.id === id));
  const newStages = [...stages, ...listed(usual)];
  return {
    personas: [...personas, ...[...new Set(added)].map((name) => ({ value: name, name }))],
    stages: start.has('stages.yaml')
      ? newStages.sort((a, b) => placeIn(order, a.value) - placeIn(order, b.value))
      : stages,
    formats: listed(model.formats),
    owners: listed(model.people),
    products: listed(model.products),
    segments: listed(model.segments),
  };
}

function placeIn(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}

function buyersSection({ start }: PreparedImport, draft: Draft): HtmlOrNot {
  const open = [...start.keys()].some((file) => file.startsWith('personas/'));
  if (!open) return false;
  return html`<section id="buyers" data-part>
    ${draft.personas.map((name) => html`<input type="hidden" name="buyer" value="${name}">`)}
    <label class="import-field"><strong>${words.buyers}</strong>
    <span class="quiet" id="buyers-help">${words.buyersHelp}</span>
    <span class="buttons"><input type="text" name="buyer" id="buyer" value="" aria-describedby="buyers-help" maxlength="300">
    <button class="button plain" name="action" value="update">${words.addBuyers}</button></span></label>
  </section>`;
}

type HtmlOrNot = Html | false;

function groupsSection(columns: readonly GroupedColumn[], choices: Choices, draft: Draft): Html {
  const opened = columns.findIndex(({ groups }) => groups.some(({ open }) => open > 0));
  return html`<section id="groups" data-part><h2>${words.groups}</h2>
    ${columns.length === 0 && html`<p>${words.noChoices}</p>`}
    ${columns.map(({ groups, heading }, index) => {
      const open = groups.reduce((sum, group) => sum + group.open, 0);
      return html`<details id="by-${index}" class="import-group"${trusted(index === Math.max(0, opened) ? ' open' : '')}>
        <summary><h3>${words.groupsOf(heading)}</h3> <span class="quiet">${words.values(groups.length, open)}</span></summary>
        ${groups.map((group) => groupFields(heading, group, choices, draft))}
      </details>`;
    })}
  </section>`;
}

function groupFields(heading: string, group: ValueGroup, choices: Choices, draft: Draft): Html {
  const key = groupKey(heading, group.value);
  const choice = draft.groups.get(key) ?? NOTHING;
  const name = group.value === NO_VALUE ? words.noValue : group.value;
  const more = choice.skip || choice.secondary || choice.format !== '' || choice.owner !== '';
  const stage = choices.stages.find(({ value }) => value === group.stage);
  return html`<fieldset class="import-value">
    <legend>${name}</legend><input type="hidden" name="shown" value="${key}">
    <p class="quiet"><span class="state ${group.open > 0 ? 'watch' : 'good'}">${words.rows(group.rows, group.open)}</span>
    ${words.examples(group.examples.map((title) => shortened(title, 50)))}</p>
    ${chips(words.personas, `persona:${key}`, choices.personas, choice.persona)}
    ${chips(words.stages, `stage:${key}`, choices.stages, choice.stage, stage && words.fromColumn(stage.name))}
    <details class="import-more" id="more-${slug(`${heading} ${group.value}`)}"${trusted(more ? ' open' : '')}><summary>${words.more}</summary>
    <div class="import-fields">
      ${select(words.fit, `fit:${key}`, [{ value: 'secondary', name: words.secondary }], choice.secondary ? 'secondary' : '', words.primary)}
      ${select(words.format, `format:${key}`, choices.formats, choice.format, words.asInRow)}
      ${select(words.owner, `owner:${key}`, choices.owners, choice.owner, words.asInRow)}
      <label class="import-check"><input type="checkbox" name="skip:${key}" value="yes"${trusted(choice.skip ? ' checked' : '')}>${words.skip}</label>
    </div></details>
  </fieldset>`;
}

function chips(
  label: string,
  name: string,
  options: readonly Option[],
  chosen: readonly string[],
  hint?: string,
): Html {
  return html`<div class="import-chips" role="group" aria-label="${label}"><span class="quiet" aria-hidden="true">${label}</span>
    ${options.map(
      ({ name: text, value }) =>
        html`<label><input type="checkbox" name="${name}" value="${value}"${trusted(chosen.includes(value) ? ' checked' : '')}><span>${text}</span></label>`,
    )}
    ${hint !== undefined && chosen.length === 0 && html`<span class="quiet">${hint}</span>`}</div>`;
}

function select(
  label: string,
  name: string,
  options: readonly Option[],
  chosen: string,
  none: string,
  bare = false,
): Html {
  const known = chosen === '' || options.some(({ value }) => value === chosen);
  const all = known ? options : [...options, { value: chosen, name: chosen }];
  const field = html`<select name="${name}"${attributes(bare ? { 'aria-label': label } : {})}><option value="">${none}</option>
    ${all.map(({ name: text, value }) => html`<option value="${value}"${trusted(value === chosen ? ' selected' : '')}>${text}</option>`)}</select>`;
  return bare ? field : html`<label class="import-field"><span class="quiet">${label}</span>${field}</label>`;
}

function datesSection({ questions }: PreparedImport, draft: Draft): HtmlOrNot {
  const settled = [...draft.dates].filter(([heading]) => !questions.some((question) => question.heading === heading));
  if (questions.length + settled.length === 0) return false;
  const orders = [
    { value: 'day-first', name: words.dayFirst },
    { value: 'month-first', name: words.monthFirst },
  ];
  const all = [
    ...questions.map(({ example, heading }) => ({ heading, example })),
    ...settled.map(([heading]) => ({ heading, example: '3/4/2021' })),
  ];
  return html`<section id="dates" data-part>${all.map(({ example, heading }) =>
    select(words.dates(heading, example), `dates:${heading}`, orders, draft.dates.get(heading) ?? '', words.notChosen),
  )}</section>`;
}

function wordsSection({ plan }: PreparedImport, choices: Choices, draft: Draft): HtmlOrNot {
  const open = groupRemarks(plan.remarks).flatMap(({ count, kind, text }) => {
    const of = wordKindsOf[kind];
    return of === undefined || text === '' ? [] : [{ of, text, count }];
  });
  const keys = new Set(open.map(({ of, text }) => wordKey(of, text)));
  const settled = [...draft.words.keys()].flatMap((key) => {
    const [of, text] = JSON.parse(key) as [(typeof open)[number]['of'], string];
    return keys.has(key) ? [] : [{ of, text, count: 0 }];
  });
  const lists: Partial<Record<(typeof open)[number]['of'], readonly Option[]>> = {
    persona: choices.personas,
    stage: choices.stages,
    format: choices.formats,
    person: choices.owners,
    product: choices.products,
    segment: choices.segments,
  };
  const all = [...open, ...settled].filter(({ of }) => lists[of] !== undefined).slice(0, MOST_LINES);
  if (all.length === 0) return false;
  return html`<section id="words" data-part><h2>${words.words}</h2><p class="quiet">${words.wordsHelp}</p><div class="import-fields">
    ${all.map(({ count, of, text }) => {
      const label = words.word(wordKindName(of), count === 0 ? text : `${text} (${words.uses(count)})`);
      const options = [...(lists[of] ?? []), { value: 'none', name: words.nothing }];
      return html`<input type="hidden" name="shown" value="${wordKey(of, text)}">${select(label, `word:${wordKey(of, text)}`, options, draft.words.get(wordKey(of, text)) ?? '', words.notChosen)}`;
    })}</div></section>`;
}

function columnsSection({ columns, table }: PreparedImport, choices: Choices, draft: Draft): Html {
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

function defaultsSection(choices: Choices, draft: Draft): Html {
  return html`<section id="defaults" data-part><h2>${words.defaults}</h2><div class="import-fields">
    ${select(words.defaultFormat, 'default-format', choices.formats, draft.format, words.notChosen)}
    ${select(words.defaultOwner, 'default-owner', choices.owners, draft.owner, words.notChosen)}</div></section>`;
}

function reportSection({ plan }: PreparedImport): Html {
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

function gridSection({ audit, prepared }: Shown, personas: readonly Option[]): Html {
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

function summarySection({ plan, start }: PreparedImport, draft: Draft): Html {
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
