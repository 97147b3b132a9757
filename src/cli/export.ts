/** `content-audit export`: the lists of the audit as files for spreadsheets and programs. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { checkContent } from '../check/check-content.ts';
import { expectNoLinks, expectOwnWay } from '../content/disk/no-links.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { replaceFile } from '../content/disk/replace-file.ts';
import type { Finding } from '../content/finding.ts';
import { auditJson } from '../data/audit-file.ts';
import { calendar } from '../data/calendars.ts';
import { feed } from '../data/feeds.ts';
import { type DataListName, dataListNames, dataLists, listCsv, listJson } from '../data/lists.ts';
import { WORKBOOK, workbook } from '../data/workbook.ts';

export const exportFormats = ['csv', 'json', 'xlsx', 'ics', 'atom'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** The lists to export. They do not apply to a workbook, a calendar or a feed. */
  readonly lists: readonly DataListName[];
  readonly formats: readonly ExportFormat[];
  /** The folder that the files go to, absolute. */
  readonly output: string;
  readonly dryRun: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly kind: 'new' | 'changed' | 'unchanged';
}

/**
 * Writes the files, or in a dry run only says which.
 *
 * @returns Findings, and nothing written, when the content has errors.
 * @throws {WriteRefused} When the output cannot be written to, or a link is in its path.
 */
export async function exportAudit(
  request: ExportRequest,
): Promise<{ files: readonly ExportedFile[] } | { findings: readonly Finding[] }> {
  const { audit, findings } = checkContent({ directory: request.content, today: request.today });
  if (!audit) return { findings };
  const texts = await filesOf(audit, request);
  expectOwnWay(request.content, request.output);
  const places = [...texts].map(([name, bytes]) => ({ name, bytes, file: path.join(request.output, name) }));
  for (const { file } of places) expectNoLinks(request.output, file);
  const files = places.map(({ bytes, file, name }): ExportedFile => {
    const kind = !existsSync(file) ? 'new' : hash(readFileSync(file)) === hash(bytes) ? 'unchanged' : 'changed';
    if (kind !== 'unchanged' && !request.dryRun) replaceFile(file, bytes, request.output);
    return { name, bytes: bytes.length, kind };
  });
  return { files };
}

/** The text of one list, for a pipe. */
export function exportText(audit: Audit, list: DataListName, format: 'csv' | 'json'): string {
  return format === 'csv' ? listCsv(dataLists[list], audit) : listJson(dataLists[list], audit);
}

async function filesOf(audit: Audit, { formats, lists }: ExportRequest): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const put = (name: string, text: string) => files.set(name, Buffer.from(text));
  for (const format of formats) {
    if (format === 'csv' || format === 'json') {
      for (const list of lists) put(`${list}.${format}`, exportText(audit, list, format));
    }
    if (format === 'json' && lists.length === dataListNames.length) put('audit.json', auditJson(audit));
    if (format === 'xlsx') files.set(WORKBOOK, await workbook(audit));
    if (format === 'ics') put('reviews.ics', calendar(audit));
    if (format === 'atom') put('changes.xml', await feed(audit, 'xml'));
  }
  return files;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
