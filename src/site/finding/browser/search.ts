/** Opens the search: with its button, Ctrl+K or /, a form, or an address with `?q=`. Loads its code only then. */
import { sayNotLoaded } from '../../frame/browser/not-loaded.ts';
import { areKeysOn, isTyping } from '../../frame/browser/single-keys.ts';

const { base = '/' } = document.documentElement.dataset;

async function open(words = ''): Promise<void> {
  const code = await import('./search-dialog.ts').catch(sayNotLoaded);
  code?.openSearch(words);
}

document.addEventListener('keydown', (event) => {
  const { altKey, ctrlKey, isComposing, key, metaKey, target } = event;
  if (isComposing || altKey) return;
  const byLetter = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
  const bySlash = key === '/' && !ctrlKey && !metaKey && !isTyping(target) && areKeysOn();
  if (!byLetter && !bySlash) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', ({ target }) => {
  const opener = target instanceof Element && target.closest<HTMLElement>('[data-search]');
  if (opener) void open(opener.dataset.search);
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

/** The last part of the address as words: what the reader of a dead link was looking for. */
function lastStep(): string {
  const step = location.pathname.slice(base.length).split('/').filter(Boolean).at(-1) ?? '';
  const words = step.replace(/\.\w+$/, '').replaceAll('-', ' ');
  // The address of the page itself says nothing about it.
  return words === '404' ? '' : decoded(words).slice(0, 100);
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
