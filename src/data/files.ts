/** Every file published for other programs: lists, the workbook, feeds and calendars. */
import type { Audit } from '../audit/audit.ts';
import type { Trend } from '../audit/trend.ts';
import { auditJson, auditSchema } from './audit-file.ts';
import { calendar, calendarOwners, calendarPath } from './calendars.ts';
import { type FeedFormat, feed, feedFormats, feedPath } from './feeds.ts';
import { dataListNames, dataLists, listCsv, listJson, listSchema } from './lists.ts';
import { TREND_PATH, trendCsv } from './trend.ts';
import { WORKBOOK, workbook } from './workbook.ts';

export interface DataFile {
  /** Below the path that the site is published under. */
  readonly path: `/${string}`;
  /** The media type, as in an HTTP header. */
  readonly type: string;
  make(): string | Uint8Array | Promise<string | Uint8Array>;
}

/**
 * The files of an audit, by folder. Generated on request, because some are as large as all pages combined.
 *
 * @param trend The history, if it was read.
 */
export function dataFiles(audit: Audit, trend?: Trend): DataFile[] {
  const lists = dataListNames.flatMap((name): DataFile[] => {
    const list = dataLists[name];
    return [
      { path: `/data/${name}.json`, type: types.json, make: () => listJson(list, audit) },
      { path: `/data/${name}.csv`, type: types.csv, make: () => listCsv(list, audit) },
      { path: `/data/${name}.schema.json`, type: types.schema, make: () => listSchema(list) },
    ];
  });
  const owners = [undefined, ...calendarOwners(audit)];
  const personas = [undefined, ...audit.model.personas.map(({ id }) => id)];
  return [
    ...lists,
    ...(trend ? [{ path: TREND_PATH, type: types.csv, make: () => trendCsv(trend) } as const] : []),
    { path: '/data/audit.json', type: types.json, make: () => auditJson(audit) },
    { path: '/data/audit.schema.json', type: types.schema, make: auditSchema },
    { path: `/data/${WORKBOOK}`, type: types.workbook, make: () => workbook(audit) },
    ...owners.map((owner) => ({ path: calendarPath(owner), type: types.calendar, make: () => calendar(audit, owner) })),
    ...personas.flatMap((persona) =>
      feedFormats.map((format) => ({
        path: feedPath(format, persona),
        type: feedTypes[format],
        make: () => feed(audit, format, persona),
      })),
    ),
  ];
}

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  schema: 'application/schema+json; charset=utf-8',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  calendar: 'text/calendar; charset=utf-8',
} as const;

const feedTypes: Readonly<Record<FeedFormat, string>> = {
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};
