/**
 * The page that a CRM links to: `?persona=…&stage=…`, optionally with `product`, `language` and `question`. A persona or stage can be
 * an id, name or alias. Opens the page of the cell, or explains what it does not know.
 */
import { findProblems } from '../../../words/search/find-page-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { cellAddress, fillQuestions, finderForm } from './finder-form.ts';

const form = finderForm();
const statusLine = document.querySelector('[data-status-line]');
const asked = new URLSearchParams(location.search);

if (form && statusLine && location.search !== '') void answer(form, statusLine);

async function answer(finder: HTMLFormElement, place: Element): Promise<void> {
  const problems: HTMLElement[] = [];
  for (const name of ['persona', 'stage', 'product', 'language']) problems.push(...choose(finder, name));
  await fillQuestions(finder);
  problems.push(...choose(finder, 'question'));
  const missing = ['persona', 'stage'].filter((name) => !asked.get(name));
  if (problems.length === 0 && missing.length === 0) return location.replace(cellAddress(finder));
  if (missing.length > 0) {
    problems.push(element('li', {}, findProblems.missing(missing)));
  }
  place.replaceChildren(...problems);
}

/** Chooses the value from the address in one of the lists, or says why it cannot. */
function choose(finder: HTMLFormElement, name: string): HTMLElement[] {
  const wanted = asked.get(name)?.trim() ?? '';
  const list = finder.elements.namedItem(name);
  if (wanted === '') return [];
  if (!(list instanceof HTMLSelectElement)) return [element('li', {}, findProblems.onlyOne(name, wanted))];
  const options = [...list.options].filter(({ value }) => value !== '');
  const option = options.find((each) => isMeant(each, wanted.toLowerCase()));
  if (option) {
    list.value = option.value;
    return [];
  }
  const known = options.map(({ text, value }) => findProblems.known(value, text.trim()));
  return [element('li', {}, findProblems.unknown(name, wanted, known))];
}

function isMeant({ dataset, text, value }: HTMLOptionElement, wanted: string): boolean {
  return [value, text.trim().toLowerCase(), ...(dataset.also ?? '').split('\n')].includes(wanted);
}
