/**
 * Sorts, filters and turns the pages of the list of tasks in the browser. The address keeps what it shows. The build draws
 * every row once: rows of other pages are fetched with their page.
 */
import { type TaskFacet, type TaskFacts, taskFacets } from '../../../data/task-facets.ts';
import { scopeWords } from '../../../words/search/scope.ts';
import { tasksShown } from '../../../words/tasks/work-list.ts';
import { personasInScope } from '../../finding/browser/scope.ts';
import { base, fetchJson } from '../../frame/browser/fetch-json.ts';
import { pagerLinks } from '../../frame/browser/pager.ts';
import {
  firstWork,
  sortedBy,
  tasksLeft,
  type WorkSort,
  type WorkState,
  workQueryOf,
  workSorts,
  workStateOf,
} from '../work-state.ts';

const list = part(document, '[data-work-list]');
const shown = part(list, '[data-work-shown]');
const body = part(list, 'tbody');
const pager = part(list, '[data-pager]');
const form = part(list, '.work-controls') as HTMLFormElement;
const clearing = part(list, '[data-do="clear"]');
const size = Number(list.dataset.size);

let facts: Promise<TaskFacts> | undefined;
let state = firstWork;
/** The number of the latest drawing: an earlier one that is still fetching rows is dropped. */
let latest = 0;

/**
 * Shows the list that the address describes.
 *
 * @param early What the reader has chosen while this was loading: the names of controls, and their values.
 */
export async function show(early: ReadonlyArray<readonly [name: string, value: string]> = []): Promise<void> {
  if (location.pathname.endsWith('/gaps/')) state = workStateOf(location.search, (await getFacts()).values);
  else if (early.length > 0) state = firstWork;
  else if (personasInScope()) state = { ...firstWork, page: pageOfAddress() };
  // The build has drawn the pages with a number.
  else return latest > 0 ? location.reload() : undefined;
  if (early.length > 0) {
    state = early.reduce((left, [name, value]) => chosenIn(left, name, value), state);
    history.replaceState(null, '', addressOf(state));
  }
  await draw();
}

/** Chooses a value of a filter, or an order; nothing for any. */
export function choose(name: string, value: string): Promise<void> {
  return go(chosenIn(state, name, value));
}

function chosenIn(before: WorkState, name: string, value: string): WorkState {
  if (name === 'sort') return { ...before, sort: sortOf(value), turned: false, page: 1 };
  const facet = taskFacets.find((known) => known === name);
  if (facet === undefined) return before;
  return { ...before, choice: { ...before.choice, [facet]: value === '' ? undefined : value }, page: 1 };
}

export function sortBy(name: string): Promise<void> {
  return go(sortedBy(state, sortOf(name)));
}

export async function turnTo(page: number): Promise<void> {
  await go({ ...state, page });
  list.scrollIntoView();
  shown.focus();
}

export function clear(): Promise<void> {
  return go({ ...state, choice: {}, page: 1 });
}

async function go(next: WorkState): Promise<void> {
  state = next;
  history.pushState(null, '', addressOf(state));
  await draw();
}

const addressOf = (shownState: WorkState) => `${base}gaps/${workQueryOf(shownState)}`;

async function draw(): Promise<void> {
  latest += 1;
  const drawing = latest;
  const loaded = await getFacts();
  const own = personasInScope();
  const places = tasksLeft(loaded, state, own);
  const pages = Math.max(1, Math.ceil(places.length / size));
  const page = Math.min(state.page, pages);
  const before = (page - 1) * size;
  const rows = await Promise.all(places.slice(before, before + size).map(rowAt));
  if (drawing !== latest) return;
  body.replaceChildren(...rows);
  pager.replaceChildren(...pagerLinks(page, pages));
  const total = loaded.tasks.length;
  const chosen = taskFacets.flatMap((facet) => nameOf(loaded, facet));
  shown.textContent = tasksShown({ from: before + 1, to: before + rows.length, left: places.length, total, chosen });
  const scope = list.querySelector('[data-scope-switch] [role="status"]');
  if (scope) scope.textContent = own ? scopeWords.left(places.length, total) : '';
  paintControls();
}

/** The controls show the state, wherever it came from. */
function paintControls(): void {
  for (const select of form.querySelectorAll('select')) {
    const facet = taskFacets.find((name) => name === select.name);
    select.value = facet === undefined ? (state.sort === 'points' ? '' : state.sort) : (state.choice[facet] ?? '');
  }
  clearing.hidden = taskFacets.every((facet) => state.choice[facet] === undefined);
  for (const head of list.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const { sort } = head.dataset;
    if (sort !== state.sort) head.removeAttribute('aria-sort');
    // Points are in falling order unless turned around.
    else head.setAttribute('aria-sort', (sort === 'points') === state.turned ? 'ascending' : 'descending');
  }
}

function nameOf({ values }: TaskFacts, facet: TaskFacet): string[] {
  return values[facet].filter(([id]) => id === state.choice[facet]).map(([, name]) => name);
}

const sortOf = (name: string): WorkSort => workSorts.find((known) => known === name) ?? 'points';

/** The page of a list that has its number in its path. */
function pageOfAddress(): number {
  return Number(/\/page\/(\d+)\/$/.exec(location.pathname)?.[1] ?? 1);
}

function getFacts(): Promise<TaskFacts> {
  facts ??= fetchJson<TaskFacts>('gaps/facts.json').catch((error: unknown) => {
    facts = undefined;
    throw error;
  });
  return facts;
}

const fetched = new Map<number, Promise<readonly HTMLElement[]>>();

/** The row of the task at a place in the order of points, from the page that the build drew it on. */
async function rowAt(place: number): Promise<HTMLElement> {
  const number = Math.floor(place / size) + 1;
  const rows = fetched.get(number) ?? fetchRows(number);
  fetched.set(number, rows);
  const row = (await rows)[place % size];
  if (row === undefined) throw new Error(`Page ${number} has no task ${place % size}.`);
  return row;
}

function fetchRows(number: number): Promise<readonly HTMLElement[]> {
  const get = async () => {
    const response = await fetch(`${base}gaps/${number === 1 ? '' : `page/${number}/`}`);
    if (!response.ok) throw new Error(`Page ${number} answered ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return [...page.querySelectorAll<HTMLElement>('[data-work-list] tbody > tr')];
  };
  return get().catch((error: unknown) => {
    fetched.delete(number);
    throw error;
  });
}

/** An element that the page always has. */
function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
