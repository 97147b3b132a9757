/** The finder: opens the page of the chosen cell, with its pieces ranked for a product and a question. */
import { cellAddress, fillQuestions, finderForm } from './finder-form.ts';

const form = finderForm();

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(cellAddress(form));
  });
  form.addEventListener('focusin', () => void fillQuestions(form), { once: true });
  form.addEventListener('pointerenter', () => void fillQuestions(form), { once: true });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name !== 'question') void fillQuestions(form);
  });
}
