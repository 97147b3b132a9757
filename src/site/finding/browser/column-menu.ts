/**
 * The columns that a reader chose, remembered only in this browser. The root element names them, and `theme.js` does so on the
 * next page; without a choice, styles decide by the width of the screen.
 */
export {};

const KEY = 'content-audit-columns';
const root = document.documentElement;
const menu = document.querySelector<HTMLDetailsElement>('.column-menu');
const boxes = [...(menu?.querySelectorAll<HTMLInputElement>('[name="column"]') ?? [])];

menu?.addEventListener('toggle', check);
// It may have been opened while this script was loading.
if (menu?.open) check();
menu?.addEventListener('change', () => choose(boxes.filter(({ checked }) => checked).map(({ value }) => value)));
menu?.querySelector('[data-reset-columns]')?.addEventListener('click', () => {
  choose(undefined);
  check();
});
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
document.addEventListener('click', ({ target }) => {
  if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
});

/** The boxes show what the list shows. */
function check(): void {
  for (const box of boxes) {
    const cell = document.querySelector(`td[data-column="${box.value}"]`);
    box.checked = cell !== null && getComputedStyle(cell).display !== 'none';
  }
}

/** Shows these columns; without a choice, the ones for the width. */
function choose(columns: readonly string[] | undefined): void {
  if (columns) root.dataset.columns = columns.join(' ');
  else delete root.dataset.columns;
  try {
    if (columns) localStorage.setItem(KEY, columns.join(' '));
    else localStorage.removeItem(KEY);
  } catch {
    // The browser blocks storage, so the choice is for this page only.
  }
}
