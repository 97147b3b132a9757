/**
 * Copy buttons: the text they name goes to the clipboard, and a screen reader is told. What must not be sent any more
 * on the day of the click is not copied, however long the page has been open.
 */
import '../../pieces/browser/freshness.ts';
import { checkDay } from './readers-day.ts';

const statusLine = document.querySelector('[data-status-line]');

/** So many milliseconds a message is shown. */
const MOMENT = 2000;

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  checkDay();
  if (!button.isConnected) return say('Not copied: it must not be sent any more');
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
  say(message);
  setTimeout(() => {
    words.textContent = button.dataset.words ?? '';
  }, MOMENT);
}

function say(message: string): void {
  if (!statusLine) return;
  statusLine.textContent = message;
  setTimeout(() => {
    statusLine.textContent = '';
  }, MOMENT);
}
