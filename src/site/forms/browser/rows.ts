/** Runs in the browser: the rows of the form, each a persona at a stage, and the questions of that persona. */
import { contributeScriptText } from '../../../words/forms/contribute-script.ts';
import type { Choices } from '../choices.ts';

/** Each list of rows starts with one. Its button adds a row, and the button of an added row removes it. */
export function prepareRows(form: HTMLElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-rows]')) {
    addRow(form, list);
    list.querySelector('[data-add]')?.addEventListener('click', () => {
      addRow(form, list)?.querySelector('select')?.focus();
      tell(form);
    });
  }
}

function addRow(form: HTMLElement, list: HTMLElement): HTMLElement | undefined {
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
  if (number > 0) made.append(removeButton(form, made));
  list.querySelector('[data-add]')?.before(made);
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
  form.dispatchEvent(new Event('rows'));
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

function choice(name: string, value: string, text: string): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name, value });
  label.append(box, ` ${text}`);
  return label;
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
    if (isText || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) control.value = value;
  }
}
