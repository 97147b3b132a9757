/** Adds sorting, filters and pages to the list of tasks. Loads their code on first use. */
import { workWords } from '../../../words/tasks/work-list.ts';
import { onScopeChange, personasInScope } from '../../finding/browser/scope.ts';
import { element } from '../../frame/browser/elements.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import type * as TaskList from './task-list.ts';

const list = document.querySelector<HTMLElement>('[data-work-list]');
const form = list?.querySelector<HTMLFormElement>('.work-controls');

if (list && form) {
  for (const head of list.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = element('button', { type: 'button', class: 'sort', 'data-sort-by': head.dataset.sort });
    button.append(...head.childNodes);
    head.append(button);
  }
  // What was chosen while this was loading.
  const early = [...form.querySelectorAll('select')].filter((select) => !isUntouched(select));
  const choices = early.map(({ name, value }) => [name, value] as const);
  if (location.search !== '' || personasInScope() || choices.length > 0) void act(({ show }) => show(choices));
  addEventListener('popstate', () => void act(({ show }) => show()));
  onScopeChange(() => void act(({ show }) => show()));
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const sort = target.closest<HTMLElement>('[data-sort-by]')?.dataset.sortBy;
    const turn = target.closest<HTMLElement>('[data-turn-to]')?.dataset.turnTo;
    const what = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (sort !== undefined) void act(({ sortBy }) => sortBy(sort));
    else if (turn !== undefined) void act(({ turnTo }) => turnTo(Number(turn)));
    else if (what === 'clear') void act(({ clear }) => clear());
    else if (what === 'print') print();
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    // The list shows its state in the controls when it has drawn an earlier choice, which may be before this one is acted on.
    const { name, value } = target;
    void act(({ choose }) => choose(name, value));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('#task-filters:popover-open')?.hidePopover();
  });
}

/** Runs an action on the list. Shows a failure; the next action tries again. */
async function act(what: (taskList: typeof TaskList) => Promise<void>): Promise<void> {
  try {
    await what(await import('./task-list.ts'));
  } catch {
    const shown = list?.querySelector('[data-work-shown]');
    if (shown) shown.textContent = workWords.notLoaded;
  }
}
