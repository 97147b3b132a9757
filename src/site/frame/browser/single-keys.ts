/** Whether shortcuts of a single key work on this device: a reader who speaks instead of typing can switch them off. */
const KEY = 'content-audit-keys';
const OFF = 'off';

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // The browser blocks storage, so nothing is kept.
  }
}

/** Whether a key is meant as text or for a control. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
