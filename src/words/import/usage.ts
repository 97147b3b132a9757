/** What `import --usage` says. */
import { type UsageCounts, type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { count } from '../../kit/count.ts';
import { formatMonth } from '../dates.ts';
import { listed } from '../lists.ts';
import { counted } from '../usage/counts.ts';

const countsText = (counts: readonly (readonly [UsageMeasure, number])[]) =>
  listed(counts.map(([measure, amount]) => counted(amount, measure)));

const monthName = (month: string) => formatMonth(`${month}-01`);

export const usageReport = {
  option:
    'read how often pieces were used into data/usage.csv, from the export of a tool that counts it, instead of pieces',
  month: 'with --usage: the month of the figures, such as 2026-10, if the export has none',
  from: 'with --usage: the short name of the tool, such as ga4 (default: recognized by its headings)',
  complete: 'with --usage: the export has every piece that was used, although it has fewer than the figures before',
  needsUsage: '--month, --from and --complete only apply with --usage. Add it, or leave them out.',
  alone: 'Options about pieces, such as --map and --owner, do not apply with --usage. Leave them out.',
  badMonth: (text: string) => `“${text}” is not a month. Write it like this: --month 2026-10`,
  futureMonth: (month: string, today: string) =>
    `${month} is in the future (today is ${today}). Use the month of the export.`,
  badSource: (text: string) =>
    `“${text}” is not a short name. Use lowercase letters, digits and hyphens, such as --from ga4`,
  noPieceColumn: (name: string, headings: readonly string[]) =>
    `${name} has no column for the page or content. Name it “URL”, “Title” or “Piece”. Its columns: ${headings.join(', ')}.`,
  noCountColumn: (name: string, headings: readonly string[]) =>
    `${name} has no column that counts use. Name it “Views”, “Sends”, “Opens”, “Deals” or “Won”. Its columns: ${headings.join(', ')}.`,
  unknownTool: (name: string) =>
    `The headings of ${name} do not show which tool it is from. Give the tool a short name, and use the same one next time: --from my-tool`,
  noMonth: (name: string) => `${name} does not say which month it covers. Add the month: --month 2026-10`,
  severalMonths: (name: string, from: string, to: string) =>
    `${name} covers ${from} to ${to}, and use is kept by month. Export each month by itself, or add the month as a column.`,
  twoMonths: (name: string, heading: string) => `${name} has the months in its column “${heading}”. Leave out --month.`,
  otherMonth: (name: string, from: string, to: string, month: string) =>
    `${name} says that it covers ${from} to ${to}, not ${month}. Leave out --month.`,
  noBase: (name: string, example: string, base: string) =>
    `The addresses in ${name} are paths such as ${example}. Add the address of your site: --base ${base}`,
  sourceColumn:
    'data/usage.csv has rows without a source. Add a column “source” to it, or name their one source in data/usage.yaml.',
  partMonth: (month: string, id: string, to: string) =>
    `${monthName(month)} has figures of ${id} only until ${to}. Import the whole month first, then the later one.`,
  title: (name: string, rows: number, tool: string, id: string) =>
    `${name}: ${count(rows, 'row')} from ${tool === id ? id : `${tool} (${id})`}`,
  /** @param until The last day that is covered, if it is not the last one of the month. */
  monthLine: (
    month: string,
    pieces: number,
    counts: readonly (readonly [UsageMeasure, number])[],
    until: string | undefined,
  ) =>
    `${monthName(month)}: ${count(pieces, 'piece')}, ${countsText(counts)}${until === undefined ? '' : `, until ${until}`}`,
  /** @param lost How many pieces had figures and are not in the file. */
  replaced: (months: readonly string[], id: string, lost: number, name: string) => {
    const lose =
      lost === 0
        ? ''
        : ` ${count(lost, 'piece')} had figures there and ${lost === 1 ? 'is' : 'are'} not in ${name}: ${lost === 1 ? 'it loses' : 'they lose'} them.`;
    return `Replaces the earlier figures of ${id} for ${listed(months.map(monthName))}.${lose}`;
  },
  lost: (pieces: number) => `${count(pieces, 'piece')} ${pieces === 1 ? 'loses its' : 'lose their'} figures`,
  lostHelp: 'Export every page if this is not intended.',
  lostLine: (piece: string, month: string, counts: UsageCounts) =>
    `${piece}, ${monthName(month)}: ${countsText(
      usageMeasures.flatMap((measure) => {
        const amount = counts[measure];
        return amount === undefined ? [] : [[measure, amount] as const];
      }),
    )}`,
  inDoubt: (id: string, name: string, months: readonly string[]) =>
    `${id} covers all pieces, but ${name} may not have all of ${listed(months.map(monthName))}. A piece without a row in ${months.length === 1 ? 'this month' : 'these months'} is unknown, not zero. If the file has every page that was used, run the command again with --complete.`,
  withoutCount: (pieces: number) => `${count(pieces, 'piece')} without a count`,
  withoutCountHelp: 'Their use in this month is unknown, not zero.',
  withoutCountLine: (piece: string, month: string) => `${piece}, ${monthName(month)}`,
  unmatched: (things: number, rows: number) =>
    `${count(things, 'page or content', 'pages or contents')} in ${count(rows, 'row')} that no piece has`,
  unmatchedHelp: 'Not written. If they are content of the audit, add them as pieces and run the command again.',
  unmatchedLine: (name: string, most: number) => `${name}: ${most.toLocaleString('en-US')}`,
  remarks: (rows: number) => `${count(rows, 'value')} not used`,
  'no-month': (line: number, heading: string, value: string) => `line ${line}: “${heading}” is not a month: “${value}”`,
  future: (line: number, heading: string, value: string) => `line ${line}: “${heading}” is in the future: “${value}”`,
  unreadable: (line: number, heading: string, value: string) =>
    `line ${line}: “${heading}” is not a whole number: “${value}”`,
  equal: (rows: number) => `${count(rows, 'row')} equal to an earlier one`,
  equalHelp: (rows: number) =>
    `Added up. If ${rows === 1 ? 'it is a copy, delete it' : 'they are copies, delete them'} and run the command again.`,
  equalLine: (line: number, earlier: number, name: string) => `line ${line}: same as line ${earlier}: ${name}`,
  noFigures: (name: string) => `${name} has no rows with figures, so nothing changes.`,
  none: 'No row is about a piece, so nothing changes.',
  unknownIsNotZero: (id: string) =>
    `A piece without a row is unknown, not unused. If this export has every page that was used, add \`coversAll: true\` to ${id} in data/usage.yaml.`,
  outcome: (written: boolean, changed: boolean) =>
    changed
      ? written
        ? 'Wrote data/usage.csv and data/usage.yaml.'
        : 'Would write data/usage.csv and data/usage.yaml. Run without --dry-run to write.'
      : 'Already up to date.',
} as const;
