/** Whether a piece is public, by all columns of its row: it is live only if none of them says otherwise. */
import type { PieceStatus } from '../schema/piece.ts';
import type { RemarkKind, RuleKind } from '../words/import/remarks.ts';
import type { Cells, TableCell } from './cells.ts';
import { CROSS, NO_CROSS } from './columns.ts';
import { possibleDays as daysOf, isDateOrder, readDate } from './date-cells.ts';
import { decisionVerdictOf, statusOf } from './fixed-words.ts';
import type { PublicSign } from './public-headings.ts';
import { answerOf } from './server-answers.ts';

/** What one cell says about being public. */
export interface PublicMark {
  readonly cell: TableCell;
  readonly sign: PublicSign;
  readonly says: PieceStatus;
  /** The remark to add. */
  readonly remark?: Exclude<RemarkKind, RuleKind> | 'unknown-status';
  /** Whether an explicit status outweighs it. */
  readonly weak?: boolean;
}

type Said = Omit<PublicMark, 'cell' | 'sign'>;

/** Texts that say that something has not happened yet. */
const NOT_YET =
  /^(?:not|never|unreleased|tb[acd]|soon|later|coming|upcoming|pending|tomorrow|next|when|after|once|if|until)\b/i;

/** What the cells of a row say about being public. Cells without a say are left out. */
export function publicMarks(cells: Cells, today: string): PublicMark[] {
  const signs = cells.signs();
  const hasDay = signs.some(({ sign, cell }) => sign === 'published' && possibleDays(cell).length > 0);
  return signs.flatMap(({ sign, cell }) => {
    const said = saidBy[sign](cell, today);
    // If another column has a readable day, an unreadable text does not count.
    return said && !(hasDay && sign === 'published' && said.weak) ? [{ ...said, sign, cell }] : [];
  });
}

const saidBy: Readonly<Record<PublicSign, (cell: TableCell, today: string) => Said | undefined>> = {
  status: ({ text }) => {
    const says = statusOf(text);
    return says ? { says } : { says: 'draft', remark: 'unknown-status' };
  },
  // A column may hold both decisions and statuses.
  decision: ({ text }) => {
    const says = decisionVerdictOf(text) === undefined ? statusOf(text) : undefined;
    return says && { says };
  },
  draft: ({ text }) => {
    if (NO_CROSS.test(text)) return { says: 'live' };
    return { says: 'draft', ...(CROSS.test(text) ? {} : { remark: 'unclear-mark' }) };
  },
  archived: (cell, today) => {
    if (NO_CROSS.test(cell.text)) return undefined;
    const days = possibleDays(cell);
    if (days.length > 0 && days.every((day) => day > today)) return undefined;
    return { says: 'retired', ...(CROSS.test(cell.text) || days.length > 0 ? {} : { remark: 'unclear-mark' }) };
  },
  live: (cell, today) => {
    const { text } = cell;
    if (CROSS.test(text)) return { says: 'live' };
    if (NO_CROSS.test(text)) return { says: 'draft' };
    const says = statusOf(text);
    if (says) return { says };
    return possibleDays(cell).length > 0 ? fromDay(cell, today) : { says: 'draft', remark: 'unclear-mark' };
  },
  published: fromDay,
  release: (cell, today) => (cell.text === '' ? { says: 'draft' } : fromDay(cell, today)),
  scheduled: (cell, today) => {
    if (CROSS.test(cell.text)) return { says: 'draft' };
    return possibleDays(cell).length > 0 ? fromDay(cell, today) : undefined;
  },
  expires: (cell, today) => (hasPassed(cell, today) ? { says: 'retired', remark: 'expired', weak: true } : undefined),
  ends: (cell, today) => {
    if (CROSS.test(cell.text)) return { says: 'retired' };
    return hasPassed(cell, today) ? { says: 'retired', remark: 'expired' } : undefined;
  },
  visibility: ({ text }) => {
    const says = statusOf(text);
    if (says && says !== 'live') return { says };
    return /hidden|private|unlisted|protected|password/i.test(text) ? { says: 'draft' } : undefined;
  },
  code: ({ text }) => {
    const code = /^(\d{1,3})\b/.exec(text)?.[1];
    if (code === undefined || /^2\d\d$/.test(code)) return undefined;
    return { says: /^3\d\d$|^404$|^410$/.test(code) ? 'retired' : 'draft', remark: 'no-page' };
  },
  answer: ({ text }) => {
    const answer = answerOf(text);
    if (answer === undefined || answer === 'works') return undefined;
    return { says: answer === 'moved' ? 'retired' : 'draft', remark: 'no-page' };
  },
  index: ({ text }) => {
    const hidden =
      NO_CROSS.test(text) ||
      /\bno ?-?index|\bnone\b|non-? ?indexable|not indexable|not indexed|canonicali[sz]ed|disallowed|\bblocked\b|\bexcluded\b/i.test(
        text,
      );
    return hidden ? { says: 'draft', remark: 'not-indexed' } : undefined;
  },
  noindex: ({ text }) =>
    CROSS.test(text) || /no ?-?index/i.test(text) ? { says: 'draft', remark: 'not-indexed' } : undefined,
  render: ({ text }) => (/^never$/i.test(text) || NO_CROSS.test(text) ? { says: 'draft' } : undefined),
};

/** The day from which a piece is public, or a word instead of it. A past day says nothing about today. */
function fromDay(cell: TableCell, today: string): Said | undefined {
  const { text } = cell;
  if (CROSS.test(text)) return { says: 'live' };
  if (NO_CROSS.test(text)) return { says: 'draft' };
  const notYet: Said = { says: 'draft', remark: 'scheduled' };
  const days = possibleDays(cell);
  if (days.length > 0) {
    const later = days.filter((day) => day > today);
    if (later.length === days.length) return notYet;
    return later.length > 0 ? { says: 'draft', remark: 'open-date' } : undefined;
  }
  const says = statusOf(text);
  if (says) return { says };
  const years = [...text.matchAll(/\b(?:19|20|21)\d\d\b/g)].map(([year]) => year);
  const year = today.slice(0, 4);
  if (years.some((one) => one > year)) return notYet;
  if (years.length > 0 && years.every((one) => one < year)) return undefined;
  return { says: 'draft', remark: 'unclear-mark', weak: !NOT_YET.test(text) };
}

function hasPassed(cell: TableCell, today: string): boolean {
  const days = possibleDays(cell);
  return days.length > 0 && days.every((day) => day < today);
}

/** The days that a text can mean: two if its numbers can be read in both orders. */
function possibleDays({ column, text }: TableCell): string[] {
  const read = readDate(text);
  if (!read) return [];
  if ('day' in read) return [read.day];
  const { order } = column;
  return daysOf(read.numbers, isDateOrder(order) ? [order] : undefined);
}
