// @ts-check

/** The machine lacks something that only a person can supply. Its message is one sentence that says what to do. */
export class CannotRun extends Error {}

/** The exit code of wrong use and of failure; 1 is kept for findings. */
export const EXIT_FAILURE = 2;
