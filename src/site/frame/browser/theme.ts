/** Switches between light, dark and the system's color scheme. `theme.js` applies the choice on every page. */

const KEY = 'content-audit-theme';
const root = document.documentElement;

for (const input of document.querySelectorAll<HTMLInputElement>('.theme input')) {
  input.checked = input.value === (root.dataset.theme ?? 'system');
  input.addEventListener('change', () => choose(input.value));
}

function choose(theme: string): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The browser blocks storage, so the choice is for this page only.
  }
}
