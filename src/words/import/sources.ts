/** Sources that cannot be imported: what is wrong, and what to do. */

const SAVE_AGAIN = 'Save it again as .xlsx or as CSV.';

const advice = {
  rows: 'Split it, for instance by year or folder, and import the parts one after the other.',
  columns: 'Delete the columns you do not need and save it again.',
} as const;

export const sources = {
  empty: (name: string) => `${name} is empty.`,
  noHeadings: (name: string) =>
    `${name} has no column names. Add a first row that names each column, such as Title, URL, Format.`,
  tooMany: (name: string, found: string, what: keyof typeof advice, most: string) =>
    `${name} has ${found} ${what}; the limit is ${most}. ${advice[what]}`,
  tooLarge: (name: string, size: string, most: string, unpacked: boolean) =>
    `${name} has ${size}${unpacked ? ' unpacked' : ''}; the limit is ${most}. ${advice.rows}`,
  isAddress: (source: string) =>
    `${source} is a web address, and an import opens no connections. Save it as a file and name that file.`,
  missing: (source: string) => `The file ${source} does not exist.`,
  wrongKind: (name: string) => `${name} cannot be imported. Save the table as CSV or as .xlsx.`,
  sharedId: (id: string, rows: ReadonlyArray<{ readonly line: number; readonly address: string }>) =>
    `The id "${id}" is in ${rows.map(({ address, line }) => `row ${line} with ${address}`).join(' and in ')}. Give each page its own id, or leave the id empty.`,
  cannotUnpack: (name: string, why: string) => `${name} cannot be unpacked: ${why}.`,
} as const;

export const csvSources = {
  /** How a note names the delimiter. */
  delimiters: {
    ',': 'comma-separated',
    ';': 'semicolon-separated',
    '\t': 'tab-separated',
    '|': 'separated by bars',
    '^': 'separated by carets',
    '~': 'separated by tildes',
    '\u001f': 'separated by unit separators',
  } as Readonly<Record<string, string>>,
  otherDelimiter: (delimiter: string) => `separated by "${delimiter}"`,
  orMore: (count: number) => `${count} or more`,
  openQuote: 'a cell starts with a quotation mark that is never closed',
  longRow: (most: number) =>
    `a row is longer than ${most.toLocaleString('en-US')} characters, or a quotation mark is never closed`,
  notTable: (why: string) => `the cells cannot be read (${why})`,
  broken: (name: string, line: number | undefined, why: string) =>
    `${name}${line === undefined ? '' : ` near line ${line}`}: ${why}. Save the table again as CSV, or fix that line.`,
} as const;

export const workbooks = {
  old: (name: string) => `${name} is an old Excel file (.xls). ${SAVE_AGAIN}`,
  unreadable: (name: string, detail = '') => `${name} is not a readable workbook${detail}. ${SAVE_AGAIN}`,
  noSheets: (name: string) => `${name} has no sheets.`,
  sheetOf: (name: string, sheet: string) => `${name}, sheet ${sheet}`,
  sheet: (sheet: string) => `sheet "${sheet}"`,
  otherSheets: (names: readonly string[]) =>
    names.length === 1
      ? `The sheet "${names[0]}" was not read. To read it, name it with --sheet.`
      : `The sheets ${quoted(names)} were not read. To read one, name it with --sheet.`,
  hiddenSheet: (sheet: string) => `The hidden sheet "${sheet}" was not read. To read it, name it with --sheet.`,
  hiddenRows: (rows: number) =>
    `${rows} hidden or filtered ${rows === 1 ? 'row was' : 'rows were'} read too. Delete rows that you do not want.`,
  linkBehind: 'Link behind the cells',
  linkText: (heading: string) => `${heading} (text)`,
  unknownSheet: (name: string, sheet: string, near: string | undefined, names: readonly string[]) =>
    `${name} has no sheet "${sheet}". ${near === undefined ? `Its sheets are ${quoted(names)}.` : `Did you mean "${near}"?`}`,
  oddCell: (name: string, cell: string) => `${name} has a cell "${cell}" that no sheet can have. ${SAVE_AGAIN}`,
  mostlyEmpty: (name: string, rows: number, columns: number) =>
    `${name} has a sheet with ${rows} rows and ${columns} columns, most of them empty. Delete the empty ones and save it again.`,
} as const;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

export const xmlSources = {
  entities: (name: string) =>
    `${name} defines its own entities, which no sitemap or feed needs, so it was not read. Export it again without a document type.`,
  notWellFormed: (name: string, line: number, why: string) => `${name}:${line}: This is not well-formed XML. ${why}`,
  otherElements: (name: string, why: string) =>
    `${name} was not read: its elements are not those of a sitemap, feed or export${why}.`,
  otherKind: (name: string) => `${name} is not a sitemap, an RSS or Atom feed, or a WordPress export.`,
  noEntries: (name: string, kind: string) => `${name} (${kind}) has no entries.`,
  onlySitemaps: (name: string, missing: readonly string[], shown: number) => {
    const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
    return `${name} only lists other sitemaps. Save them in the same folder and run the command again: ${missing.slice(0, shown).join(', ')}${more}`;
  },
  sitemap: 'sitemap',
  index: (sitemaps: number) => `index of ${sitemaps} ${sitemaps === 1 ? 'sitemap' : 'sitemaps'}`,
  wordpress: 'WordPress export',
} as const;
