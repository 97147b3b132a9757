/**
 * Leaves only the reader's personas in the lists of a page, while their scope is on. A list with pages of its own is asked to
 * do it, because its other pages have more.
 */
import { scopeWords } from '../../../words/search/scope.ts';
import { isScopeOn, keptScope, switchScope } from './scope.ts';

const place = document.querySelector<HTMLElement>('[data-scope-switch]');
const paged = place?.closest('[data-work-list]');
const box = place?.querySelector('input');
const own = new Set(keptScope()?.persona);

if (place && box && own.size > 0) {
  place.hidden = false;
  box.checked = isScopeOn();
  box.addEventListener('change', () => {
    switchScope(box.checked);
    if (paged) paged.dispatchEvent(new Event('scope-switched'));
    else show(place, box.checked);
  });
  if (!paged) show(place, box.checked);
}

function show(where: HTMLElement, only: boolean): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-personas]')];
  const isOwn = ({ dataset }: HTMLElement) => (dataset.personas ?? '').split(' ').some((id) => own.has(id));
  for (const entry of entries) entry.hidden = only && !isOwn(entry);
  const status = where.querySelector('[role="status"]');
  if (status) status.textContent = only ? scopeWords.left(entries.filter(isOwn).length, entries.length) : '';
}
