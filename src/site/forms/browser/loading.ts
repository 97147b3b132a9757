/** Runs in the browser: finds the record that a form changes, and its file. */
import { editLink } from '../../../forge/hosts/links.ts';
import { kinds } from '../../../schema/kinds.ts';
import { contributeScriptText } from '../../../words/forms/contribute-script.ts';
import type { Choices } from '../choices.ts';
import { type LoadedRecord, loadRecord } from '../form-file.ts';
import type { RecordForm } from '../record-forms.ts';
import { type SourceFile, type SourceGroup, type SourcePlace, sourcePlace } from '../source-place.ts';

/** Lists of names for fields in which a record is typed, by the kinds that are too many for a menu. */
export function addNames(form: HTMLElement, { pieces, titles }: Choices): void {
  const pieceTitles = Object.entries(pieces).map(([id, { title }]) => [id, title] as const);
  const lists = [
    ['piece', pieceTitles],
    ...Object.entries(titles).map(([kind, own]) => [kind, Object.entries(own)]),
  ] as readonly (readonly [string, readonly (readonly [string, string])[]])[];
  for (const [kind, names] of lists) {
    if (!form.querySelector(`[list="known-${kind}"]`)) continue;
    const list = document.createElement('datalist');
    list.id = `known-${kind}`;
    list.append(
      ...names.map(([id, title]) => {
        const option = document.createElement('option');
        option.value = id;
        option.label = title;
        return option;
      }),
    );
    form.append(list);
  }
}

/** Leads to the form of the record that a person chose. */
export function prepareChooser(form: HTMLElement): void {
  const input = form.querySelector<HTMLInputElement>('[data-chooser] input');
  const open = () => {
    const id = input?.value.trim() ?? '';
    if (id !== '') location.search = new URLSearchParams({ id }).toString();
  };
  form.querySelector('[data-choose]')?.addEventListener('click', open);
  input?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') open();
  });
}

/**
 * The record with an id. Where the site does not publish the text of its file, the person pastes it.
 *
 * @param say Shows the person what to do next.
 */
export async function findRecord(
  form: HTMLElement,
  { kind }: RecordForm,
  id: string,
  { site }: Choices,
  say: (text: string) => void,
): Promise<LoadedRecord | undefined> {
  const source = await sourceOf(`${form.dataset.sources}`, sourcePlace(kinds[kind], kind, id));
  if (source === undefined) {
    say(contributeScriptText.notFound(id));
    return undefined;
  }
  if (source.text !== undefined) {
    const record = loadRecord(kind, id, { path: source.path, text: source.text });
    if (record === undefined) say(contributeScriptText.notFound(id));
    return record;
  }
  return pasted(form, { path: source.path, edit: editLink(site, source.path) }, say, (text) =>
    loadRecord(kind, id, { path: source.path, text }),
  );
}

/** The file of a record, if the site has it. @throws {Error} When that could not be fetched. */
async function sourceOf(folder: string, { group, key }: SourcePlace): Promise<SourceFile | undefined> {
  const response = await fetch(`${folder}${group}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${group}: ${response.status}`);
  const sources: SourceGroup = await response.json();
  return Object.hasOwn(sources, key) ? sources[key] : undefined;
}

function pasted(
  form: HTMLElement,
  { edit }: { path: string; edit: string | undefined },
  say: (text: string) => void,
  read: (text: string) => LoadedRecord | undefined,
): Promise<LoadedRecord> {
  const area = form.querySelector<HTMLElement>('[data-paste]');
  const field = area?.querySelector('textarea');
  const link = area?.querySelector<HTMLAnchorElement>('[data-file]');
  if (link && edit !== undefined) link.href = edit;
  area?.removeAttribute('hidden');
  return new Promise((resolve) => {
    field?.addEventListener('input', () => {
      const loaded = read(field.value);
      if (loaded === undefined) {
        say(contributeScriptText.notReadable);
        return;
      }
      area?.setAttribute('hidden', '');
      resolve(loaded);
    });
  });
}
