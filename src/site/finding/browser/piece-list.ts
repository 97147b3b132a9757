/** Filters, searches and sorts the list of pieces in the browser. The address keeps what it shows. */

import type { PieceFacts } from '../../../data/facts.ts';
import type { Row, RowCell } from '../../../data/unpack-facts.ts';
import { facetLabels, facetValue } from '../../../words/search/facets.ts';
import { listWords, piecesShown } from '../../../words/search/piece-list-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { base, fetchJson } from '../../frame/browser/fetch-json.ts';
import { pagerLinks } from '../../frame/browser/pager.ts';
import { onNewDay } from '../../frame/browser/readers-day.ts';
import { PAGE_SIZE } from '../../frame/list-pages.ts';
import { groupedByUse, sendableFirst } from '../../pieces/may-send.ts';
import { type FacetName, facetNames, facetValues, type Narrowed, narrow, noChoice } from '../facets.ts';
import { firstState, type ListState, queryOf, sortNames, sortRows, stateOf, toggled } from '../list-state.ts';
import { type Places, type RowsByHash, rowsWithWords, titlesWith } from '../search-rows.ts';
import { getEngine, getPieces, getVocabulary } from './fetched.ts';
import { downloadCsv } from './piece-csv.ts';
import { pieceTable } from './piece-rows.ts';
import { keepScope, keptScope } from './scope.ts';

/** Milliseconds after the last key before the address changes and all texts are searched. */
const PAUSE = 150;

const list = part(document, '[data-piece-list]');
const statusLine = part(list, '[data-status-line]');
const chips = part(list, '[data-chips]');
const tables = part(list, '[data-apart]');
/** The table whose columns all tables have. */
const frame = part(tables, 'table');
const pager = part(list, '[data-pager]');
const form = part(list, '.list-controls') as HTMLFormElement;
const field = form.elements.namedItem('words') as HTMLInputElement;
const sorting = form.elements.namedItem('sort') as HTMLSelectElement;

/** What the list shows; empty until it is ready. */
let facts: PieceFacts;
let rows: readonly Row[] = [];
let values: ReturnType<typeof facetValues>;

let state = firstState;
/** The results for the latest words. */
let found: { readonly words: string; readonly places: Places; readonly whole: boolean } | undefined;
let shown: readonly Row[] = [];
/** Whether this script has drawn the list. */
let drawn = false;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Fetches the pieces, judged as of today. Every action waits for it first. */
export async function ready(): Promise<void> {
  const pieces = await getPieces();
  if (pieces.rows === rows) return;
  ({ facts, rows } = pieces);
  values = facetValues(facts);
  shown = rows;
}

onNewDay(async () => {
  await ready();
  if (drawn) paint();
});

/**
 * Shows the list that the address describes.
 *
 * @param typed What the reader has typed while this was loading, searched instead of the words of the address.
 * @param sort The order that they have chosen meanwhile, instead of that of the address.
 */
export async function show(typed = '', sort?: string): Promise<void> {
  const isEarly = typed !== '' || sort !== undefined;
  // The build has drawn the pages with a number.
  if (!isEarly && !location.pathname.endsWith('/content/')) return drawn ? location.reload() : undefined;
  const asked = stateOf(location.search, values);
  state = { ...asked, sort: sortNamed(sort) ?? asked.sort };
  field.value = typed || state.words;
  sorting.value = state.sort ?? '';
  if (isEarly) search(field.value);
  else await draw();
}

const sortNamed = (sort: string | undefined) => sortNames.find((name) => name === sort);

/** Chooses a value of a facet, or removes the choice. */
export function toggle(facet: FacetName, id: string): Promise<void> {
  return go(toggled(state, facet, id));
}

export function order(sort: string): Promise<void> {
  return go({ ...state, sort: sortNamed(sort), page: 1 });
}

export async function turnTo(page: number): Promise<void> {
  await go({ ...state, page });
  list.scrollIntoView();
  statusLine.focus();
}

/** Searches while the reader types: titles at once; all texts, and the address, after a pause. */
export function search(words: string): void {
  state = { ...state, words: words.trim(), page: 1 };
  clearTimeout(pause);
  pause = setTimeout(() => {
    history.replaceState(null, '', `${base}content/${queryOf(state)}`);
    draw().catch(() => tell(listWords.onlyTitles));
  }, PAUSE);
  if (found?.words !== state.words) found = { words: state.words, places: titlesWith(rows, state.words), whole: false };
  paint();
}

/** Runs the action of a button. */
export function doIt(what: string): Promise<void> | void {
  const { persona, product } = state.choice;
  if (what === 'csv') return downloadCsv(shown, facts);
  if (what === 'clear') return go(firstState);
  if (what === 'keep-scope') {
    if (persona.length + product.length === 0) return tell(listWords.chooseScope);
    return tell(keepScope({ persona, product }) ? listWords.scopeSaved : listWords.scopeNotSaved);
  }
  // Without what is not there any more.
  const { choice } = stateOf(queryOf({ ...firstState, choice: { ...noChoice, ...keptScope() } }), values);
  if (choice.persona.length + choice.product.length === 0) return tell(listWords.noScope);
  return go({ ...state, choice: { ...state.choice, persona: choice.persona, product: choice.product }, page: 1 });
}

function tell(message: string): void {
  statusLine.textContent = message;
}

async function go(next: ListState): Promise<void> {
  state = next;
  history.pushState(null, '', `${base}content/${queryOf(state)}`);
  field.value = state.words;
  sorting.value = state.sort ?? '';
  await draw();
}

/** Draws the list; with words, after a search of all texts. */
async function draw(): Promise<void> {
  const { words } = state;
  if (words !== '' && !(found?.whole && found.words === words)) {
    const places = await rowsWithWords(rows, words, await getEngine(), getVocabulary, rowsOfLanguage);
    if (state.words !== words) return;
    found = { words, places, whole: true };
  }
  paint();
}

function paint(): void {
  const { words } = state;
  const places = words === '' ? undefined : found?.places;
  const narrowed = narrow(places ? places.flatMap((place) => rows[place] ?? []) : rows, state.choice);
  const sorted = state.sort ? sortRows(narrowed.rows, state.sort) : narrowed.rows;
  shown = sendableFirst(sorted, (row) => row);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(state.page, pages);
  const before = (page - 1) * PAGE_SIZE;
  const entries = shown.slice(before, before + PAGE_SIZE);
  const range = pages > 1 ? listWords.range(before + 1, before + entries.length, shown.length) : '';
  drawn = true;
  tables.replaceChildren(
    ...groupedByUse(entries, (row) => row)
      .filter(({ members }) => members.length > 0)
      .map(({ heading, members }) =>
        pieceTable(frame, heading, members[0] === entries[0] ? range : '', members, facts, isChosen),
      ),
  );
  pager.replaceChildren(...pagerLinks(page, pages));
  tell(piecesShown(shown.length, rows.length));
  paintFacets(narrowed.counts);
  paintChips();
}

/** Whether a cell is among the chosen personas and stages. */
function isChosen({ persona, stage }: RowCell): boolean {
  const { choice } = state;
  const holds = (chosen: readonly string[], id: string) => chosen.length === 0 || chosen.includes(id);
  return holds(choice.persona, persona) && holds(choice.stage, stage);
}

function paintFacets(counts: Narrowed['counts']): void {
  for (const link of list.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) {
    const { facet, value = '' } = link.dataset;
    const name = facet as FacetName;
    const chosen = state.choice[name].includes(value);
    const number = counts[name].get(value) ?? 0;
    const words = part(link, '.count');
    if (words.textContent !== String(number)) words.textContent = String(number);
    link.toggleAttribute('data-none', number === 0 && !chosen);
    if (chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    link.href = `${base}content/${queryOf(toggled(state, name, value))}`;
  }
}

function paintChips(): void {
  const made = facetNames.flatMap((facet) => {
    const names = new Map(values[facet]);
    return state.choice[facet].map((id) => {
      const words = facetValue(facetLabels[facet], names.get(id) ?? id);
      const chip = element('button', { type: 'button', 'data-facet': facet, 'data-value': id }, words, ' ×');
      chip.setAttribute('aria-label', listWords.removeFilter(words));
      return element('li', {}, chip);
    });
  });
  if (made.length + state.words.length > 0) {
    made.push(element('li', {}, element('button', { type: 'button', 'data-do': 'clear' }, listWords.clear)));
  }
  chips.replaceChildren(...made);
}

const languages = new Map<string, Promise<RowsByHash>>();

function rowsOfLanguage(code: string): Promise<RowsByHash> {
  const known = languages.get(code) ?? fetchJson<RowsByHash>(`pagefind/${code}/rows.json`);
  languages.set(code, known);
  // The next search tries again.
  known.catch(() => languages.delete(code));
  return known;
}

/** An element that the page always has. */
function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
