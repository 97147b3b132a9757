/** Fills in the lists of the finder from what a reader types. Loaded at the first letter. */
import { finderStatus } from '../../../words/search/finder-script.ts';
import { element } from '../../frame/browser/elements.ts';
import type { FinderData } from '../finder-data.ts';
import { type AskedQuestion, type FinderChoice, finderLists, understand } from '../understand.ts';
import { getFinderData, getSynonyms } from './fetched-finder.ts';
import { choose, chosen, fillQuestions, isChosen } from './finder-form.ts';

/** The options of a list with all their names; none where the list does not exist. */
export function choicesOf(form: HTMLFormElement, name: string): FinderChoice[] {
  const list = form.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement)) return [];
  return [...list.options]
    .filter(({ value }) => value !== '')
    .map(({ dataset, text, value }) => ({
      id: value,
      names: [text.trim(), ...(dataset.also ?? '').split('\n').filter(Boolean)],
    }));
}

/** Fills in the lists, and says what was understood. Returns whether that is enough to open a page. */
export async function read(form: HTMLFormElement): Promise<boolean> {
  const typed = chosen(form, 'typed').trim();
  const [finder, synonyms] = await Promise.all([getFinderData(), getSynonyms()]);
  // The reader typed on while this was fetched.
  if (typed !== chosen(form, 'typed').trim()) return false;
  if (typed === '') return say(form, []);
  const [persona, stage, product, language] = finderLists.map((name) => choicesOf(form, name));
  const choices = { persona: persona ?? [], stage: stage ?? [], product: product ?? [], language: language ?? [] };
  const found = understand(typed, { choices, asked: questionsOf(finder), synonyms });
  for (const name of finderLists) choose(form, name, found[name]);
  await fillQuestions(form);
  choose(form, 'question', found.question ?? '');
  if (found.persona === undefined && found.stage === undefined) {
    const search = element(
      'button',
      { type: 'button', class: 'button plain', 'data-search': typed },
      finderStatus.searchFor(typed),
    );
    return say(form, [finderStatus.nothing(typed), ' ', search]);
  }
  if (found.persona === undefined && !isChosen(form, 'persona')) {
    return say(form, [finderStatus.choosePersona], 'persona');
  }
  const name = shownChoice(form, 'persona');
  if (found.stage === undefined && !isChosen(form, 'stage')) {
    return say(form, [finderStatus.chooseStage(name)], 'stage');
  }
  const ask = found.question === undefined ? undefined : shownChoice(form, 'question');
  const understood = finderStatus.understood(name, shownChoice(form, 'stage'), ask);
  const more = found.unknown.length > 0 ? [' ', finderStatus.unknownHere(found.unknown)] : [];
  say(form, [understood, ...more]);
  return true;
}

/** Shows a message; marks the list that is to be chosen. Returns false: it is not enough. */
function say(form: HTMLFormElement, message: readonly (string | Node)[], toChoose?: string): false {
  form.querySelector('[data-finder-status]')?.replaceChildren(...message);
  for (const list of form.querySelectorAll('select')) list.toggleAttribute('data-to-choose', list.name === toChoose);
  return false;
}

function shownChoice(form: HTMLFormElement, name: string): string {
  const list = form.elements.namedItem(name) as HTMLSelectElement;
  return list.selectedOptions[0]?.text.trim() ?? '';
}

function questionsOf({ questions }: FinderData): AskedQuestion[] {
  return Object.entries(questions).flatMap(([cell, asked]) => {
    const [persona = '', stage = ''] = cell.split('/');
    return asked.map(([id, ask]) => ({ id, persona, stage, ask }));
  });
}
