// @ts-check

/** The machine lacks something that the launcher cannot install. The message says what to do. */
export class CannotRun extends Error {}

/** The exit code of a usage error or a failure; 1 is reserved for findings. */
export const EXIT_FAILURE = 2;
