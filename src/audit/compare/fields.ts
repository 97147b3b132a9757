/** Which fields of a record changed, in plain texts. */

/** One field that changed. A field that is long, or holds more than a value, is only named. */
export interface FieldChange {
  /** Its name as it is written in the file, such as `status` or `reviewed.on`. */
  readonly field: string;
  /** What it said; absent when it was not there or is too long to show. */
  readonly before?: string | undefined;
  /** What it says. */
  readonly after?: string | undefined;
}

/** The longest value that is shown, in characters. */
const SHOWN = 60;

/** The fields in which two records differ, in the order of the newer one, then those that are gone. */
export function fieldChanges(before: object, after: object, passedOver: ReadonlySet<string>): FieldChange[] {
  const old = flat(before);
  const now = flat(after);
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((field) => !passedOver.has(field.split('.', 1)[0] ?? '') && old.get(field) !== now.get(field))
    .map((field) => change(field, old.get(field), now.get(field)));
}

function change(field: string, before: string | undefined, after: string | undefined): FieldChange {
  const shown = [before, after].every((text = '') => text.length <= SHOWN && !/[\n{]/.test(text));
  return shown && field !== 'body' ? { field, before, after } : { field };
}

/** Every value by its path; a list is one value. What is absent and what is empty are the same. */
function flat(record: object, prefix = ''): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [inner, text] of flat(value, `${name}.`)) values.set(inner, text);
    } else {
      const text = Array.isArray(value) ? value.map(entry).join(', ') : String(value ?? '');
      if (text !== '') values.set(name, text);
    }
  }
  return values;
}

function entry(value: unknown): string {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);
}
