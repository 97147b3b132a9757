// @ts-check

/** The folder of the program in the package. It is in the repository only while npm packs. */
export const PROGRAM = 'program';

/** package.json as it is in the repository, while npm packs. */
export const SAVED = `${PROGRAM}/package.saved.json`;
