/** Keyboard shortcuts: `?` lists them, and `g` followed by a letter opens a page of the menu. */
import { sayNotLoaded } from './not-loaded.ts';
import { areKeysOn, isTyping } from './single-keys.ts';

/** Milliseconds for the letter after `g`. */
const MOMENT = 1500;

let leading = 0;

document.addEventListener('keydown', ({ altKey, ctrlKey, isComposing, key, metaKey, target }) => {
  if (isComposing || altKey || ctrlKey || metaKey || isTyping(target)) return;
  // The list also opens where single keys are off, because there they are switched on again.
  if (key === '?') return void list();
  if (!areKeysOn()) return;
  const link = leading > Date.now() && document.querySelector<HTMLAnchorElement>(`[data-key="${CSS.escape(key)}"]`);
  leading = key === 'g' && !link ? Date.now() + MOMENT : 0;
  if (link) link.click();
});

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-shortcuts]')) void list();
});

async function list(): Promise<void> {
  const code = await import('./shortcut-list.ts').catch(sayNotLoaded);
  code?.openList();
}
