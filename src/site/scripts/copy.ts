/** Copy buttons: the text they name goes to the clipboard, and a screen reader is told. */

const told = document.querySelector('[data-told]');

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  const { copy = '' } = button.dataset;
  const copied = await navigator.clipboard.writeText(copy).then(
    () => true,
    () => false,
  );
  tell(button, copied ? 'Copied' : 'Not copied: the browser does not allow it');
});

/** Shows it in place of the button's own words for a moment, and says it aloud. */
function tell(button: HTMLElement, message: string): void {
  const words = button.querySelector('[data-copy-words]');
  if (!words) return;
  button.dataset.words ??= words.textContent;
  words.textContent = message;
  if (told) told.textContent = message;
  setTimeout(() => {
    words.textContent = button.dataset.words ?? '';
    if (told) told.textContent = '';
  }, 2000);
}

// A module, so that its names stay its own.
export {};
