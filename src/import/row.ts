/** Reads one row as a piece: its fields, the texts kept as written, and remarks on both. */
import { idProblem } from '../content/record-rules/ids.ts';
import { skippedRows } from '../words/import/remarks.ts';
import { Cells } from './cells.ts';
import { cleanLine } from './clean.ts';
import { refusal } from './refusal.ts';
import { type HeldBack, heldBackFor } from './remarks.ts';
import type { RowContext } from './row-context.ts';
import type { RowPiece } from './row-piece.ts';
import { RowReader } from './row-reader.ts';
import { ruledFields } from './rules/ruled-texts.ts';
import type { RuledRow } from './rules/rules-of-row.ts';
import type { TableRow } from './table.ts';

/** What spreadsheets write in the first cell of a row of sums. */
const SUM =
  /^(?:(?:grand |sub)?totals?|sums?|averages?|avg|mean|count|overall|gesamt(?:summe|zahl)?|summe|insgesamt|durchschnitt|anzahl|total général|totaux|totale|totales|suma|moyenne|media)(?: \(?\d*\)?)?:?$|^(?:sub-?totals?|zwischensumme)\b|^totals?:/i;

function isSum(text: string): boolean {
  return SUM.test(text.trim());
}

/** Reads one row as a piece, or says why it is skipped. */
export function readRow(row: TableRow, context: RowContext, ruled: RuledRow): RowPiece | HeldBack {
  const cells = new Cells(row, context.columns, ruled);
  const reader = new RowReader(cells, context, ruled);
  const fields = reader.fields();
  const filled = cells.written();
  const about = { line: row.line, what: cleanLine(filled[0]?.text ?? '').slice(0, 80) };
  /** Skips a row without a required field: because of the problem with its cell, or because it is missing. */
  const without = (field: 'title' | 'format' | 'owner', help: string): HeldBack => {
    const heading = cells.one(field)?.column.heading;
    const wrong = cells.remarks.find(({ column, problem }) => column === heading && problem)?.problem;
    if (wrong) return { ...about, ...heldBackFor(wrong, help) };
    // The fix of `check` is a line of a file, which a table does not have.
    const { message: why, rule } = refusal([field], undefined);
    return { ...about, rule, why, help };
  };
  const [first] = filled;
  if (first !== undefined && fields.url === undefined && isSum(first.text)) {
    return { ...about, why: skippedRows.sum, help: skippedRows.fillInAddress };
  }
  if (fields.title === undefined) return without('title', skippedRows.addTitle);
  if (context.columns.all.length > 3 && filled.length === 1 && fields.url === undefined) {
    return { ...about, why: skippedRows.loneCell, help: skippedRows.fillInMore };
  }
  const lacks =
    fields.format === undefined
      ? without('format', skippedRows.addFormat)
      : fields.owner === undefined
        ? without('owner', skippedRows.addOwner)
        : undefined;
  const id = cells.one('id')?.text;
  return {
    line: row.line,
    // A plain number is more likely a row number than an id.
    ...(id !== undefined && /[a-z]/.test(id) && !idProblem(id, 'piece') ? { id } : {}),
    fields,
    assumed: reader.assumed,
    isMade: reader.isMade || (row.isMade === true && fields.url !== undefined),
    ruled: ruledFields(ruled),
    references: reader.references(),
    kept: cells.kept(),
    remarks: [...cells.remarks],
    cells,
    moreCells: [],
    apart: cells.apart(),
    lacks,
    joined: [],
  };
}
