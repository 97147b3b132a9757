/** Shown where code that a part of a page needs could not be fetched. A browser loads this. */
export const notLoadedWords = {
  part: 'This part of the site could not be loaded.',
  form: 'The form could not be loaded. Copy what you have typed, and reload the page to try again.',
  order:
    'The order for this choice could not be loaded: the pieces are in their usual order. Reload the page to try again.',
  reload: 'Reload the page',
  close: 'Close',
} as const;
