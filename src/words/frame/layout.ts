/** The frame of every page. */
export const layoutWords = {
  skip: 'Skip to content',
  search: 'Search',
  menu: 'Menu',
  navigation: 'Main',
  /** Before the day of the audit. */
  asOf: 'Numbers as of',
  /** Before the id of a commit. */
  fromCommit: 'from commit',
  /** On every page of a demo, before its day. */
  demo: 'Demo with made-up data. It always shows',
  changePage: 'Propose a change to this page',
  changePolicy: 'Propose a change to the policy numbers',
  titleOf: (page: string, site: string) => (page === site ? site : `${page} · ${site}`),
} as const;

export const themeWords = { legend: 'Color scheme', system: 'System', light: 'Light', dark: 'Dark' } as const;

/** Downloads of the list that a page shows. */
export const dataLinkWords = {
  download: (list: string) => `Download ${list.toLowerCase()}:`,
  columns: 'About the columns',
} as const;
