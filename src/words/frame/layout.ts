/** The frame of every page. */
export const layoutWords = {
  skip: 'Skip to content',
  search: 'Search',
  menu: 'Menu',
  navigation: 'Main',
  /** The links to the pages above a page. */
  trail: 'Breadcrumb',
  /** Before the day of the audit. */
  asOf: 'Numbers as of',
  /** Before the id of a commit. */
  fromCommit: 'from commit',
  /** On every page of a demo, before its day. */
  demo: 'Demo with made-up data. It always shows',
  /** The link to the file behind a page, at its host. */
  edit: (file: string) => `Edit ${file}`,
  /** The same link on a page that has no file of its own. */
  settings: 'Change the settings in site.yaml',
  titleOf: (page: string, site: string) => (page === site ? site : `${page} · ${site}`),
} as const;

export const themeWords = { legend: 'Color scheme', system: 'System', light: 'Light', dark: 'Dark' } as const;

/** Downloads of the list that a page shows. */
export const dataLinkWords = {
  download: (list: string) => `Download ${list.toLowerCase()}:`,
  columns: 'About the columns',
} as const;
