/**
 * The page that a CRM leads to: `?persona=…&stage=…`, and `product` and `question` if wanted. A persona and a stage are
 * known by id, name or alias. When everything is known the page of the cell opens; what is not is explained.
 */
import { element } from '../../frame/browser/elements.ts';
import { cellAddress, fillQuestions, finderForm } from './finder-form.ts';

const form = finderForm();
const statusLine = document.querySelector('[data-status-line]');
const asked = new URLSearchParams(location.search);

if (form && statusLine && location.search !== '') void answer(form, statusLine);

async function answer(finder: HTMLFormElement, place: Element): Promise<void> {
  const problems: HTMLElement[] = [];
  for (const name of ['persona', 'stage', 'product']) problems.push(...choose(finder, name));
  await fillQuestions(finder);
  problems.push(...choose(finder, 'question'));
  const missing = ['persona', 'stage'].filter((name) => !asked.get(name));
  if (problems.length === 0 && missing.length === 0) return location.replace(cellAddress(finder));
  if (missing.length > 0) {
    problems.push(element('li', {}, `The address names no ${missing.join(' and no ')}: choose below.`));
  }
  place.replaceChildren(...problems);
}

/** Chooses what the address says in one of the lists, or says why it cannot. */
function choose(finder: HTMLFormElement, name: string): HTMLElement[] {
  const wanted = asked.get(name)?.trim() ?? '';
  const list = finder.elements.namedItem(name);
  if (wanted === '') return [];
  if (!(list instanceof HTMLSelectElement))
    return [element('li', {}, `There is only one product; “${wanted}” is not asked for.`)];
  const options = [...list.options].filter(({ value }) => value !== '');
  const option = options.find((each) => isMeant(each, wanted.toLowerCase()));
  if (option) {
    list.value = option.value;
    return [];
  }
  const known = options.map(({ text, value }) => `${value} (${text})`).join(', ');
  return [
    element(
      'li',
      {},
      `There is no ${name} “${wanted}”${name === 'question' ? ' for this persona at this stage' : ''}. `,
      known === '' ? 'There is none at all.' : `Known: ${known}.`,
    ),
  ];
}

function isMeant({ dataset, text, value }: HTMLOptionElement, wanted: string): boolean {
  return [value, text.trim().toLowerCase(), ...(dataset.also ?? '').split('\n')].includes(wanted);
}
