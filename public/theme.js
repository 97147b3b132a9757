// @ts-check
/**
 * Runs before the first paint: marks that scripts run, shortens an address that ends with the file, and applies the theme and the columns that the reader chose last.
 * Without a choice, or without storage, the system's theme and the columns for the width apply.
 */
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('content-audit-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const columns = localStorage.getItem('content-audit-columns');
    if (columns !== null) root.dataset.columns = columns;
  } catch {
    // The browser forbids remembering.
  }
  // The same page; scripts compare the address.
  const { hash, pathname, search } = location;
  if (pathname.endsWith('/index.html')) history.replaceState(null, '', pathname.slice(0, -10) + search + hash);
})();
