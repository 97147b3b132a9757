/** Adds filters to the list of pieces. Loads their code on first use. */
import { listNotLoaded } from '../../../words/search/not-loaded.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import type { FacetName } from '../facets.ts';
import type * as PieceList from './piece-list.ts';

const list = document.querySelector<HTMLElement>('[data-piece-list]');
const form = list?.querySelector<HTMLFormElement>('.list-controls');

if (list && form) {
  const { words, sort } = {
    words: form.elements.namedItem('words') as HTMLInputElement,
    sort: form.elements.namedItem('sort') as HTMLSelectElement,
  };
  // What was typed and chosen while this was loading.
  const early = isUntouched(sort) ? undefined : sort.value;
  if (location.search !== '' || words.value !== '' || early) void act(({ show }) => show(words.value, early));
  addEventListener('popstate', () => void act(({ show }) => show()));

  list.addEventListener('click', (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (!(target instanceof Element) || altKey || ctrlKey || metaKey || shiftKey) return;
    const facet = target.closest<HTMLElement>('[data-facet]')?.dataset;
    const turn = target.closest<HTMLElement>('[data-turn-to]')?.dataset.turnTo;
    const what = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (facet) void act(({ toggle }) => toggle(facet.facet as FacetName, facet.value ?? ''));
    else if (turn) void act(({ turnTo }) => turnTo(Number(turn)));
    else if (what) void act(({ doIt }) => doIt(what));
    else return;
    event.preventDefault();
  });
  words.addEventListener('input', () => void act(({ search }) => search(words.value)));
  sort.addEventListener('change', () => {
    const { value } = sort;
    void act(({ order }) => order(value));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(({ search }) => search(words.value));
  });
}

/** Runs an action on the list. Shows a failure; the next action tries again. */
async function act(what: (pieceList: typeof PieceList) => Promise<void> | void): Promise<void> {
  try {
    const pieceList = await import('./piece-list.ts');
    await pieceList.ready();
    await what(pieceList);
  } catch {
    const statusLine = list?.querySelector('[data-status-line]');
    if (statusLine) statusLine.textContent = listNotLoaded;
  }
}
