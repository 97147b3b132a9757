// @ts-check
/**
 * Runs before anything is painted: says that scripts run, and puts on the colours that the reader chose last.
 * Without a choice, and where nothing may be remembered, the system decides.
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
