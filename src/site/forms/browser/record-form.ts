/** Runs in the browser: keeps the file that a form describes, and its problems, in step with the entries. */
import './no-eval.ts';
import { hostLinks } from '../../../forge/hosts/host-links.ts';
import { editLink, hostOf, newFilePage } from '../../../forge/hosts/links.ts';
import { contributeScriptText, formStatus } from '../../../words/forms/contribute-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { onNewDay, today } from '../../frame/browser/readers-day.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import type { Choices } from '../choices.ts';
import { valueAt } from '../entries.ts';
import {
  editedFile,
  type Filled,
  type FormContext,
  type FormFile,
  type FormProblem,
  type LoadedRecord,
  newFile,
  titleOf,
} from '../form-file.ts';
import type { FormStart } from '../minutes.ts';
import { type FormName, newPiece, type RecordForm, recordForms } from '../record-forms.ts';
import { addMissing, fill, filledIn, fillStart, isControl } from './controls.ts';
import { keep, withKept } from './kept-entries.ts';
import { addNames, findRecord, prepareChooser } from './loading.ts';
import { addFirstRows, fillQuestions, loadRows, nameRows, prefill, prepareRows } from './rows.ts';

/** Starts the form. Without the list of choices it cannot work, and says so. */
export async function start(form: HTMLElement): Promise<void> {
  const say = (text: string) => setText(form, '[data-status]', text);
  let choices: Choices;
  try {
    const response = await fetch(form.dataset.contribute ?? '');
    if (!response.ok) throw new Error(String(response.status));
    choices = await response.json();
  } catch {
    say(contributeScriptText.notLoaded);
    return;
  }
  const given = new URLSearchParams(location.search);
  const name = form.dataset.form as FormName | undefined;
  const shape: RecordForm = name === undefined ? newPiece : recordForms[name];
  prepareRows(form);
  addNames(form, choices);
  prepareChooser(form);
  const id = given.get('id');
  const isNew = name === undefined || (id === null && shape.isNewOn !== undefined);
  if (isNew) {
    form.querySelector('[data-of-change]')?.remove();
    startNew(form, shape, given, choices);
    begin(new Page(form, shape, choices));
  } else if (id === null) {
    say(contributeScriptText.noFile);
  } else {
    const loaded = await findRecord(form, shape, id, choices, say);
    if (loaded) {
      nameRecord(form, shape, id, loaded);
      begin(new Page(form, shape, choices, show(form, loaded, choices)));
    }
  }
  form.dataset.ready = '';
}

/** A new record starts as the page says, and with the fields that the address names. */
function startNew(form: HTMLElement, { isNewOn }: RecordForm, given: URLSearchParams, choices: Choices): void {
  const { record = {}, body }: Partial<FormStart> = JSON.parse(form.dataset.start ?? '{}');
  form.querySelector('[data-asked]')?.removeAttribute('hidden');
  loadRows(form, record);
  fillStart(form, isNewOn === undefined ? record : { [isNewOn]: today, ...record });
  const field = bodyOf(form);
  if (body !== undefined && field && isUntouched(field)) field.value = body;
  addFirstRows(form);
  prefill(form, given);
  const kept = withKept({ body: '', data: {} });
  if (!kept) return;
  put(form, kept.draft, choices);
  if (field) field.value = kept.body;
}

/** Puts a record into the form, with its rows. */
function put(form: HTMLElement, data: unknown, choices: Choices): void {
  loadRows(form, data);
  fill(form, data);
  // The questions that are offered depend on the persona and stage.
  for (const row of form.querySelectorAll('.row')) fillQuestions(row, choices);
  addMissing(form, data);
  fill(form, data);
  nameRows(form);
}

function bodyOf(form: HTMLElement): HTMLTextAreaElement | null {
  return form.querySelector<HTMLTextAreaElement>('[name=body]');
}

function begin(page: Page): void {
  page.listen();
  page.update();
}

/** Shows which record it is, with a link to its page. */
function nameRecord(form: HTMLElement, { page = '/', title }: RecordForm, id: string, { data }: LoadedRecord): void {
  const head = form.querySelector('[data-record]');
  const base = document.documentElement.dataset.base?.replace(/\/$/, '') ?? '';
  const address = `${base}${page.replace('*', encodeURIComponent(id))}`;
  head?.replaceChildren(element('a', { href: address, dir: 'auto' }, String(valueAt(data, title) ?? id)));
  head?.removeAttribute('hidden');
}

/** A record in the form, and what the form made of it before a person changed anything. */
interface Shown {
  readonly loaded: LoadedRecord;
  readonly before: Filled;
}

function show(form: HTMLElement, loaded: LoadedRecord, choices: Choices): Shown {
  const { body, data } = loaded;
  form.querySelector('[data-of-new]')?.remove();
  form.querySelector('[data-chooser]')?.setAttribute('hidden', '');
  form.querySelector('[data-asked]')?.removeAttribute('hidden');
  put(form, data, choices);
  const field = bodyOf(form);
  // Typed while this was loading, or filled in again by the browser: it stays, and is a change.
  const typed = field && !isUntouched(field) ? field.value : undefined;
  if (field) field.value = body;
  const before = filledIn(form);
  const kept = withKept(loaded);
  if (kept) put(form, kept.draft, choices);
  const text = kept?.body ?? typed;
  if (field && text !== undefined) field.value = text;
  return { loaded, before };
}

class Page {
  readonly #form: HTMLElement;
  readonly #shape: RecordForm;
  readonly #choices: Choices;
  readonly #shown: Shown | undefined;
  /** The fields that the person has visited. Only these show their problems next to the field. */
  readonly #seen = new Set<string>();
  #file: FormFile | undefined;

  constructor(form: HTMLElement, shape: RecordForm, choices: Choices, shown?: Shown) {
    this.#form = form;
    this.#shape = shape;
    this.#shown = shown;
    this.#choices = choices;
  }

  get #context(): FormContext {
    return { choices: this.#choices, today, nameOf: titleOf(this.#shape.kind) };
  }

  listen(): void {
    const form = this.#form;
    form.querySelector('[data-hand-over]')?.addEventListener('click', () => void this.#handOver());
    form.addEventListener('rows', () => this.#typed());
    onNewDay(() => this.update());
    form.addEventListener('input', ({ target }) => {
      if (target instanceof Element) fillQuestions(target, this.#choices);
      this.#typed();
    });
    form.addEventListener('change', ({ target }) => this.#left(target));
    form.addEventListener('focusout', ({ target }) => this.#left(target));
  }

  #typed(): void {
    this.update();
    keep(this.#shown?.before, filledIn(this.#form));
  }

  #left(target: EventTarget | null): void {
    if (!isControl(target) || target.name === '') return;
    this.#seen.add(target.name);
    this.update();
  }

  update(): void {
    for (const row of this.#form.querySelectorAll('.row')) fillQuestions(row, this.#choices);
    const after = filledIn(this.#form);
    const file = this.#shown
      ? editedFile(this.#shape, this.#shown.loaded, { before: this.#shown.before, after }, this.#context)
      : newFile(this.#shape, after, this.#context);
    this.#file = file;
    setText(this.#form, '[data-path]', file.path);
    const preview = this.#form.querySelector<HTMLTextAreaElement>('[data-preview]');
    if (preview) preview.value = file.text;
    const changes = this.#form.querySelector('[data-changes]');
    changes?.toggleAttribute('hidden', file.changes.length === 0);
    setText(this.#form, '[data-changes]', contributeScriptText.changes(file.changes));
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
      ...(this.#file?.changed ? (errors.length > 0 ? errors : warnings) : []).map(({ message }) => {
        const item = document.createElement('li');
        item.textContent = message;
        return item;
      }),
    );
    const status = this.#file?.changed ? formStatus(errors.length, warnings.length) : contributeScriptText.unchanged;
    setText(this.#form, '[data-status]', status);
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
    const ready = file.changed && file.problems.every(({ severity }) => severity !== 'error');
    const page = this.#shown ? undefined : newFilePage(this.#choices.site, file);
    open.hidden = !ready || !page?.carriesText;
    copy.hidden = !ready || page?.carriesText === true;
    if (page) open.href = page.address;
  }

  async #handOver(): Promise<void> {
    if (!this.#file) return;
    const { path, text } = this.#file;
    const { site } = this.#choices;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setText(this.#form, '[data-status]', contributeScriptText.notCopied);
      return;
    }
    const address = this.#shown ? editLink(site, path) : newFilePage(site, this.#file)?.address;
    const host = hostOf(site);
    const next = this.#shown && host ? ` ${contributeScriptText.paste(hostLinks[host].name)}` : '';
    setText(this.#form, '[data-status]', contributeScriptText.copied + next);
    if (address) window.open(address, '_blank', 'noopener');
  }
}

/** The hint for a missing field is a line of YAML, and the empty field itself says enough. */
function shown({ hint, message, rule }: FormProblem): string {
  return rule === 'schema/missing' ? message : `${message} ${hint}`;
}

function setText(form: HTMLElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
