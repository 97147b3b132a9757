/** Requests in a table, such as the export of a form. */
import { UsageError } from '../../check/usage-error.ts';
import { type FiledRequest, keyOf } from '../../forge/requests/filed-request.ts';
import type { Answers } from '../../forge/requests/issue-body.ts';
import type { DateOrder } from '../../import/date-cells.ts';
import { REQUEST_HEADINGS, type RequestRow, readRequestTable } from '../../import/requests/request-table.ts';
import { readSource } from '../../import/sources/read-source.ts';
import { SourceError } from '../../import/table.ts';
import { filedText, otherAnswer } from '../../words/requests/filed.ts';
import { type FiledSource, upTo } from './filed-source.ts';

interface RowOptions {
  readonly today: string;
  readonly dates?: DateOrder | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
}

/**
 * Reads the requests in a table.
 *
 * @param source A file, absolute.
 * @throws {UsageError} If it is not a table, or one of its dates can be two days.
 */
export async function filedRows(source: string, { dates, today, ...reading }: RowOptions): Promise<FiledSource> {
  const table = await tableIn(source, reading);
  const { columns, openDate, rows } = readRequestTable(table, today, dates);
  if (openDate) throw new UsageError(filedText.openDate(openDate.heading, openDate.example));
  const named = (target: string) => columns.some((column) => column.target === target);
  if (!named('title') && !named('words')) throw new UsageError(filedText.noColumn(table.name));
  const read = columns.flatMap(({ heading, target }) =>
    target === undefined || target === 'about' ? [] : [`${heading} → ${target}`],
  );
  const kept = columns.flatMap(({ heading, target }) => (target === undefined ? [heading] : []));
  const about = columns.flatMap(({ heading, target }) => (target === 'about' ? [heading] : []));
  return {
    what: 'row',
    read: rows.length,
    filed: rows.map((row) => filedRow(row, today)),
    problems: table.unread ?? [],
    notes: [
      filedText.fields(read),
      ...(kept.length > 0 ? [filedText.kept(kept)] : []),
      ...(about.length > 0 ? [filedText.about(about)] : []),
      ...(named('id') ? [] : [filedText.noId]),
      ...table.leftOut,
    ],
  };
}

async function tableIn(source: string, reading: Pick<RowOptions, 'sheet' | 'encoding'>) {
  try {
    return await readSource(source, { headings: REQUEST_HEADINGS, ...reading });
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function filedRow({ answers, id, line, on, others, requester, title }: RequestRow, today: string): FiledRequest {
  return {
    by: 'table',
    // An id counts from 1 in each form, so the day is part of what identifies a row.
    identity: id === '' ? undefined : keyOf([id, on]),
    name: filedText.row(line),
    title,
    on: upTo(today, on),
    requester,
    answers: answers satisfies Answers,
    rest: others.map(({ heading, text }) => otherAnswer(heading, text)).join('\n\n'),
    form: true,
  };
}
