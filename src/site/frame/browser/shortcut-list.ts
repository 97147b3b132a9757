/** The list of keyboard shortcuts, on top of any page. */
import { shortcutWords } from '../../../words/frame/shortcuts.ts';
import { element } from './elements.ts';
import { areKeysOn, switchKeys } from './single-keys.ts';

const key = (name: string) => element('kbd', {}, name);

const pages = [...document.querySelectorAll<HTMLAnchorElement>('[data-key]')].map((link) =>
  row(link.textContent.trim(), key('g'), ` ${shortcutWords.followedBy} `, key(link.dataset.key ?? '')),
);
const on = element('input', { type: 'checkbox' });
on.checked = areKeysOn();
on.addEventListener('change', () => switchKeys(on.checked));
const shut = element('button', { type: 'button', class: 'button plain' }, shortcutWords.done);
const dialog = element(
  'dialog',
  { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
  element('h2', { id: 'shortcuts-title' }, shortcutWords.title),
  element(
    'dl',
    {},
    row(shortcutWords.search, key('/'), ` ${shortcutWords.or} `, key('Ctrl'), ' ', key('K')),
    ...pages,
    row(shortcutWords.list, key('?')),
    row(shortcutWords.close, key('Esc')),
  ),
  element('label', {}, on, ' ', shortcutWords.on),
  element('p', { class: 'quiet' }, shortcutWords.onHint),
  shut,
);
document.body.append(dialog);
shut.addEventListener('click', () => dialog.close());

/** Opens the list; nothing if it is open. */
export function openList(): void {
  if (!dialog.open) dialog.showModal();
}

function row(what: string, ...keys: (HTMLElement | string)[]): HTMLElement {
  return element('div', {}, element('dt', {}, what), element('dd', {}, ...keys));
}
