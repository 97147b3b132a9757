/** The search: a dialog over the page, worked with the keyboard alone or with a finger. */
import { count } from '../../../words/dates.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay, policy, today } from '../../frame/browser/readers-day.ts';
import { groupedByUse } from '../../pieces/may-send.ts';
import { ENOUGH, findAll, type Group, nearest, nearTitles } from '../found.ts';
import { askFor } from '../words-tried.ts';
import { base, getEngine, getFinderData, getPieces } from './fetched.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { groupSection, hitItem, pieceSection, rowItem, section } from './search-results.ts';

/** After the last key the search waits for so many milliseconds whether another follows. */
const PAUSE = 60;

const field = element('input', {
  type: 'search',
  'aria-label': 'Search',
  placeholder: 'A title, a buyer’s question, a competitor',
  autocomplete: 'off',
  spellcheck: 'false',
  maxlength: '200',
});
const gone = element('input', { type: 'checkbox' });
const statusLine = element('p', { class: 'quiet', role: 'status' });
const results = element('div', { class: 'found' });
const shut = element('button', { type: 'button', class: 'button plain small' }, 'Close');
const form = element('form', {}, field, shut);
const dialog = element(
  'dialog',
  { class: 'search', 'aria-label': 'Search' },
  form,
  element('label', { class: 'quiet' }, gone, ' Retired and expired ones too'),
  statusLine,
  results,
);
document.body.append(dialog);

let pause: ReturnType<typeof setTimeout> | undefined;
/** Rises with every search, so that a late answer to an earlier one is not shown. */
let latest = 0;

/** Opens the search, with words in it where some are given. */
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
gone.addEventListener('change', () => void search());
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
  if (event.isComposing || step === undefined || document.activeElement === gone) return;
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
    // Who has gone on to a result already stays there when more are added.
    const here = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
    results.replaceChildren(...sections);
    statusLine.textContent = message;
    if (here) results.querySelector<HTMLElement>(`a[href="${CSS.escape(here)}"]`)?.focus();
  };
  if (words === '') return show('', ...recent());
  if (results.childElementCount === 0) statusLine.textContent = 'Searching …';
  try {
    const engine = await getEngine();
    let groups = await findAll(engine, words, gone.checked, { policy, today });
    if (!engine.isComplete()) {
      if (groups.length > 0) show(summary(groups, false), ...groups.map((group) => groupSection(group, words)));
      await engine.completed();
      groups = await findAll(engine, words, gone.checked, { policy, today });
    }
    if (turn !== latest) return;
    const pieces = groups.find(({ kind }) => kind === 'piece')?.total ?? 0;
    const near = pieces < ENOUGH ? await titlesNear(words, groups) : [];
    const sections = groups.map((group) => groupSection(group, words));
    if (groups.length + near.length > 0) show(summary(groups, near.length > 0), ...sections, ...near);
    else show('Nothing found.', ...(await insteadOf(words)));
  } catch {
    show('The search could not be fetched. Try again.');
  }
}

function summary(groups: readonly Group[], near: boolean): string {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total > 0) return `${count(total, 'result')} found.`;
  return near ? 'Nothing found with exactly these words, but with others that are written nearly the same.' : '';
}

/** Pieces that only their titles lead to, because a letter is wrong. */
async function titlesNear(words: string, groups: readonly Group[]): Promise<HTMLElement[]> {
  const { facts, rows } = await getPieces();
  const known = new Set(groups.flatMap(({ shown }) => shown.map(({ url }) => url)));
  const titles = nearTitles(rows, words, gone.checked, 2 * ENOUGH).filter(
    ({ id }) => !known.has(`${base}content/${id}/`),
  );
  if (titles.length === 0) return [];
  const formats = new Map(facts.formats);
  return [
    pieceSection(
      'Titles that are nearly the same',
      groupedByUse(titles, (row) => row),
      (row) => rowItem(row, formats),
    ),
  ];
}

/** What to do when nothing was found: where something like it may be, who else waits for it, and how to ask. */
async function insteadOf(words: string): Promise<HTMLElement[]> {
  const finder = await getFinderData();
  const { cell, requests } = await nearest(await getEngine(), words, finder.cells);
  const ask = askFor(words, finder.ask);
  const sections: HTMLElement[] = [];
  if (cell) {
    const [id, name] = cell;
    sections.push(section('Nearest to it', [element('li', {}, element('a', { href: `${base}map/${id}/` }, name))]));
  }
  if (requests.length > 0) {
    sections.push(
      section(
        'Somebody may have asked for it already',
        requests.map((hit) => hitItem(hit, 'request')),
      ),
    );
  }
  if (ask) {
    const link = element('a', { class: 'button', href: ask, rel: 'noopener' }, `Ask for “${words}”`);
    sections.push(element('section', {}, element('p', {}, link)));
  }
  return sections;
}

/** What this reader searched for before. */
function recent(): HTMLElement[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const forget = element('button', { type: 'button', class: 'button plain small' }, 'Forget these');
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
  return [section('Searched before, in this browser', items, element('p', {}, forget))];
}
