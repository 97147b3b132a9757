/** A form. The code that checks it is large, so the form for a new piece fetches it at the first interaction. */

import { notLoadedWords } from '../../../words/frame/not-loaded.ts';
import { hasKept } from './kept-entries.ts';

const form = document.querySelector<HTMLElement>('[data-contribute]');

if (form) {
  const kinds = ['focusin', 'pointerover', 'input'] as const;
  const begin = () => {
    for (const kind of kinds) form.removeEventListener(kind, begin);
    import('./record-form.ts')
      .then(({ start }) => start(form))
      .catch(() => form.querySelector('[data-status]')?.replaceChildren(notLoadedWords.form));
  };
  for (const kind of kinds) form.addEventListener(kind, begin);
  // A link from a gap names the persona and stage, and one from a record its id. What was typed before is put in again.
  if (form.dataset.form !== undefined || location.search !== '' || hasKept()) begin();
}
