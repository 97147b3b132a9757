/** Runs in the browser: keeps the file that the form describes, and its problems, in step with the entries. */
import './no-eval.ts';
import { newFilePage } from '../../../forge/hosts/links.ts';
import { contributeScriptText, formStatus } from '../../../words/forms/contribute-script.ts';
import { today } from '../../frame/browser/readers-day.ts';
import type { Choices } from '../choices.ts';
import { type FormFile, type FormProblem, type FormValue, fileOf, titleOf } from '../form-record.ts';
import { fillQuestions, prefill, prepareRows } from './rows.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Starts the form. Without the list of choices it cannot work, and says so. */
export async function start(form: HTMLElement): Promise<void> {
  let choices: Choices;
  try {
    const response = await fetch(form.dataset.contribute ?? '');
    if (!response.ok) throw new Error(String(response.status));
    choices = await response.json();
  } catch {
    setText(form, '[data-status]', contributeScriptText.notLoaded);
    return;
  }
  prepareRows(form);
  prefill(form, new URLSearchParams(location.search));
  const page = new Page(form, choices);
  form.addEventListener('input', ({ target }) => page.changed(target));
  form.addEventListener('change', ({ target }) => page.left(target));
  form.addEventListener('focusout', ({ target }) => page.left(target));
  page.update();
  form.dataset.ready = '';
}

class Page {
  readonly #form: HTMLElement;
  readonly #choices: Choices;
  /** The fields that the person has visited. Only these show their problems next to the field. */
  readonly #seen = new Set<string>();
  readonly #today: string;
  #file: FormFile | undefined;

  constructor(form: HTMLElement, choices: Choices) {
    this.#form = form;
    this.#choices = choices;
    this.#today = today;
    form.querySelector('[data-hand-over]')?.addEventListener('click', () => void this.#handOver());
    form.addEventListener('rows', () => this.update());
  }

  changed(target: EventTarget | null): void {
    if (target instanceof Element) fillQuestions(target, this.#choices);
    this.update();
  }

  left(target: EventTarget | null): void {
    if (!isControl(target) || target.name === '') return;
    this.#seen.add(target.name);
    this.update();
  }

  update(): void {
    for (const row of this.#form.querySelectorAll('.row')) fillQuestions(row, this.#choices);
    const file = fileOf(valuesOf(this.#form), this.#choices, this.#today, titleOf);
    this.#file = file;
    setText(this.#form, '[data-path]', file.path);
    const preview = this.#form.querySelector<HTMLTextAreaElement>('[data-preview]');
    if (preview) preview.value = file.text;
    this.#showProblems(file.problems);
    this.#showButtons(file);
  }

  #showProblems(problems: readonly FormProblem[]): void {
    const open = new Map<string, FormProblem>();
    const errors = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    for (const problem of [...errors, ...warnings]) {
      const place = this.#placeOf(problem.field);
      if (place !== undefined && !open.has(place)) open.set(place, problem);
    }
    for (const element of this.#form.querySelectorAll<HTMLElement>('[data-problem]')) {
      const name = element.dataset.problem ?? '';
      const problem = this.#seen.has(name) ? open.get(name) : undefined;
      const text = problem ? shown(problem) : '';
      element.textContent = problem?.severity === 'warning' ? contributeScriptText.warning(text) : text;
      const control = this.#form.querySelector(`[name="${CSS.escape(name)}"]`);
      if (isControl(control)) control.toggleAttribute('aria-invalid', problem?.severity === 'error');
    }
    const list = this.#form.querySelector('[data-problems]');
    list?.replaceChildren(
      ...(errors.length > 0 ? errors : warnings).map(({ message }) => {
        const item = document.createElement('li');
        item.textContent = message;
        return item;
      }),
    );
    setText(this.#form, '[data-status]', formStatus(errors.length, warnings.length));
  }

  /** The field that shows a problem: the one it is about, or the nearest around it. */
  #placeOf(field: string): string | undefined {
    for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
      if (this.#form.querySelector(`[data-problem="${CSS.escape(name)}"]`)) return name;
    }
    return undefined;
  }

  #showButtons(file: FormFile): void {
    const open = this.#form.querySelector<HTMLAnchorElement>('[data-open]');
    const copy = this.#form.querySelector<HTMLElement>('[data-hand-over]');
    if (!open || !copy) return;
    const ready = file.problems.every(({ severity }) => severity !== 'error');
    const page = newFilePage(this.#choices.site, file);
    open.hidden = !ready || !page?.carriesText;
    copy.hidden = !ready || page?.carriesText === true;
    if (page) open.href = page.address;
  }

  async #handOver(): Promise<void> {
    if (!this.#file) return;
    try {
      await navigator.clipboard.writeText(this.#file.text);
      setText(this.#form, '[data-status]', contributeScriptText.copied);
    } catch {
      setText(this.#form, '[data-status]', contributeScriptText.notCopied);
      return;
    }
    const page = newFilePage(this.#choices.site, this.#file);
    if (page) window.open(page.address, '_blank', 'noopener');
  }
}

/** The hint for a missing field is a line of YAML, and the empty field itself says enough. */
function shown({ hint, message, rule }: FormProblem): string {
  return rule === 'schema/missing' ? message : `${message} ${hint}`;
}

function valuesOf(form: HTMLElement): FormValue[] {
  return [...form.querySelectorAll('input, select, textarea')].filter(isControl).flatMap((control): FormValue[] => {
    const { name, value } = control;
    if (name === '') return [];
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      return control.checked ? [{ name, text: value, isOneOfMany: true }] : [];
    }
    if (control.dataset.list !== undefined) {
      return value.split(',').map((text) => ({ name, text, isOneOfMany: true }));
    }
    return [{ name, text: value, isNumber: control.dataset.number !== undefined }];
  });
}

function isControl(element: unknown): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function setText(form: HTMLElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
