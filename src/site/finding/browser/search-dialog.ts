/** The search: a dialog that works with the keyboard alone and by touch. */
import { searchBoxWords } from '../../../words/search/box.ts';
import { searchWords } from '../../../words/search/dialog.ts';
import { scopeWords } from '../../../words/search/scope.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay, policy, today } from '../../frame/browser/readers-day.ts';
import { useOf } from '../../pieces/may-send.ts';
import type { Engine, HitDetails } from '../engine.ts';
import { AT_ONCE, type Group, groupsOf, pieceState } from '../found.ts';
import { alsoSearched, lookUpAsTyped } from '../query.ts';
import { scoped } from '../scoped.ts';
import { type Answer, search } from '../search.ts';
import { askFor } from '../words-tried.ts';
import { getEngine, getVocabulary } from './fetched.ts';
import { getFinderData } from './fetched-finder.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { isScopeOn, keptScope, onScopeChange, switchScope } from './scope.ts';
import { groupSection, section } from './search-results.ts';

/** Milliseconds that the search waits after the last key. */
const PAUSE = 60;

/** The number of synonyms shown. */
const SYNONYMS = 4;

const field = element('input', {
  type: 'search',
  'aria-label': searchBoxWords.search,
  placeholder: searchBoxWords.hint,
  autocomplete: 'off',
  spellcheck: 'false',
  maxlength: '200',
});
const archived = element('input', { type: 'checkbox' });
const inScope = element('input', { type: 'checkbox' });
/** Only the reader's scope; hidden until the reader has saved one. */
const scoping = element('label', { class: 'quiet' }, inScope, ' ', scopeWords.only);
const statusLine = element('p', { class: 'quiet', role: 'status' });
const results = element('div', { class: 'found' });
const shut = element('button', { type: 'button', class: 'button plain small' }, searchWords.close);
const form = element('form', {}, field, shut);
const dialog = element(
  'dialog',
  { class: 'search', 'aria-label': searchBoxWords.search },
  form,
  element('label', { class: 'quiet' }, archived, ' ', searchWords.withRetired),
  scoping,
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
  void run();
}

field.addEventListener('input', () => {
  results.ariaBusy = 'true';
  clearTimeout(pause);
  pause = setTimeout(run, PAUSE);
});
archived.addEventListener('change', () => void run());
inScope.addEventListener('change', () => switchScope(inScope.checked));
showScope();
onScopeChange(() => {
  showScope();
  if (dialog.open) void run();
});
onNewDay(() => {
  if (dialog.open) void run();
});
shut.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearTimeout(pause);
  await run();
  const [first] = results.querySelectorAll('a');
  first?.focus();
});
results.addEventListener('click', ({ target }) => {
  const words = field.value.trim();
  if (target instanceof Element && target.closest('a') && words !== '') keepSearch(words);
});

dialog.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || step === undefined || [archived, inScope].some((box) => box === document.activeElement))
    return;
  const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('a, button')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, here + step))]?.focus();
  event.preventDefault();
});

function showScope(): void {
  const kept = keptScope();
  scoping.hidden = kept === undefined;
  inScope.checked = kept !== undefined && isScopeOn();
}

async function run(): Promise<void> {
  latest += 1;
  const turn = latest;
  const words = field.value.trim();
  const show = (message: string, sections: readonly HTMLElement[], finished = true) => {
    if (turn !== latest) return;
    // Keeps the focus on a result while more are added.
    const here = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
    results.replaceChildren(...sections);
    results.ariaBusy = String(!finished);
    statusLine.textContent = message;
    if (here) results.querySelector<HTMLElement>(`a[href="${CSS.escape(here)}"]`)?.focus();
  };
  if (words === '') return show('', recent());
  if (results.childElementCount === 0) statusLine.textContent = searchWords.searching;
  try {
    const everything = await getEngine();
    const scope = inScope.checked ? keptScope() : undefined;
    const engine = scope ? scoped(everything, scope) : everything;
    if (!engine.isComplete()) {
      // What the first language has is shown at once. The rest of the answer needs more to be loaded.
      const hits = await lookUpAsTyped(engine, words, archived.checked);
      const groups = await groupsOf(
        { found: hits, partly: false, archived: archived.checked },
        { policy, today },
        AT_ONCE,
      );
      const sections = groups.map((group) => groupSection(group, words));
      if (groups.length > 0) show(found(groups, words, engine), sections, false);
      await engine.completed();
    }
    const within = await search(engine, words, archived.checked, getVocabulary);
    // A scope must never hide that something exists.
    const outside = engine !== everything && (within.found.length === 0 || within.partly);
    const answer = outside ? await search(everything, words, archived.checked, getVocabulary) : within;
    const groups = await groupsOf(answer, { policy, today });
    if (turn !== latest) return;
    const sections = groups.map((group) => groupSection(group, answer.words));
    const usable = groups.some(
      ({ kind, parts, partly }) => kind === 'piece' && !partly && parts.some(({ pieces }) => pieces.some(isUsable)),
    );
    const request = usable && !answer.partly ? [] : await requestInstead(words);
    const notice = outside && groups.length > 0 ? `${scopeWords.nothing} ` : '';
    show(notice + message(answer, groups, words, engine), [...sections, ...request]);
  } catch {
    show(searchWords.failed, []);
  }
}

/** What the search says above its results. */
function message({ partly, words }: Answer, groups: readonly Group[], typed: string, engine: Engine): string {
  if (groups.length === 0) return searchWords.none(typed);
  if (partly) return searchWords.partly(typed);
  return [...(words === typed ? [] : [searchWords.corrected(typed, words)]), found(groups, words, engine)].join(' ');
}

/** The number of results, and the other words that they were found by. */
function found(groups: readonly Group[], words: string, engine: Engine): string {
  const also = alsoSearched(words, engine).slice(0, SYNONYMS);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return [searchWords.found(total), ...(also.length > 0 ? [searchWords.also(also)] : [])].join(' ');
}

function isUsable(piece: HitDetails): boolean {
  const use = useOf(pieceState(piece, { policy, today }));
  return use === 'send' || use === 'for-you';
}

/** The button to request what a search did not find. */
async function requestInstead(words: string): Promise<HTMLElement[]> {
  const ask = askFor(words, (await getFinderData()).ask);
  if (!ask) return [];
  const link = element('a', { class: 'button', href: ask, rel: 'noopener' }, searchWords.request(words));
  return [element('section', {}, element('p', {}, link))];
}

/** The reader's latest searches. */
function recent(): HTMLElement[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const forget = element('button', { type: 'button', class: 'button plain small' }, searchWords.clearRecent);
  forget.addEventListener('click', () => {
    forgetSearches();
    field.focus();
    void run();
  });
  const items = searches.map((words) => {
    const again = element('button', { type: 'button', class: 'again', dir: 'auto' }, words);
    again.addEventListener('click', () => openSearch(words));
    return element('li', {}, again);
  });
  return [section(searchWords.recent, items, element('p', {}, forget))];
}
