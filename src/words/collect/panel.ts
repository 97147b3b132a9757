/** The panel with what a person collected to propose as one change. */

export const collectText = {
  title: 'Your change',
  by: 'Your name or team',
  chooseBy: 'Choose from the list',
  decide: 'Show what you selected, and decide',
  all: 'Decision for all pieces',
  download: 'Download the change',
  empty: 'Remove all',
  selectAll: 'Select all',
  /** @param host What people call the host. */
  copyFile: (host: string) => `Copy the file and open ${host}`,
  select: (title: string) => `Select ${title}`,
  noScripts: 'Select what you reviewed to propose it all as one change. This needs JavaScript.',
  /** @param host What people call the host. */
  copy: (host: string) => `Copy the change and open ${host}`,
  open: (host: string) => `Open the change in ${host}`,
  /** @param host What people call the host. */
  copyHelp: (host: string) =>
    `In ${host}, choose “Run workflow”, paste, and start it. A minute later, one proposal with all of it waits for a colleague.`,
  openHelp: (host: string) =>
    `${host} shows the change in a form. Start it there. A minute later, one proposal with all of it waits for a colleague.`,
  downloadHelp:
    'Send the file to the person who maintains the content, such as the person who set up this site. They apply it with one command: git apply, and the name of the file.',
} as const;
