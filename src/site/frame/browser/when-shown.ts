/**
 * Runs what reads controls, or shows a stored state in them: now, and each time the page is shown. A browser that goes back to a
 * page shows it as it was left, or loads it again and fills in its controls after the scripts, without an event.
 */
export function whenShown(act: () => void): void {
  act();
  addEventListener('pageshow', act);
}
