/** Hostile, broken or unusual tables, and the expected result of an import. */

export interface TableCase {
  readonly name: string;
  readonly csv: string;
  /** Why nothing is imported; absent if something is. */
  readonly refused?: string;
  /** The fields of the one piece; undefined for fields that it must not have. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  /** The texts of the row that are kept as written, by column. */
  readonly kept?: Readonly<Record<string, string>>;
  /** The remark about it. */
  readonly says?: string;
}

const HEAD = 'title,url,format,personas,stages,owner,published,reviewed';
const REST = 'article,buyer,awareness,content-team,2024-03-05,2025-01-15';
const row = (title: string, url = 'https://www.example.com/csv') => `${HEAD}\n${title},${url},${REST}\n`;

export const tableCases: readonly TableCase[] = [
  // Spaces around a text are not part of it; tabs and no-break spaces count as spaces.
  { name: 'csv formula tab', csv: row('\t=1+1'), fields: { title: '=1+1' } },
  { name: 'csv formula nbsp', csv: row('\u00a0=1+1'), fields: { title: '=1+1' } },
  { name: 'csv formula fullwidth', csv: row('＝1+1'), fields: { title: '＝1+1' } },
  {
    name: 'csv carriage return cell',
    csv: row('A title').replace('content-team', '"content-team\rX"'),
    fields: { title: 'A title', owner: 'content-team' },
    kept: { owner: 'content-team\nX' },
    says: 'unknown-person: X',
  },
  { name: 'ok csv crlf', csv: row('A title').replaceAll('\n', '\r\n'), fields: { title: 'A title' } },
  { name: 'ok csv unicode', csv: row('内容 🚀 مرحبا'), fields: { title: '内容 🚀 مرحبا' } },
  // Spreadsheets write a first line that names the delimiter. The import understands it.
  {
    name: 'csv sep line',
    csv: `sep=;\n${row('A title').replaceAll(',', ';')}`,
    fields: { title: 'A title', url: 'https://www.example.com/csv' },
  },
  { name: 'csv quote in unquoted', csv: row('A "title" x'), fields: { title: 'A "title" x' } },
  { name: 'csv missing header', csv: row('A title').split('\n')[1] ?? '', refused: 'no column names' },
  { name: 'csv empty', csv: '', refused: 'is empty' },
  {
    name: 'csv url javascript',
    csv: row('A title', 'javascript:alert(1)'),
    fields: { title: 'A title', url: undefined, status: 'draft' },
    kept: { url: 'javascript:alert(1)' },
    says: 'bad-address: javascript:alert(1)',
  },
  // Day numbers of spreadsheets become dates, and the report says so.
  {
    name: 'csv date serial',
    csv: row('A title').replace('2024-03-05', '45356'),
    fields: { published: '2024-03-05' },
    says: 'day-number: ',
  },
  {
    name: 'csv title path',
    csv: row('../../.github/workflows/x'),
    fields: { title: '../../.github/workflows/x' },
  },
];
