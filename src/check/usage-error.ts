/** The command was used wrongly. Its message says how to use it rightly; the exit code is 2. */
export class UsageError extends Error {}
