/**
 * Says that code could not be fetched: without a network, or because the site was published anew since the page was opened. Browsers
 * try again only on a page that is loaded again. It uses nothing that would have to be fetched.
 */
import { notLoadedWords } from '../../../words/frame/not-loaded.ts';

export function sayNotLoaded(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'shortcuts';
  const text = document.createElement('p');
  text.textContent = notLoadedWords.part;
  const buttons = document.createElement('p');
  buttons.className = 'buttons';
  buttons.append(
    button(notLoadedWords.reload, '', () => location.reload()),
    button(notLoadedWords.close, 'plain', () => dialog.close()),
  );
  dialog.append(text, buttons);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function button(label: string, kind: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `button ${kind}`.trim();
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
