/** A form. The code that checks it is large, so the form for a new piece fetches it at the first interaction. */

const form = document.querySelector<HTMLElement>('[data-contribute]');

if (form) {
  const kinds = ['focusin', 'pointerover', 'input'] as const;
  const begin = () => {
    for (const kind of kinds) form.removeEventListener(kind, begin);
    void import('./record-form.ts').then(({ start }) => start(form));
  };
  for (const kind of kinds) form.addEventListener(kind, begin);
  // A link from a gap names the persona and stage, and one from a record its id.
  if (form.dataset.form !== undefined || location.search !== '') begin();
}

// A module, so that its names stay its own.
export {};
