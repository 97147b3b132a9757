/** The status of a row, from all columns that say something about it. */
import { liveWithoutAddress } from '../content/record-rules/addresses.ts';
import { problemOf } from '../content/record-rules/record-check.ts';
import { type PieceStatus, pieceStatus } from '../schema/piece.ts';
import type { Cells } from './cells.ts';
import { fold } from './fold.ts';
import { type PublicMark, publicMarks } from './public-marks.ts';
import { refusal } from './refusal.ts';
import { harmless } from './remarks.ts';
import type { RowContext } from './row-context.ts';

interface RowStatus {
  readonly status: PieceStatus;
  /** Whether the row does not give it. */
  readonly isAssumed: boolean;
}

const known = (status: PieceStatus): RowStatus => ({ status, isAssumed: false });
const assumed = (status: PieceStatus): RowStatus => ({ status, isAssumed: true });

/**
 * Any sign in the row that the piece is not public outweighs every sign that it is.
 *
 * @param place The address or file of the piece.
 */
export function rowStatus(cells: Cells, context: RowContext, place: string | undefined): RowStatus {
  const marks = publicMarks(cells, context.today).flatMap((mark) => asMapped(mark, context));
  const report = ({ cell, remark }: PublicMark) => {
    // A text already reported as a bad date is not reported again.
    const isKnown = cells.remarks.some(({ column, kind }) => kind === 'bad-date' && column === cell.column.heading);
    if (remark === 'unknown-status') cells.refuse(remark, cell, refusal(['status'], cell.text));
    else if (remark && !(isKnown && remark === 'unclear-mark'))
      cells.remark(remark, cell, { keep: !harmless.has(remark) });
  };
  for (const mark of marks) {
    if (!mark.weak && (mark.remark === 'unknown-status' || mark.remark === 'unclear-mark')) report(mark);
  }
  const states = marks.filter(({ sign, remark, weak }) => sign === 'status' && remark === undefined && !weak);
  for (const { cell, says } of states) {
    if (!context.said.get('status')?.has(fold(cell.text))) cells.readAs(cell, says);
  }
  const said = (states.find(({ says }) => says !== 'live') ?? states[0])?.says;
  if (said !== undefined && said !== 'live') return known(said);
  const against = marks.filter(({ says, sign }) => says !== 'live' && sign !== 'status');
  const firm = against.filter(({ weak }) => !weak);
  const mark = firm.find(({ says }) => says === 'retired') ?? firm[0];
  if (mark) {
    report(mark);
    return known(mark.says);
  }
  if (marks.some(({ remark, sign, weak }) => remark === 'unknown-status' || (sign === 'status' && weak))) {
    return assumed('draft');
  }
  if (said === 'live') {
    if (place !== undefined) return known(said);
    const cell = cells.one('status') ?? states[0]?.cell;
    if (cell) cells.refuse('live-without-address', cell, problemOf('piece/no-address', liveWithoutAddress));
    return known('draft');
  }
  const live = marks.some(({ says, sign }) => says === 'live' && sign !== 'draft');
  const doubt = against.find(({ remark }) => remark === 'expired') ?? (live ? undefined : against[0]);
  if (doubt) {
    report(doubt);
    return assumed(doubt.says);
  }
  if (place !== undefined && marks.some(({ says }) => says === 'live')) return known('live');
  const usual = context.mapping.defaults.status ?? 'live';
  const status = usual === 'live' && place === undefined ? 'draft' : usual;
  cells.assumed('status', status);
  return assumed(status);
}

/** Applies the mapping to the word of a status. */
function asMapped(mark: PublicMark, { said }: RowContext): PublicMark[] {
  const meaning = said.get('status')?.get(fold(mark.cell.text));
  if (mark.sign !== 'status' || meaning === undefined) return [mark];
  const { remark: _, ...known } = mark;
  const status = pieceStatus.safeParse(meaning);
  return [status.success ? { ...known, says: status.data } : { ...known, says: 'draft', weak: true }];
}
