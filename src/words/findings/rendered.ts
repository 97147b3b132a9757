/** Labels that a body gets when it becomes a page. */
export const renderedTexts = {
  talkTrack: 'Say',
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning' },
  video: (title: string) => `Video: ${title}`,
  picture: 'Picture',
  table: 'Table',
  backToText: 'Back to the text',
} as const;
