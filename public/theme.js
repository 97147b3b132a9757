// @ts-check
/**
 * Runs before the first paint: marks that scripts run, and applies the theme the reader chose last. Without a choice, or
 * without storage, the system's theme applies.
 */
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('content-audit-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // The browser forbids remembering.
  }
})();
