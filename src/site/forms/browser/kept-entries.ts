/**
 * What is typed into a form stays while its tab is open, for a reload and for the way back. Its place in the history names it, so a
 * link to the form opens an empty one.
 */
import { isSameData } from '../../../kit/same-data.ts';
import type { Filled } from '../form-file.ts';

const STORED = 'content-audit-form-';

/** What a form had at first, and what a person made of it. */
interface Kept {
  readonly before: Plain;
  readonly after: Plain;
}

/** What is in a form, without classes: rows are lists, in which a removed one is `null`. */
interface Plain {
  readonly draft: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Whether something was typed into the form at this place in the history. */
export function hasKept(): boolean {
  return typeof history.state?.form === 'string';
}

/** Keeps what is in a form. */
export function keep(before: Filled | undefined, after: Filled): void {
  if (!hasKept()) history.replaceState({ form: Math.random().toString(36).slice(2) }, '');
  const entries = { before: before ?? { draft: {}, body: '' }, after };
  try {
    sessionStorage.setItem(
      STORED + history.state.form,
      JSON.stringify(entries, (_, value) => plain(value)),
    );
  } catch {
    // The browser stores nothing.
  }
}

function plain(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const rows: unknown[] = [];
  for (const [number, row] of value) rows[number] = row;
  return rows;
}

/** A record with what was typed. What was not changed is as the record has it now. */
export function withKept({ body, data }: { readonly body: string; readonly data: unknown }): Plain | undefined {
  const kept = read();
  if (!kept) return undefined;
  const { after, before } = kept;
  const changed = Object.keys({ ...before.draft, ...after.draft }).filter(
    (name) => !isSameData(before.draft[name], after.draft[name]),
  );
  return {
    draft: Object.fromEntries([
      ...Object.entries(data ?? {}),
      ...changed.map((name) => [name, after.draft[name]] as const),
    ]),
    body: after.body === before.body ? body : after.body,
  };
}

function read(): Kept | undefined {
  try {
    return hasKept()
      ? (JSON.parse(sessionStorage.getItem(STORED + history.state.form) ?? 'null') ?? undefined)
      : undefined;
  } catch {
    return undefined;
  }
}
