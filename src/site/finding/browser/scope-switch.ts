/**
 * Leaves only the reader's personas in the lists of a page, while their scope is on. A list with pages of its own is asked to
 * do it, because its other pages have more.
 */
import { scopeWords } from '../../../words/search/scope.ts';
import { whenShown } from '../../frame/browser/when-shown.ts';
import { isScopeOn, keptScope, onScopeChange, switchScope } from './scope.ts';

const place = document.querySelector<HTMLElement>('[data-scope-switch]');
const paged = place?.closest('[data-work-list]');
const box = place?.querySelector('input');

if (place && box) {
  const draw = () => {
    const own = new Set(keptScope()?.persona);
    place.hidden = own.size === 0;
    box.checked = isScopeOn();
    if (!paged) show(place, own, own.size > 0 && box.checked);
  };
  box.addEventListener('change', () => switchScope(box.checked));
  onScopeChange(draw);
  whenShown(draw);
}

function show(where: HTMLElement, own: ReadonlySet<string>, only: boolean): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-personas]')];
  const isOwn = ({ dataset }: HTMLElement) => (dataset.personas ?? '').split(' ').some((id) => own.has(id));
  for (const entry of entries) entry.hidden = only && !isOwn(entry);
  const status = where.querySelector('[role="status"]');
  if (status) status.textContent = only ? scopeWords.left(entries.filter(isOwn).length, entries.length) : '';
}
