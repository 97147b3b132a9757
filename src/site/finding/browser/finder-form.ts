/** The form of the finder. */
import { anyQuestion } from '../../../words/search/finder-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { getFinderData } from './fetched-finder.ts';

/** The finder of this page. */
export function finderForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('.finder');
}

/** What an address asks the finder for. */
const ASKED = ['persona', 'stage', 'product', 'language', 'question'];

/** Whether the address of the page asks for something; what others add to addresses does not count. */
export function asksForSomething(): boolean {
  const fields = new URLSearchParams(location.search);
  return ASKED.some((name) => fields.has(name));
}

/** The choice in one of its lists; empty where the list does not exist. */
export function chosen(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

/** Chooses an id in one of its lists, if the list has it. */
export function choose(form: HTMLFormElement, name: string, id: string | undefined): void {
  const list = form.elements.namedItem(name);
  if (id === undefined || !(list instanceof HTMLSelectElement)) return;
  if ([...list.options].some(({ value }) => value === id)) list.value = id;
}

/** Marks what one of its lists shows as a choice of the reader: made now, or on an earlier visit. */
export function markChosen(form: HTMLFormElement, name: string): void {
  const list = form.elements.namedItem(name);
  if (list instanceof HTMLSelectElement) list.dataset.chosen = '';
}

/** Whether the reader chose in this list. A list that no one touched shows its first entry. */
export function isChosen(form: HTMLFormElement, name: string): boolean {
  const list = form.elements.namedItem(name);
  return list instanceof HTMLSelectElement && list.dataset.chosen !== undefined;
}

/** The address of the chosen cell. */
export function cellAddress(form: HTMLFormElement): string {
  const cell = `${form.dataset.map}${chosen(form, 'persona')}/${chosen(form, 'stage')}/`;
  const wanted = new URLSearchParams();
  for (const name of ['product', 'language', 'question']) {
    const id = chosen(form, name);
    if (id !== '') wanted.set(name, id);
  }
  return wanted.size === 0 ? cell : `${cell}?${wanted}`;
}

/**
 * Offers the questions of the chosen persona at the chosen stage. The finder also works without them.
 *
 * @returns Whether they could be fetched.
 */
export async function fillQuestions(form: HTMLFormElement): Promise<boolean> {
  const list = form.elements.namedItem('question') as HTMLSelectElement;
  const finder = await getFinderData().catch(() => undefined);
  const cell = `${chosen(form, 'persona')}/${chosen(form, 'stage')}`;
  if (finder === undefined) return false;
  if (list.dataset.cell === cell) return true;
  list.dataset.cell = cell;
  const questions = finder.questions[cell] ?? [];
  list.replaceChildren(
    element('option', { value: '' }, anyQuestion),
    ...questions.map(([id, ask]) => element('option', { value: id }, ask)),
  );
  return true;
}
