/** The audit as one workbook: the grid, the pieces, the tasks, the gaps and the requests. */

import type writeWorkbook from 'write-excel-file/node';
import type { CellObject, SheetData } from 'write-excel-file/node';
import { z } from 'zod';
import type { Audit, CellState } from '../audit/audit.ts';
import { daysBetween } from '../kit/calendar-date.ts';
import { columnLetters } from '../kit/column-letters.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { gridCellText, workbookWords } from '../words/data/workbook.ts';
import { pageAddress } from './address.ts';
import { columnsOf, type DataList, type DataListName, dataLists, rowsOf } from './lists.ts';
import { withFixedDates } from './zip-dates.ts';

/** The name of the file. */
export const WORKBOOK = 'content-audit.xlsx';

/** Spreadsheets count days from here. */
const DAY_ZERO = '1899-12-30';

/** The most characters that a spreadsheet cell can hold. */
const LONGEST = 32_767;

/** Spreadsheets refuse sheets with more links than this. */
const MOST_LINKS = 65_000;

/** The lists that have a sheet, besides the grid. */
const SHEETS = ['pieces', 'tasks', 'gaps', 'requests'] as const satisfies readonly DataListName[];

/** Columns with links, and the column that holds the address. */
const LINKS: Readonly<Record<string, string>> = { title: 'page', url: 'url', page: 'page', issue: 'issue' };

/** The background of a grid cell by state. The cell also says the state in words. */
const FILLS: Readonly<Record<CellState, string | undefined>> = {
  empty: '#f8d9d4',
  thin: '#fdf0c4',
  covered: '#d5ecd9',
  crowded: '#d7e3f8',
  'not-needed': undefined,
};

/** The library’s hook for changing the parts of a workbook. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];

interface Link {
  readonly cell: string;
  readonly address: string;
}

interface Sheet {
  readonly name: string;
  readonly data: SheetData;
  readonly widths: readonly number[];
  readonly links: readonly Link[];
}

/** The bytes of the workbook. The same audit gives the same bytes. */
export async function workbook(audit: Audit): Promise<Uint8Array> {
  // Loaded here, because a server starts sooner without it.
  const { default: write } = await import('write-excel-file/node');
  const sheets = [gridSheet(audit), ...SHEETS.map((name) => listSheet(dataLists[name], audit))];
  const written = await write(
    sheets.map(({ data, name, widths }) => ({
      data,
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    })),
    { features: [filtersAndLinks(sheets)] },
  ).toBuffer();
  return withFixedDates(written);
}

function head(text: string): CellObject {
  return { value: text, fontWeight: 'bold', wrap: true, alignVertical: 'top' } as CellObject;
}

function gridSheet({ cells, model }: Audit): Sheet {
  const { site } = model;
  const byPersona = [...Map.groupBy(cells, ({ persona }) => persona.id).values()];
  const stages = byPersona[0]?.map(({ stage }) => stage) ?? [];
  const links: Link[] = [];
  const rows = byPersona.map((row, index) => {
    const [first] = row;
    if (!first) return [];
    addLink(links, 0, index + 1, pageAddress(site, `/personas/${first.persona.id}/`));
    return [
      head(first.persona.name),
      ...row.map(({ coverage: { atRisk, met, needs }, id, state }, column) => {
        addLink(links, column + 1, index + 1, pageAddress(site, `/map/${id}/`));
        const counts = gridCellText(state, { atRisk, met, needs });
        const fill = FILLS[state];
        return { value: counts, ...(fill ? { backgroundColor: fill } : {}) };
      }),
    ];
  });
  const data = [[head(workbookWords.persona), ...stages.map(({ name }) => head(name))], ...rows] as SheetData;
  return { name: workbookWords.grid, data, widths: [28, ...stages.map(() => 22)], links };
}

function listSheet(list: DataList, audit: Audit): Sheet {
  const columns = columnsOf(list);
  const dates = dateColumns(list);
  const links: Link[] = [];
  const rows = rowsOf(list, audit).map((row, index) =>
    columns.map((column, at) => {
      const target = LINKS[column];
      const address = target === undefined ? undefined : row[target];
      if (typeof address === 'string' && row[column] !== null) addLink(links, at, index + 1, address);
      return cellOf(row[column], dates.has(column));
    }),
  );
  const data = [columns.map(head), ...rows] as SheetData;
  return { name: list.title, data, widths: columns.map((column) => widthOf(column)), links };
}

function cellOf(value: unknown, isDate: boolean): CellObject | null {
  if (value === null || value === undefined || value === '') return null;
  if (isDate && typeof value === 'string') {
    return { value: daysBetween(DAY_ZERO, value), type: Number, format: 'yyyy-mm-dd' };
  }
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  if (text === '') return null;
  return { value: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, type: String };
}

/** The columns that are dates in the schema. */
function dateColumns({ row }: DataList): ReadonlySet<string> {
  const { properties = {} } = z.toJSONSchema(row);
  return new Set(
    Object.entries(properties).flatMap(([name, field]) =>
      JSON.stringify(field).includes('"format":"date"') ? name : [],
    ),
  );
}

function widthOf(column: string): number {
  if (['title', 'summary', 'words', 'sum', 'ask', 'actionText', 'gapTitles'].includes(column)) return 44;
  return /^(?:url|page|whenToUse|say|servesNames)$/.test(column) ? 32 : 16;
}

function addLink(links: Link[], column: number, row: number, address: string): void {
  // A spreadsheet cannot follow an address without a host.
  if (!/^https?:/.test(address) || links.length >= MOST_LINKS) return;
  links.push({ cell: `${columnLetters(column)}${row + 1}`, address });
}

/** Adds what the library cannot write: a filter on every column heading, and links on cells. */
function filtersAndLinks(sheets: readonly Sheet[]): Feature {
  const sheetOf = (index: number) => sheets[index];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheetOf(sheetIndex);
            if (!sheet) return xml;
            const width = sheet.data[0]?.length ?? 1;
            const filter = `<autoFilter ref="A1:${columnLetters(width - 1)}${sheet.data.length}"/>`;
            const links = sheet.links
              .map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="rId-link-${at + 1}"/>`)
              .join('');
            const filtered = xml.replace('</sheetData>', `</sheetData>${filter}`);
            if (links === '') return filtered;
            const place =
              /<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/;
            return filtered.replace(place, (found) => `<hyperlinks>${links}</hyperlinks>${found}`);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            sheetOf(sheetIndex)
              ?.links.map(
                ({ address }, at) =>
                  `<Relationship Id="rId-link-${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeHtml(address)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  };
}
