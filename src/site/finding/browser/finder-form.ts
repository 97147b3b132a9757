/** The form of the finder. */
import { anyQuestion } from '../../../words/search/finder-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { getFinderData } from './fetched.ts';

/** The finder of this page. */
export function finderForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('.finder');
}

/** The choice in one of its lists; empty where the list does not exist. */
function chosen(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '');
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

/** Offers the questions of the chosen persona at the chosen stage. The finder also works without them. */
export async function fillQuestions(form: HTMLFormElement): Promise<void> {
  const list = form.elements.namedItem('question') as HTMLSelectElement;
  const cell = `${chosen(form, 'persona')}/${chosen(form, 'stage')}`;
  const finder = await getFinderData().catch(() => undefined);
  if (finder === undefined || list.dataset.cell === cell) return;
  list.dataset.cell = cell;
  const questions = finder.questions[cell] ?? [];
  list.replaceChildren(
    element('option', { value: '' }, anyQuestion),
    ...questions.map(([id, ask]) => element('option', { value: id }, ask)),
  );
}
