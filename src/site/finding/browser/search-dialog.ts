/** The search: a dialog that works with the keyboard alone and by touch. */
import { searchBoxWords } from '../../../words/search/box.ts';
import { searchWords } from '../../../words/search/dialog.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay, policy, today } from '../../frame/browser/readers-day.ts';
import { groupedByUse } from '../../pieces/may-send.ts';
import { ENOUGH, findAll, type Group, nearest, nearTitles } from '../found.ts';
import { askFor } from '../words-tried.ts';
import { base, getEngine, getFinderData, getPieces } from './fetched.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { groupSection, hitItem, pieceSection, rowItem, section } from './search-results.ts';

/** Milliseconds that the search waits after the last key. */
const PAUSE = 60;

const field = element('input', {
  type: 'search',
  'aria-label': searchBoxWords.search,
  placeholder: searchBoxWords.hint,
  autocomplete: 'off',
  spellcheck: 'false',
  maxlength: '200',
});
const archived = element('input', { type: 'checkbox' });
const statusLine = element('p', { class: 'quiet', role: 'status' });
const results = element('div', { class: 'found' });
const shut = element('button', { type: 'button', class: 'button plain small' }, searchWords.close);
const form = element('form', {}, field, shut);
const dialog = element(
  'dialog',
  { class: 'search', 'aria-label': searchBoxWords.search },
  form,
  element('label', { class: 'quiet' }, archived, ' ', searchWords.withRetired),
  statusLine,
  results,
);
document.body.append(dialog);

let pause: ReturnType<typeof setTimeout> | undefined;
/** Counts searches, so that a late answer to an earlier one is not shown. */
let latest = 0;

/** Opens the search, with words if given. */
export function openSearch(words = ''): void {
  if (words !== '') field.value = words;
  if (!dialog.open) dialog.showModal();
  field.select();
  void search();
}

field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE);
});
archived.addEventListener('change', () => void search());
onNewDay(() => {
  if (dialog.open) void search();
});
shut.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(pause);
  await search();
  const [first] = results.querySelectorAll('a');
  first?.focus();
});
results.addEventListener('click', ({ target }) => {
  const words = field.value.trim();
  if (target instanceof Element && target.closest('a') && words !== '') keepSearch(words);
});

dialog.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || step === undefined || document.activeElement === archived) return;
  const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('a, button')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, here + step))]?.focus();
  event.preventDefault();
});

async function search(): Promise<void> {
  latest += 1;
  const turn = latest;
  const words = field.value.trim();
  const show = (message: string, ...sections: readonly HTMLElement[]) => {
    if (turn !== latest) return;
    // Keeps the focus on a result while more are added.
    const here = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
    results.replaceChildren(...sections);
    statusLine.textContent = message;
    if (here) results.querySelector<HTMLElement>(`a[href="${CSS.escape(here)}"]`)?.focus();
  };
  if (words === '') return show('', ...recent());
  if (results.childElementCount === 0) statusLine.textContent = searchWords.searching;
  try {
    const engine = await getEngine();
    let groups = await findAll(engine, words, archived.checked, { policy, today });
    if (!engine.isComplete()) {
      if (groups.length > 0) show(summary(groups, false), ...groups.map((group) => groupSection(group, words)));
      await engine.completed();
      groups = await findAll(engine, words, archived.checked, { policy, today });
    }
    if (turn !== latest) return;
    const pieces = groups.find(({ kind }) => kind === 'piece')?.total ?? 0;
    const near = pieces < ENOUGH ? await titlesNear(words, groups) : [];
    const sections = groups.map((group) => groupSection(group, words));
    if (groups.length + near.length > 0) show(summary(groups, near.length > 0), ...sections, ...near);
    else show(searchWords.none, ...(await insteadOf(words)));
  } catch {
    show(searchWords.failed);
  }
}

function summary(groups: readonly Group[], near: boolean): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total > 0) return searchWords.found(total);
  return near ? searchWords.onlySimilar : '';
}

/** Pieces whose titles match except for a letter. */
async function titlesNear(words: string, groups: readonly Group[]): Promise<HTMLElement[]> {
  const { facts, rows } = await getPieces();
  const known = new Set(groups.flatMap(({ shown }) => shown.map(({ url }) => url)));
  const titles = nearTitles(rows, words, archived.checked, 2 * ENOUGH).filter(
    ({ id }) => !known.has(`${base}content/${id}/`),
  );
  if (titles.length === 0) return [];
  const formats = new Map(facts.formats);
  return [
    pieceSection(
      searchWords.similarTitles,
      groupedByUse(titles, (row) => row),
      (row) => rowItem(row, formats),
    ),
  ];
}

/** What to do without results: the closest cell, similar open requests, and a new request. */
async function insteadOf(words: string): Promise<HTMLElement[]> {
  const finder = await getFinderData();
  const { cell, requests } = await nearest(await getEngine(), words, finder.cells);
  const ask = askFor(words, finder.ask);
  const sections: HTMLElement[] = [];
  if (cell) {
    const [id, name] = cell;
    sections.push(section(searchWords.closest, [element('li', {}, element('a', { href: `${base}map/${id}/` }, name))]));
  }
  if (requests.length > 0) {
    sections.push(
      section(
        searchWords.similarRequests,
        requests.map((hit) => hitItem(hit, 'request')),
      ),
    );
  }
  if (ask) {
    const link = element('a', { class: 'button', href: ask, rel: 'noopener' }, searchWords.request(words));
    sections.push(element('section', {}, element('p', {}, link)));
  }
  return sections;
}

/** The reader's latest searches. */
function recent(): HTMLElement[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const forget = element('button', { type: 'button', class: 'button plain small' }, searchWords.clearRecent);
  forget.addEventListener('click', () => {
    forgetSearches();
    field.focus();
    void search();
  });
  const items = searches.map((words) => {
    const again = element('button', { type: 'button', class: 'again', dir: 'auto' }, words);
    again.addEventListener('click', () => openSearch(words));
    return element('li', {}, again);
  });
  return [section(searchWords.recent, items, element('p', {}, forget))];
}
