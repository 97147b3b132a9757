import type { Sameness } from '../../audit/duplicates.ts';

/** How a request compares with another. A script uses it too. */
export const samenessWords: Readonly<Record<Sameness, string>> = { same: 'Same request', alike: 'Similar request' };
