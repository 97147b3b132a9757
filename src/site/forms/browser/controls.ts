/** Runs in the browser: the controls of a form, their entries, and what a record puts into them. */
import { contributeScriptText } from '../../../words/forms/contribute-script.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import { draftOf, type Entry, type EntryInput, textsOf, valueAt } from '../entries.ts';
import { BODY, type Filled } from '../form-file.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isControl(element: unknown): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** The controls of fields. Those without a name are not about the record. */
function controlsIn(within: Element): Control[] {
  return [...within.querySelectorAll('input, select, textarea')].filter(isControl).filter(({ name }) => name !== '');
}

/** What a person entered. */
export function filledIn(form: HTMLElement): Filled {
  const entries = new Map<string, Entry>();
  let body = '';
  for (const control of controlsIn(form)) {
    const { name, value } = control;
    if (name === BODY) {
      body = value;
      continue;
    }
    const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
    const texts = isBox && !control.checked ? [] : [value];
    const known = entries.get(name)?.texts ?? [];
    entries.set(name, { name, input: inputOf(control), texts: [...known, ...texts] });
  }
  return { draft: draftOf([...entries.values()]), body };
}

function inputOf({ dataset }: Control): EntryInput {
  return (dataset.input ?? 'text') as EntryInput;
}

/** Puts the values of a record into the controls. What is not offered any more is added, so that nothing is lost. */
export function fill(within: Element, data: unknown): void {
  const byName = Map.groupBy(controlsIn(within), ({ name }) => name);
  for (const [name, controls] of byName) {
    if (name !== BODY) setTexts(controls, textsOf(inputOf(controls[0] as Control), valueAt(data, name)));
  }
}

/** Puts what a new record starts with into the controls, but for those that a person filled in while this was loading. */
export function fillStart(within: Element, data: unknown): void {
  for (const [name, controls] of Map.groupBy(controlsIn(within), (control) => control.name)) {
    const value = valueAt(data, name);
    if (name === BODY || value === undefined || !controls.every(isUntouched)) continue;
    setTexts(controls, textsOf(inputOf(controls[0] as Control), value));
  }
}

function setTexts(controls: readonly Control[], texts: readonly string[]): void {
  for (const control of controls) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = texts.includes(control.value);
      continue;
    }
    const [text = ''] = texts;
    if (control instanceof HTMLSelectElement && ![...control.options].some(({ value }) => value === text)) {
      control.add(new Option(contributeScriptText.notOffered(text), text));
    }
    control.value = text;
  }
}

/** Adds a checked box for every value that has none. */
export function addMissing(within: Element, data: unknown): void {
  for (const list of within.querySelectorAll<HTMLElement>('[data-many]')) {
    const name = list.dataset.many ?? '';
    const offered = new Set([...list.querySelectorAll('input')].map(({ value }) => value));
    const missing = textsOf('many', valueAt(data, name)).filter((id) => !offered.has(id));
    list.append(...missing.map((id) => choice(name, id, contributeScriptText.notOffered(id), true)));
  }
}

/** A box with its label. */
export function choice(name: string, value: string, text: string, checked = false): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name, value, checked });
  box.dataset.input = 'many';
  label.append(box, ` ${text}`);
  return label;
}
