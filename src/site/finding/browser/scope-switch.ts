/** Leaves only the reader's personas in the lists of a page, while their scope is on. */
import { scopeWords } from '../../../words/search/scope.ts';
import { isScopeOn, keptScope, switchScope } from './scope.ts';

const place = document.querySelector<HTMLElement>('[data-scope-switch]');
const box = place?.querySelector('input');
const own = new Set(keptScope()?.persona);

if (place && box && own.size > 0) {
  place.hidden = false;
  box.checked = isScopeOn();
  box.addEventListener('change', () => {
    switchScope(box.checked);
    show(place, box.checked);
  });
  show(place, box.checked);
}

function show(where: HTMLElement, only: boolean): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-personas]')];
  const isOwn = ({ dataset }: HTMLElement) => (dataset.personas ?? '').split(' ').some((id) => own.has(id));
  for (const entry of entries) entry.hidden = only && !isOwn(entry);
  const status = where.querySelector('[role="status"]');
  if (status) status.textContent = only ? scopeWords.left(entries.filter(isOwn).length, entries.length) : '';
}
