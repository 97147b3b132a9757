/** Rows of the list of pieces, the same as the build draws them. */
import type { PieceFacts } from '../../../data/facts.ts';
import { namesOf, type Row, type RowCell, type RowNames } from '../../../data/unpack-facts.ts';
import { cellName } from '../../../words/cells/name.ts';
import { formatDate } from '../../../words/dates.ts';
import { formatIn, languageName } from '../../../words/languages.ts';
import { pieceColumns } from '../../../words/search/piece-list.ts';
import { listWords } from '../../../words/search/piece-list-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { base } from '../../frame/browser/fetch-json.ts';
import { PAGE_LANGUAGE } from '../../frame/language.ts';
import { badges } from '../../pieces/browser/badges.ts';
import { CELLS_SHOWN, type ListColumn, listColumns } from '../list-columns.ts';

/** A table of pieces with the columns of another. @param first Which cells of a piece come first: those searched for. */
export function pieceTable(
  frame: HTMLElement,
  heading: string | undefined,
  range: string,
  rows: readonly Row[],
  facts: PieceFacts,
  first: (cell: RowCell) => boolean,
): HTMLElement {
  const caption = element(
    'caption',
    {},
    heading === undefined ? listWords.pieces : element('h2', {}, heading),
    ' ',
    range,
  );
  const columns = frame.querySelector('thead')?.cloneNode(true);
  return element(
    'table',
    { class: frame.className },
    caption,
    columns,
    element('tbody', {}, ...rows.map((row) => tableRow(row, facts, first))),
  );
}

function tableRow(row: Row, facts: PieceFacts, first: (cell: RowCell) => boolean): HTMLElement {
  const names = namesOf(facts);
  const lang = row.language === PAGE_LANGUAGE ? undefined : row.language;
  const title = element('a', { href: `${base}content/${row.id}/`, dir: 'auto', lang }, row.title);
  const each = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    [...new Set(ids)].map((id) => known.get(id) ?? id).join(', ');
  const isAboutAll = row.products.length === facts.products.length;
  const cells: Record<ListColumn, readonly (Node | string | undefined)[]> = {
    format: [formatIn(names.formats.get(row.format) ?? '', row.language, PAGE_LANGUAGE)],
    status: [badges(row)],
    serves: servedBy(
      row.cells.toSorted((a, b) => Number(first(b)) - Number(first(a))),
      names,
    ),
    persona: [
      each(
        row.cells.map(({ persona }) => persona),
        names.personas,
      ),
    ],
    stage: [
      each(
        row.cells.map(({ stage }) => stage),
        names.stages,
      ),
    ],
    product: [isAboutAll ? listWords.allProducts : each(row.products, names.products)],
    owner: [names.owners.get(row.owner)],
    language: [languageName(row.language)],
    reviewed: [row.reviewed && day(row.reviewed)],
    due: [row.due && day(row.due)],
  };
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, title),
    ...listColumns.map((column) =>
      element('td', { 'data-column': column, 'data-label': pieceColumns[column] }, ...cells[column]),
    ),
  );
}

function day(date: string): HTMLElement {
  return element('time', { datetime: date }, formatDate(date));
}

function servedBy(cells: readonly RowCell[], { active, personas, stages }: RowNames): HTMLElement[] {
  if (cells.length === 0) return [element('span', { class: 'quiet' }, listWords.servesNoOne)];
  const more = cells.length - CELLS_SHOWN;
  return cells.map(({ persona, stage }, index) => {
    const words = cellName(personas.get(persona) ?? persona, stages.get(stage) ?? stage);
    if (index >= CELLS_SHOWN) return element('p', { class: 'spoken' }, words);
    const href = `${base}map/${persona}/${stage}/`;
    const cell = active.has(persona) ? element('a', { href }, words) : element('span', {}, words);
    const rest = element('span', { class: 'quiet', 'aria-hidden': 'true' }, listWords.more(more));
    return element('p', {}, cell, ' ', more > 0 && index === CELLS_SHOWN - 1 && rest);
  });
}
