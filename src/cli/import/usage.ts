/** `content-audit import <source> --usage`: how often pieces were used, from the export of a tool that counts it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent, checkFiles } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { expectNoLinks } from '../../content/disk/no-links.ts';
import { type ContentPlace, placeOf } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { writeMany } from '../../content/disk/whole-file.ts';
import { withFiles } from '../../content/disk/with-files.ts';
import { USAGE_EXPORT_FILE, USAGE_FILE } from '../../content/files.ts';
import type { Finding } from '../../content/finding.ts';
import { editFile } from '../../content/write/edit-file.ts';
import { recordYaml } from '../../content/write/record-yaml.ts';
import { readCsvTable } from '../../import/sources/csv.ts';
import { readSource, type SourceOptions } from '../../import/sources/read-source.ts';
import { SourceError } from '../../import/table.ts';
import { exceptInAfter, lostFigures, monthsInDoubt } from '../../import/usage/completeness.ts';
import { importUsage, type UsageImport, type UsageOptions } from '../../import/usage/import.ts';
import { type MergedUsage, mergeUsage, partMonth, withDays } from '../../import/usage/list.ts';
import { usageHeadings } from '../../import/usage/tools.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { printUsage, usageJson } from '../../print/usage-report.ts';
import type { UsageExport, UsageSource } from '../../schema/usage-export.ts';
import { NOTHING_WRITTEN } from '../../words/commands/files.ts';
import { usageReport } from '../../words/import/usage.ts';
import { EXIT, type Exit } from '../exit.ts';

export interface UsageRequest extends SourceOptions, Pick<UsageOptions, 'month' | 'from' | 'dates'> {
  readonly source: string;
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** Whether a person says that the export has every piece that was used. */
  readonly complete: boolean;
  readonly dryRun: boolean;
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

/**
 * Writes the figures into data/usage.csv, in place of earlier ones of the same tool and months, and what they cover into
 * data/usage.yaml. Both files are written or none.
 *
 * @throws {UsageError} If the source cannot be read, or it is unclear what it counts, for which month, or from which tool.
 */
export async function importUsageFigures(request: UsageRequest): Promise<{ text: string; exit: Exit }> {
  const { color, content, dryRun, format } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const { table, found } = await asUsage(async () => {
    const read = await readSource(request.source, { ...request, headings: usageHeadings });
    return { table: read, found: importUsage(read, model, { ...request, today }) };
  });
  const print = format === 'json' ? usageJson : printUsage;
  const known = model.usageExport?.sources.find(({ id }) => id === found.source.id);
  const { coversAll = false, exceptIn = [] } = known ?? {};
  if (found.usage.length === 0) {
    const outcome = { written: false, changed: false, replaced: [], lost: [], coversAll, inDoubt: [] };
    const isFine = found.remarks.length === 0 && found.unmatched.length > 0;
    return { text: print(table, found, outcome), exit: isFine ? EXIT.fine : EXIT.findings };
  }
  const place = placeOf(content);
  const earlier = (model.usage ?? []).filter(({ source }) => source === found.source.id);
  const inDoubt = coversAll && !request.complete ? monthsInDoubt(earlier, found, exceptIn) : [];
  const files = await asUsage(() => Promise.resolve(filesOf(place, found, model.usageExport, inDoubt)));
  const after = checkFiles(
    withFiles(
      folderOnDisk(place),
      new Map([
        [USAGE_FILE, files.csv.text],
        [USAGE_EXPORT_FILE, files.yaml.text],
      ]),
    ),
    today,
  );
  const errors = after.findings.filter(isError);
  if (errors.length > 0) {
    const text = `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`;
    return { text, exit: EXIT.findings };
  }
  const changed = [files.csv, files.yaml].filter(({ before, text }) => before !== text);
  if (!dryRun) writeMany(changed);
  const { replaced } = files;
  const lost = lostFigures(earlier, found);
  const outcome = { written: !dryRun, changed: changed.length > 0, replaced, lost, coversAll, inDoubt };
  return { text: print(table, found, outcome), exit: found.remarks.length > 0 ? EXIT.findings : EXIT.fine };
}

const isError = ({ severity }: Finding) => severity === 'error';

async function asUsage<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function filesOf(
  { directory, repository: root }: ContentPlace,
  found: UsageImport,
  known: UsageExport | undefined,
  inDoubt: readonly string[],
) {
  const [csv, yaml] = [USAGE_FILE, USAGE_EXPORT_FILE].map((name) => {
    const file = path.join(directory, name);
    expectNoLinks(root, file);
    return { file, root, before: existsSync(file) ? readFileSync(file) : null };
  });
  if (csv === undefined || yaml === undefined) throw new Error('The list of usage has two files.');
  const sources = known?.sources ?? [];
  const only = sources.length === 1 ? sources[0]?.id : undefined;
  const list = csv.before === null ? undefined : readCsvTable(csv.before, USAGE_FILE);
  const merged = mergeUsage(list, found.source.id, found.usage, only);
  if (merged.withoutSource) throw new SourceError(usageReport.sourceColumn);
  const text = yaml.before?.toString('utf8') ?? null;
  return {
    csv: { ...csv, before: csv.before?.toString('utf8') ?? null, text: merged.text },
    yaml: {
      ...yaml,
      before: text,
      text: yamlOf(yaml.file, text, found, merged, sources, inDoubt),
    },
    replaced: merged.replaced,
  };
}

/**
 * The description with the days of this source; everything else stays as a person wrote it.
 *
 * @param sources Those of the file.
 * @param inDoubt The months in which the import may not have every piece.
 * @param listed The ids of all sources in the list, which a file without sources does not name yet.
 */
function yamlOf(
  file: string,
  before: string | null,
  found: UsageImport,
  { firstMonth, sources: listed }: MergedUsage,
  sources: readonly UsageSource[],
  inDoubt: readonly string[],
): string {
  const {
    source: { days, id, name },
    usage,
  } = found;
  const at = sources.findIndex((each) => each.id === id);
  const known = sources[at];
  const part = known && partMonth(known, usage);
  if (part !== undefined) throw new SourceError(usageReport.partMonth(part, id, known?.to ?? ''));
  const covered = withDays(known, { ...days, from: `${firstMonth}-01` });
  const entry = { id, name: name === id ? undefined : name, ...covered };
  if (sources.length === 0) {
    const all = [...listed.flatMap((other) => (other === id ? [] : [{ id: other }])), entry];
    return before === null
      ? recordYaml({ sources: all }, ['sources'])
      : editFile(file, before, [{ path: ['sources'], value: all }]);
  }
  const changes =
    known === undefined
      ? [{ path: ['sources', sources.length], value: entry }]
      : Object.entries({ ...covered, exceptIn: exceptInAfter(known, found, inDoubt) }).map(([key, value]) => ({
          path: ['sources', at, key],
          value,
        }));
  return editFile(file, before ?? '', changes);
}
