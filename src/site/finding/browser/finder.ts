/** The finder: opens the page of the chosen cell, with its pieces ranked for a product, a language and a question. */
import { sayNotLoaded } from '../../frame/browser/not-loaded.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import { asksForSomething, cellAddress, choose, chosen, fillQuestions, finderForm, markChosen } from './finder-form.ts';
import { keepChoice, latestChoice } from './finder-memory.ts';
import { keptScope } from './scope.ts';

const form = finderForm();

if (form) {
  // An address decides for itself.
  if (!asksForSomething()) restore(form);
  const typed = form.elements.namedItem('typed') as HTMLInputElement;
  const read = async () => (await import('./finder-typed.ts')).read(form);
  let asked: string | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  typed.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void read().catch(() => undefined), 150);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const words = typed.value.trim();
    const understood = words === '' || (await read().catch(() => undefined));
    // The lists show something else than what was typed.
    if (understood === undefined) return sayNotLoaded();
    if (!understood) {
      const toChoose = form.querySelector<HTMLSelectElement>('[data-to-choose]');
      // A list that shows the right entry already cannot be changed to it, so the second time it counts as chosen.
      if (toChoose === null || asked !== words) {
        asked = words;
        toChoose?.focus();
        return;
      }
    }
    keepChoice({
      persona: chosen(form, 'persona'),
      stage: chosen(form, 'stage'),
      product: chosen(form, 'product'),
      language: chosen(form, 'language'),
    });
    location.assign(cellAddress(form));
  });
  form.addEventListener('focusin', () => void fillQuestions(form), { once: true });
  form.addEventListener('pointerenter', () => void fillQuestions(form), { once: true });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    // A choice by hand counts more than what was typed.
    typed.value = '';
    markChosen(form, target.name);
    if (target.name !== 'question') void fillQuestions(form);
  });
}

/** Chooses what the reader chose last; the first time, what is in their scope. */
function restore(finder: HTMLFormElement): void {
  const scope = keptScope();
  const start = { persona: scope?.persona[0], product: scope?.product[0], ...latestChoice() };
  for (const [name, id] of Object.entries(start)) {
    const list = finder.elements.namedItem(name);
    // Chosen while this was loading.
    if (list instanceof HTMLSelectElement && !isUntouched(list)) {
      markChosen(finder, name);
      continue;
    }
    choose(finder, name, id);
    if (chosen(finder, name) === id) markChosen(finder, name);
  }
}
