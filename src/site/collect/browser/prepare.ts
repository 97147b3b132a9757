/** Runs in the browser: checks a change by the rules of `check`, and makes the patch. Large, so it is fetched when needed. */
import '../../forms/browser/no-eval.ts';
import { recordsIn, withChangeSet } from '../../../content/write/change-set.ts';
import { type ChangedFile, patchOf } from '../../../content/write/patch.ts';
import type { Place } from '../../../forge/hosts/links.ts';
import type { ChangeSet } from '../../../schema/change-set.ts';
import { kinds } from '../../../schema/kinds.ts';
import { collectScriptText } from '../../../words/collect/panel-script.ts';
import { addNames } from '../../forms/browser/loading.ts';
import type { Choices } from '../../forms/choices.ts';
import { recordProblems, titleOf } from '../../forms/form-file.ts';
import { type SourceGroup, sourcePlace } from '../../forms/source-files.ts';

export interface Prepared {
  readonly site: Place;
  /** With any, nothing can be handed over. */
  readonly problems: readonly string[];
  /** The titles of records whose files the site does not publish. The job at the host checks them. */
  readonly closed: readonly string[];
  /** Nothing where a file is not published. */
  readonly patch: string | undefined;
}

/** Fetches files of the site, each once. */
function loader<Type>(): (address: string) => Promise<Type> {
  const fetched = new Map<string, Promise<Type>>();
  return (address) => {
    const known = fetched.get(address);
    if (known) return known;
    const loading = fetch(address).then((response): Promise<Type> => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
    fetched.set(address, loading);
    loading.catch(() => fetched.delete(address));
    return loading;
  };
}

const loadChoices = loader<Choices>();
const loadGroup = loader<SourceGroup>();

/** @param places The addresses of the files of the site. */
export async function prepare(
  set: ChangeSet,
  { choices: list = '', sources = '' }: DOMStringMap,
  today: string,
): Promise<Prepared> {
  const choices = await loadChoices(list);
  const panel = document.querySelector<HTMLElement>('[data-collected]');
  if (panel && !panel.querySelector('datalist')) addNames(panel, choices);
  const records = recordsIn(set);
  const files = await Promise.all(
    records.map(async ({ id, kind }) => {
      const { group, key } = sourcePlace(kinds[kind], kind, id);
      return (await loadGroup(`${sources}${group}`))[key];
    }),
  );
  const problems: string[] = [];
  const closed: string[] = [];
  const changed: ChangedFile[] = [];
  for (const [index, record] of records.entries()) {
    const { path, text: before } = files[index] ?? { path: '' };
    const title =
      (record.kind === 'piece' ? choices.pieces[record.id]?.title : choices.titles.persona[record.id]) ?? record.id;
    if (before === undefined) {
      closed.push(title);
      continue;
    }
    const text = withChangeSet(before, record, set);
    changed.push({ path, before, text });
    const found = recordProblems(record.kind, { at: [], path, text }, { choices, today, nameOf: titleOf(record.kind) });
    for (const { message, severity } of found) {
      if (severity === 'error') problems.push(collectScriptText.problem(title, message));
    }
  }
  return { site: choices.site, problems, closed, patch: closed.length > 0 ? undefined : patchOf(changed) };
}
