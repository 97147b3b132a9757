/** Rows of the list of pieces, the same as the build draws them. */
import type { PieceFacts } from '../../../data/facts.ts';
import { namesOf, type Row, type RowNames } from '../../../data/unpack-facts.ts';
import { cellName } from '../../../words/cells/name.ts';
import { formatIn } from '../../../words/languages.ts';
import { pieceColumns } from '../../../words/search/piece-list.ts';
import { listWords } from '../../../words/search/piece-list-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { PAGE_LANGUAGE } from '../../frame/language.ts';
import { badges } from '../../pieces/browser/badges.ts';
import { base } from './fetched.ts';

/** A table of pieces with the columns of another. */
export function pieceTable(
  frame: HTMLElement,
  heading: string | undefined,
  range: string,
  rows: readonly Row[],
  facts: PieceFacts,
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
    element('tbody', {}, ...rows.map((row) => tableRow(row, facts))),
  );
}

function tableRow(row: Row, facts: PieceFacts): HTMLElement {
  const names = namesOf(facts);
  const lang = row.language === PAGE_LANGUAGE ? undefined : row.language;
  const title = element('a', { href: `${base}content/${row.id}/`, dir: 'auto', lang }, row.title);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, title),
    cell(pieceColumns.format, formatIn(names.formats.get(row.format) ?? '', row.language, PAGE_LANGUAGE)),
    cell(pieceColumns.status, badges(row)),
    cell(pieceColumns.serves, ...servedBy(row, names)),
    cell(pieceColumns.owner, names.owners.get(row.owner)),
  );
}

function servedBy({ cells }: Row, { active, personas, stages }: RowNames): HTMLElement[] {
  if (cells.length === 0) return [element('span', { class: 'quiet' }, listWords.servesNoOne)];
  return cells.map(({ persona, stage }) => {
    const words = cellName(personas.get(persona) ?? persona, stages.get(stage) ?? stage);
    const href = `${base}map/${persona}/${stage}/`;
    return element('p', {}, active.has(persona) ? element('a', { href }, words) : element('span', {}, words));
  });
}

function cell(label: string, ...content: readonly (Node | string | undefined)[]): HTMLElement {
  return element('td', { 'data-label': label }, ...content);
}
