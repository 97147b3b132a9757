/**
 * Opens the search: by its button, by Ctrl+K or /, by a form, or by an address with `?q=`. All that the search is made
 * of is fetched then.
 */

const { base = '/' } = document.documentElement.dataset;

async function open(words = ''): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  openSearch(words);
}

document.addEventListener('keydown', (event) => {
  const { altKey, ctrlKey, isComposing, key, metaKey, target } = event;
  if (isComposing || altKey) return;
  const byLetter = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
  const bySlash = key === '/' && !ctrlKey && !metaKey && !isTyping(target);
  if (!byLetter && !bySlash) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-search]')) void open();
});

for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
  const field = form.elements.namedItem('words') as HTMLInputElement;
  if (form.hasAttribute('data-from-address')) field.value = lastStep();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open(field.value);
  });
}

const asked = new URLSearchParams(location.search).get('q');
if (asked && location.pathname === base) void open(asked);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** The last step of the address as words: what somebody who followed a dead link was after. */
function lastStep(): string {
  const step = location.pathname.slice(base.length).split('/').filter(Boolean).at(-1) ?? '';
  const words = step.replace(/\.\w+$/, '').replaceAll('-', ' ');
  // The page's own address says nothing about what was looked for.
  return words === '404' ? '' : decoded(words).slice(0, 100);
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

// A module, so that its names stay its own.
export {};
