/** Runs in the browser: keeps the lines of a signature in step with the person who signs and the reader's day. */
import { onNewDay, today } from '../../frame/browser/readers-day.ts';
import { whenShown } from '../../frame/browser/when-shown.ts';
import { signatureLines } from '../sign/signature-lines.ts';

for (const area of document.querySelectorAll<HTMLElement>('[data-signature]')) {
  const signer = area.querySelector('select');
  const draw = () => {
    const lines = signatureLines({ ...JSON.parse(area.dataset.signature ?? ''), by: signer?.value ?? '', on: today });
    const shown = area.querySelector('pre');
    const button = area.querySelector<HTMLElement>('[data-copy]');
    if (shown) shown.textContent = lines;
    if (button) button.dataset.copy = lines;
  };
  signer?.addEventListener('change', draw);
  onNewDay(draw);
  whenShown(draw);
}
