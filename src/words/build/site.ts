export const NOTHING_BUILT = 'Nothing was built; the last good site is unchanged.';
