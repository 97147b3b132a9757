/** Runs in the browser: rows of fields, and the questions of the persona and stage in a row. */
import { contributeScriptText } from '../../../words/forms/contribute-script.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import type { Choices } from '../choices.ts';
import { valueAt } from '../entries.ts';
import { choice, isControl } from './controls.ts';

/** The button of each list of rows adds one, and the button of a row removes it. */
export function prepareRows(form: HTMLElement): void {
  for (const list of lists(form)) {
    list.querySelector('[data-add]')?.addEventListener('click', () => {
      const row = addRow(form, list);
      row?.querySelector<HTMLElement>('select, input, textarea')?.focus();
      tell(form);
    });
  }
  form.addEventListener('input', ({ target }) => {
    if (target instanceof Element) nameRow(target.closest('.row'));
  });
}

/** A new record starts with a row in each list. */
export function addFirstRows(form: HTMLElement): void {
  for (const list of lists(form)) if (!list.querySelector(':scope > .row')) addRow(form, list, false);
}

/** A row for each entry of a record, in place of the rows that are there. */
export function loadRows(form: HTMLElement, data: unknown): void {
  for (const list of lists(form)) {
    for (const row of list.querySelectorAll(':scope > .row')) row.remove();
    const entries = valueAt(data, list.dataset.rows ?? '');
    list.dataset.next = '0';
    if (!Array.isArray(entries)) continue;
    for (const [number, entry] of entries.entries()) {
      list.dataset.next = String(number);
      // A number without a row is an empty place in the file.
      if (typeof entry === 'object' && entry !== null) addRow(form, list)?.removeAttribute('open');
    }
    list.dataset.next = String(entries.length);
  }
}

/** Shows what each folded row is about. */
export function nameRows(form: HTMLElement): void {
  for (const row of form.querySelectorAll('.row')) nameRow(row);
}

function nameRow(row: Element | null): void {
  const summary = row?.querySelector(':scope > summary');
  if (!(row instanceof HTMLElement) || !summary) return;
  const field = row.querySelector<HTMLInputElement>(`[name$="${CSS.escape(row.dataset.under ?? '')}"]`);
  summary.textContent = field?.value.trim() || contributeScriptText.newRow;
}

function lists(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-rows]')];
}

function addRow(form: HTMLElement, list: HTMLElement, removable = true): HTMLElement | undefined {
  const template = list.querySelector('template');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) return undefined;
  const number = Number(list.dataset.next ?? 0);
  list.dataset.next = String(number + 1);
  for (const element of made.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes('*')) element.setAttribute(name, value.replaceAll('*', String(number)));
      else if (/^(?:id|for|aria-describedby)$/.test(name)) {
        element.setAttribute(name, value.replaceAll('-row-', `-${number}-`));
      }
    }
  }
  if (removable) made.append(removeButton(form, made));
  list.querySelector('[data-add]')?.before(made);
  nameRow(made);
  return made;
}

function removeButton(form: HTMLElement, row: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button plain small';
  button.textContent = contributeScriptText.removeRow;
  button.addEventListener('click', () => {
    row.closest<HTMLElement>('[data-rows]')?.querySelector<HTMLElement>('[data-add]')?.focus();
    row.remove();
    tell(form);
  });
  return button;
}

/** Reports a change of the rows, which causes no event of its own. */
function tell(form: HTMLElement): void {
  form.dispatchEvent(new Event('rows', { bubbles: true }));
}

/** Offers the questions of the persona and stage in a row; does nothing while these stay the same. */
export function fillQuestions(within: Element, { questions }: Choices): void {
  const row = within.closest('.row');
  const list = row?.querySelector<HTMLElement>('[data-questions]');
  const offer = list?.querySelector<HTMLElement>('[data-many]');
  if (!row || !list || !offer) return;
  const persona = row.querySelector<HTMLSelectElement>('select[name$=".persona"]')?.value ?? '';
  const stage = row.querySelector<HTMLSelectElement>('select[name$=".stage"]')?.value ?? '';
  const wanted = `${persona} ${stage}`;
  if (list.dataset.for === wanted) return;
  list.dataset.for = wanted;
  const asked = (questions[persona] ?? []).filter((question) => question.stage === stage);
  offer.replaceChildren(
    ...(asked.length > 0
      ? asked.map(({ id, ask }) => choice(list.dataset.questions ?? '', id, ask))
      : [words(persona === '' || stage === '' ? contributeScriptText.chooseCell : contributeScriptText.noQuestions)]),
  );
}

function words(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'quiet';
  element.textContent = text;
  return element;
}

/** Fills in the fields named in the address, such as `?title=…&serves.0.persona=…`. Unknown names are ignored. */
export function prefill(form: HTMLElement, given: URLSearchParams): void {
  for (const [name, value] of given) {
    const control = form.querySelector(`[name="${CSS.escape(name)}"]`);
    const isText = control instanceof HTMLInputElement && control.type === 'text';
    if (!isControl(control) || !isUntouched(control)) continue;
    if (isText || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) control.value = value;
  }
}
