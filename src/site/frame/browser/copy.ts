/**
 * Copy buttons: copy their text to the clipboard and announce it to screen readers. Nothing is copied that must not be
 * sent on the day of the click, even if the page was opened earlier.
 */
import '../../pieces/browser/freshness.ts';
import { copyResults } from '../../../words/frame/copy.ts';
import { checkDay } from './readers-day.ts';

const statusLine = document.querySelector('[data-status-line]');

/** Milliseconds that a message is shown. */
const MOMENT = 2000;

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  checkDay();
  if (!button.isConnected) return say(copyResults.notSendable);
  const { copy = '' } = button.dataset;
  const copied = await navigator.clipboard.writeText(copy).then(
    () => true,
    () => false,
  );
  tell(button, copied ? copyResults.copied : copyResults.blocked);
});

/** Shows a message on the button for a moment, and announces it. */
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
