/** How long to wait for something on a page, in milliseconds. Longer than a busy machine takes: waiting proves nothing. */
export const PATIENCE = 120_000;
