/** Switches between light, dark and the system's color scheme. `theme.js` applies the choice on every page. */
import { whenShown } from './when-shown.ts';

const KEY = 'content-audit-theme';
const root = document.documentElement;

const inputs = document.querySelectorAll<HTMLInputElement>('.theme input');

for (const input of inputs) input.addEventListener('change', () => choose(input.value));

// It may have been chosen on another page, or in another tab.
whenShown(show);
addEventListener('storage', show);

function show(): void {
  apply(latest());
  for (const input of inputs) input.checked = input.value === (root.dataset.theme ?? 'system');
}

/** What was chosen last; where the browser blocks storage, what this page shows. */
function latest(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return root.dataset.theme;
  }
}

function apply(theme: string | undefined): void {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function choose(theme: string): void {
  apply(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The browser blocks storage, so the choice is for this page only.
  }
}
