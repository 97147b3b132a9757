/** In place of a list of pieces that a browser could not load. */
export const listNotLoaded = 'The list could not be loaded. Reload the page to try again.';
