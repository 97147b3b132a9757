/** The form for a new piece. What checks it is large, so it is fetched when somebody begins to fill the form in. */

const form = document.querySelector<HTMLElement>('[data-contribute]');

if (form) {
  const kinds = ['focusin', 'pointerover', 'input'] as const;
  const begin = () => {
    for (const kind of kinds) form.removeEventListener(kind, begin);
    void import('./piece-form.ts').then(({ start }) => start(form));
  };
  for (const kind of kinds) form.addEventListener(kind, begin);
  // Somebody came from a gap, which says whom the piece is for.
  if (location.search !== '') begin();
}

// A module, so that its names stay its own.
export {};
