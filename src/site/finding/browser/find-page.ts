/**
 * The page that a CRM links to: `?persona=…&stage=…`, optionally with `product`, `language` and `question`. A persona, stage or product
 * can be an id, name or alias, a question also its text. Opens the page of the cell, or helps to choose what it does not know.
 */
import { findProblems } from '../../../words/search/find-page-script.ts';
import { element } from '../../frame/browser/elements.ts';
import { nearest, questionMeant } from '../understand.ts';
import { getSynonyms } from './fetched-finder.ts';
import { asksForSomething, cellAddress, choose, fillQuestions, finderForm } from './finder-form.ts';
import { choicesOf } from './finder-typed.ts';

const form = finderForm();
const statusLine = document.querySelector('[data-status-line]');
const asked = new URLSearchParams(location.search);
const wanted = (name: string) => asked.get(name)?.trim() ?? '';

if (form && statusLine && asksForSomething()) void answer(form, statusLine);

async function answer(finder: HTMLFormElement, place: Element): Promise<void> {
  const missing = ['persona', 'stage'].filter((name) => wanted(name) === '');
  const problems = ['persona', 'stage', 'product', 'language'].flatMap((name) => chooseNamed(finder, name));
  if (missing.length > 0) problems.push(element('li', {}, findProblems.missing(missing)));
  if (problems.length === 0) {
    const problem = await chooseQuestion(finder, await fillQuestions(finder));
    if (problem) problems.push(problem);
  }
  if (problems.length === 0) return location.replace(cellAddress(finder));
  place.replaceChildren(...problems);
}

/** Chooses the value from the address in one of the lists, or offers what the list has. */
function chooseNamed(finder: HTMLFormElement, name: string): HTMLElement[] {
  const value = wanted(name);
  if (value === '') return [];
  const choices = choicesOf(finder, name);
  if (choices.length === 0) return [element('li', {}, findProblems.onlyOne(name, value))];
  const same = (text: string) => text.toLowerCase() === value.toLowerCase();
  const meant = choices.find(({ id, names }) => [id, ...names].some(same));
  if (!meant) {
    const known = nearest(value, choices).map(({ id, names: [first = id] }) => [id, first] as const);
    return [problem(name, value, known)];
  }
  choose(finder, name, meant.id);
  return [];
}

/** @param areKnown Whether the questions could be fetched. */
async function chooseQuestion(finder: HTMLFormElement, areKnown: boolean): Promise<HTMLElement | undefined> {
  const value = wanted('question');
  if (value === '') return undefined;
  const all = { id: '', ask: findProblems.everything };
  if (!areKnown) return choiceOf('question', findProblems.notLookedUp(value), [[all.id, all.ask]]);
  const questions = choicesOf(finder, 'question').map(({ id, names }) => ({ id, ask: names[0] ?? id }));
  const meant = questionMeant(value, questions, await getSynonyms().catch(() => []));
  if (meant === undefined) {
    const choices = [...questions, all].map(({ id, ask }) => [id, ask] as const);
    return problem('question', value, choices);
  }
  choose(finder, 'question', meant);
  return undefined;
}

type Choices = readonly (readonly [id: string, text: string])[];

/** What is not known, with the choices that there are. */
function problem(name: string, value: string, choices: Choices): HTMLElement {
  return choiceOf(name, findProblems.unknown(name, value, choices.length > 0), choices);
}

/** A message, with the same address for each choice. */
function choiceOf(name: string, message: string, choices: Choices): HTMLElement {
  const links = choices.map(([id, text]) => {
    const corrected = new URLSearchParams(asked);
    if (id === '') corrected.delete(name);
    else corrected.set(name, id);
    return element('li', {}, element('a', { href: `?${corrected}`, dir: 'auto' }, text));
  });
  const instead = element('ul', { class: 'choices' }, ...links);
  return element('li', {}, message, instead);
}
