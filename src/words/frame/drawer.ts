/** A sheet with a menu or filters on a phone. */
export const drawerWords = { close: 'Close' } as const;
