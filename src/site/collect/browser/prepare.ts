/** Runs in the browser: checks a change by the rules of `check`, and makes the patch. Large, so it is fetched when needed. */
import '../../forms/browser/no-eval.ts';
import { recordsIn, signatureChange, withChangeSet } from '../../../content/write/change-set.ts';
import { editFile } from '../../../content/write/edit-file.ts';
import { type ChangedFile, patchOf } from '../../../content/write/patch.ts';
import type { Place } from '../../../forge/hosts/links.ts';
import type { ChangeSet } from '../../../schema/change-set.ts';
import { kinds } from '../../../schema/kinds.ts';
import { sideOf } from '../../../schema/person.ts';
import { collectScriptText } from '../../../words/collect/panel-script.ts';
import { addNames } from '../../forms/browser/loading.ts';
import type { Choices } from '../../forms/choices.ts';
import { recordProblems, titleOf } from '../../forms/form-file.ts';
import { type SourceFile, type SourceGroup, type SourcePlace, sourcePlace } from '../../forms/source-place.ts';

export interface Prepared {
  readonly site: Place;
  /** With any, nothing can be handed over. */
  readonly problems: readonly string[];
  /** The titles of records whose files the site does not publish. The job at the host checks them. */
  readonly closed: readonly string[];
  /** Nothing where a file is not published. */
  readonly patch: string | undefined;
  /** The only file that changes; nothing where there are several. */
  readonly file: ChangedFile | undefined;
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

async function loadText(folder: string, place: SourcePlace | undefined): Promise<SourceFile | undefined> {
  return place && (await loadGroup(`${folder}${place.group}`))[place.key];
}

/** A change of one file, and how the result is checked. */
interface Edit {
  readonly source: SourcePlace;
  readonly title: string;
  readonly edit: (path: string, text: string) => string;
  readonly problems: (file: SourceText) => readonly string[];
}

interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Prepares what a person collected: files of the site are fetched, changed and checked. */
export async function prepare(
  set: ChangeSet,
  { choices: list = '', sources = '' }: DOMStringMap,
  today: string,
): Promise<Prepared> {
  const choices = await loadChoices(list);
  const panel = document.querySelector<HTMLElement>('[data-collected]');
  if (panel && !panel.querySelector('datalist')) addNames(panel, choices);
  const problems: string[] = [];
  const closed: string[] = [];
  const changed: ChangedFile[] = [];
  const edits = [...recordEdits(set, choices, today), ...signatureEdits(set, choices, problems)];
  const files = await Promise.all(
    [...Map.groupBy(edits, ({ source: { group, key } }) => `${group} ${key}`).values()].map(async (all) => ({
      all,
      file: await loadText(sources, all[0]?.source),
    })),
  );
  for (const { all, file } of files) {
    const { path, text: before } = file ?? { path: '' };
    if (before === undefined) {
      for (const title of new Set(all.map((each) => each.title))) closed.push(title);
      continue;
    }
    const text = all.reduce((now, { edit }) => edit(path, now), before);
    changed.push({ path, before, text });
    for (const each of all) for (const problem of each.problems({ path, text })) problems.push(problem);
  }
  const [file, ...others] = changed;
  const open = closed.length === 0;
  return {
    ...{ site: choices.site, problems, closed },
    patch: open ? patchOf(changed) : undefined,
    file: open && others.length === 0 ? file : undefined,
  };
}

/** Reviews, decisions and answers, one edit for each record. */
function recordEdits(set: ChangeSet, choices: Choices, today: string): Edit[] {
  return recordsIn(set).map((record) => {
    const { id, kind } = record;
    const title = (kind === 'piece' ? choices.pieces[id]?.title : choices.titles[kind][id]) ?? id;
    return {
      source: sourcePlace(kinds[kind], kind, id),
      title,
      edit: (_path, text) => withChangeSet(text, record, set),
      problems: (file) =>
        recordProblems(kind, { at: [], ...file }, { choices, today, nameOf: titleOf(kind) })
          .filter(({ severity }) => severity === 'error')
          .map(({ message }) => collectScriptText.problem(title, message)),
    };
  });
}

/**
 * Signatures for the team of the person, one edit for each record.
 *
 * @param problems Receives why something cannot be signed.
 */
function signatureEdits({ by, on, signatures }: ChangeSet, choices: Choices, problems: string[]): Edit[] {
  const person = choices.people.find(({ id }) => id === by);
  const team = person && sideOf(person);
  if (signatures.length > 0 && team === undefined) {
    problems.push(collectScriptText.cannotSign(person?.name ?? by));
    return [];
  }
  return signatures.flatMap(({ record, stamp }): Edit[] => {
    const place = Object.hasOwn(choices.signed, record) ? choices.signed[record] : undefined;
    if (place?.stamp !== stamp || team === undefined) {
      problems.push(collectScriptText.notAsRead(place?.title ?? record));
      return [];
    }
    const { at, id, kind, title } = place;
    return [
      {
        ...{ source: sourcePlace(kinds[kind], kind, id), title, problems: () => [] },
        edit: (path, text) => editFile(path, text, [signatureChange(at, team, { on, by, stamp })]),
      },
    ];
  });
}
