/** What a copy button says after a click. A browser loads this. */
export const copyResults = {
  copied: 'Copied',
  notSendable: 'Not copied: it is no longer OK to send',
  blocked: 'Not copied: your browser blocked copying',
} as const;
