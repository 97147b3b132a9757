/** The list of pieces, narrowed down, searched and sorted in the browser. What it shows stands in the address. */

import type { PieceFacts } from '../../../data/facts.ts';
import type { Row } from '../../../data/unpack-facts.ts';
import { count } from '../../../words/dates.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay } from '../../frame/browser/readers-day.ts';
import { groupedByUse, sendableFirst } from '../../pieces/may-send.ts';
import { type FacetName, facetLabels, facetNames, facetValues, type Narrowed, narrow } from '../facets.ts';
import { firstState, type ListState, queryOf, sortNames, sortRows, stateOf, toggled } from '../list-state.ts';
import { type Places, type RowsByHash, rowsWithWords, titlesWith } from '../search-rows.ts';
import { base, fetchJson, getEngine, getPieces } from './fetched.ts';
import { downloadCsv } from './piece-csv.ts';
import { pagerLinks, pieceTable } from './piece-rows.ts';
import { keepScope, keptScope } from './scope.ts';

/** So many rows are in the page at once. */
const PAGE = 50;

/** After the last key the address is written and every text is searched. */
const PAUSE = 150;

const list = part(document, '[data-piece-list]');
const statusLine = part(list, '[data-status-line]');
const chips = part(list, '[data-chips]');
const tables = part(list, '[data-apart]');
/** Its columns are those of every table that is drawn. */
const frame = part(tables, 'table');
const pager = part(list, '[data-pager]');
const form = part(list, '.list-controls') as HTMLFormElement;
const field = form.elements.namedItem('words') as HTMLInputElement;
const sorting = form.elements.namedItem('sort') as HTMLSelectElement;

/** What is listed; nothing before the list is ready. */
let facts: PieceFacts;
let rows: readonly Row[] = [];
let values: ReturnType<typeof facetValues>;

let state = firstState;
/** What was found for words, the latest only. */
let found: { readonly words: string; readonly places: Places; readonly whole: boolean } | undefined;
let shown: readonly Row[] = [];
/** Whether the list in the page is that of this script. */
let drawn = false;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Fetches what is listed, judged as of the day. To be waited for before anything else. */
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

/** Shows what the address says. */
export async function show(): Promise<void> {
  if (!location.pathname.endsWith('/content/')) return location.reload();
  state = stateOf(location.search, values);
  field.value = state.words;
  sorting.value = state.sort ?? '';
  await draw();
}

/** Chooses a value of a facet, or no longer. */
export function toggle(facet: FacetName, id: string): Promise<void> {
  return go(toggled(state, facet, id));
}

export function order(sort: string): Promise<void> {
  return go({ ...state, sort: sortNames.find((name) => name === sort), page: 1 });
}

export async function turnTo(page: number): Promise<void> {
  await go({ ...state, page });
  list.scrollIntoView();
  statusLine.focus();
}

/** Searches while somebody types: titles at once, every text after a pause, which also writes the address. */
export function search(words: string): void {
  state = { ...state, words: words.trim(), page: 1 };
  clearTimeout(pause);
  pause = setTimeout(() => {
    history.replaceState(null, '', `${base}content/${queryOf(state)}`);
    void draw();
  }, PAUSE);
  if (found?.words !== state.words) found = { words: state.words, places: titlesWith(rows, state.words), whole: false };
  paint();
}

/** What the buttons do. */
export function doIt(what: string): Promise<void> | void {
  const { persona, product } = state.choice;
  if (what === 'csv') return downloadCsv(shown, facts);
  if (what === 'clear') return go(firstState);
  if (what === 'keep-scope') {
    if (persona.length + product.length === 0)
      return tell('Choose personas or products first; they are your scope then.');
    return tell(
      keepScope({ persona, product }) ? 'Kept as your scope, in this browser.' : 'The browser keeps nothing.',
    );
  }
  const scope = keptScope();
  if (!scope) return tell('You have no scope yet: choose personas or products, then keep them.');
  return go({ ...state, choice: { ...state.choice, ...scope }, page: 1 });
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

/** Draws the state; with words, after every text was searched for them. */
async function draw(): Promise<void> {
  const { words } = state;
  if (words !== '' && !(found?.whole && found.words === words)) {
    const places = await rowsWithWords(rows, words, await getEngine(), rowsOfLanguage);
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
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(state.page, pages);
  const entries = shown.slice((page - 1) * PAGE, page * PAGE);
  const range =
    pages > 1 ? ` ${(page - 1) * PAGE + 1} to ${(page - 1) * PAGE + entries.length} of ${shown.length}` : '';
  drawn = true;
  tables.replaceChildren(
    ...groupedByUse(entries, (row) => row)
      .filter(({ members }) => members.length > 0)
      .map(({ heading, members }) =>
        pieceTable(frame, heading, members[0] === entries[0] ? range : '', members, facts),
      ),
  );
  pager.replaceChildren(...pagerLinks(page, pages));
  tell(
    shown.length === rows.length ? count(rows.length, 'piece') : `${shown.length} of ${count(rows.length, 'piece')}`,
  );
  paintFacets(narrowed.counts);
  paintChips();
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
      const words = `${facetLabels[facet]}: ${names.get(id) ?? id}`;
      const chip = element('button', { type: 'button', 'data-facet': facet, 'data-value': id }, words, ' ×');
      chip.setAttribute('aria-label', `Remove ${words}`);
      return element('li', {}, chip);
    });
  });
  if (made.length + state.words.length > 0) {
    made.push(element('li', {}, element('button', { type: 'button', 'data-do': 'clear' }, 'Show all')));
  }
  chips.replaceChildren(...made);
}

const languages = new Map<string, Promise<RowsByHash>>();

function rowsOfLanguage(code: string): Promise<RowsByHash> {
  const known = languages.get(code) ?? fetchJson<RowsByHash>(`pagefind/${code}/rows.json`);
  languages.set(code, known);
  return known;
}

/** A part of the page that is always there. */
function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
