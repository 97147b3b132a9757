export const exportHelp = {
  summary: 'export the lists as CSV, Excel, JSON, a calendar or a feed',
  lists: 'lists to export (default: all)',
  format: 'file formats to write',
  output: 'folder for the files',
  stdout: 'print one list as CSV or JSON instead of writing files',
} as const;

export const exportErrors = {
  oneList:
    'With --stdout, name one list and one format, csv or json:\n  npx content-audit export pieces --format csv --stdout',
} as const;

/** One line of the output. */
export function exportedLine(state: string, file: string, bytes: number): string {
  return `${state.padEnd(9)} ${file}  ${Math.ceil(bytes / 1024)} KB`;
}
