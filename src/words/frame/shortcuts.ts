/** The list of keyboard shortcuts, which `?` opens. A browser loads this. */
export const shortcutWords = {
  title: 'Keyboard shortcuts',
  search: 'Search',
  list: 'Show this list',
  close: 'Close what is open',
  /** Between two keys that are pressed one after the other. */
  followedBy: 'then',
  /** Between two ways to do the same. */
  or: 'or',
  done: 'Close',
  on: 'Use single keys on this device',
  onHint: 'Switch them off if you speak instead of typing. Ctrl+K always works.',
} as const;
