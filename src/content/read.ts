/** Reading a content folder, on disk or in Git: a model in which everything is valid, or findings that say what is not. */
import { compareId } from '../kit/order.ts';
import { kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { folderTexts } from '../words/findings/files.ts';
import { formatTexts } from '../words/findings/format.ts';
import { toAgreement } from './agreement/to-agreement.ts';
import { keepBody } from './body/body.ts';
import { checkAgreement } from './checks/agreement/agreement.ts';
import { checkBeginning } from './checks/beginning.ts';
import type { Context } from './checks/context.ts';
import { checkCycles } from './checks/cycles.ts';
import { checkExports } from './checks/exports.ts';
import { checkHolidays } from './checks/holidays.ts';
import { checkMadeAddresses } from './checks/made-addresses.ts';
import { checkPublicAddress } from './checks/public-address.ts';
import { checkRecords } from './checks/records.ts';
import { checkSimilarTitles } from './checks/similar-titles.ts';
import { checkSite } from './checks/site.ts';
import { checkFiles } from './checks/unused-files.ts';
import { type ContentFiles, pathInRepository } from './files.ts';
import type { Finding } from './finding.ts';
import { currentFormat } from './formats/format.ts';
import { type LoadedKinds, loadFolder } from './load.ts';
import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import { type Loaded, locate, type Source } from './record.ts';
import { type FieldProblem, Reporter } from './reporter.ts';

/** The day on which content is read, `YYYY-MM-DD`, or how to get it from the time zone in site.yaml. */
export type Today = string | ((timeZone: string) => string);

export interface ContentReading {
  /** Absent when any finding is an error: a model is never incomplete. */
  readonly model?: Model;
  /** In the order in which they are shown. */
  readonly findings: readonly Finding[];
  /** The day on which it was read. */
  readonly today: string;
  /**
   * The findings again, with problems that were found later in records of the model. Adds their lines, and severities as
   * in site.yaml.
   */
  withProblems(problems: readonly (RecordProblem | FileProblem)[]): readonly Finding[];
}

/** A problem with a place in a file that is not a record. */
export interface FileProblem extends Problem {
  readonly file: string;
}

/** A problem with a record of the model. `file` is the record's path. */
export interface RecordProblem extends FieldProblem {
  readonly file: string;
}

/** The checks of single records and across records, in no particular order: each reports all it finds. */
const checks = [
  checkAgreement,
  checkCycles,
  checkFiles,
  checkHolidays,
  checkExports,
  checkBeginning,
  checkRecords,
  checkSimilarTitles,
  checkMadeAddresses,
  checkSite,
  checkPublicAddress,
];

/** Reads and checks every file of a content folder, alone and against all others. */
export function readFiles(files: ContentFiles, today: Today): ContentReading {
  const reporter = new Reporter();
  if (files.newerFormat !== undefined) return newerFormat(files, files.newerFormat, reporter, today);
  const { loaded, others } = loadFolder(files, reporter);
  const site = loaded.site.records[0];
  const day =
    typeof today === 'function' && site?.fields.demo
      ? site.fields.demo.today
      : dayIn(site?.fields.timeZone ?? 'UTC', today);
  if (site) reporter.useSeverities(site.fields.severities);
  const context: Context = { files, today: day, reporter, site, others, loaded };
  for (const check of checks) check(context);

  const broken = reporter.findings().some(({ severity }) => severity === 'error');
  const sources = new Map(
    Object.values(loaded).flatMap(({ records }) => records.map(({ source }) => [source.path, source] as const)),
  );
  return answer(reporter, day, broken || !site ? undefined : toModel(loaded, site), sources);
}

/** The result when the content needs a newer version of the product. Any other finding would be about what it does not know. */
function newerFormat(files: ContentFiles, format: number, reporter: Reporter, today: Today): ContentReading {
  const { place } = kinds.site;
  const { text } = files.parse(place, 'site');
  const { hint, message } = formatTexts.newer(format, currentFormat());
  reporter.inFile(pathInRepository(files, place), { rule: 'site/format', message, hint, ...locate(text, ['format']) });
  return answer(reporter, dayIn('UTC', today));
}

/** The result when the folder does not exist. `shown` is its path in findings. */
export function noFolder(directory: string, shown: string, today: Today): ContentReading {
  const reporter = new Reporter();
  const message = folderTexts.noFolder(directory);
  reporter.inFile(shown, { rule: 'content/missing', message, line: 1, column: 1 });
  return answer(reporter, dayIn('UTC', today));
}

function answer(
  reporter: Reporter,
  today: string,
  model?: Model,
  sources: ReadonlyMap<string, Source> = new Map(),
): ContentReading {
  return {
    ...(model ? { model } : {}),
    findings: reporter.findings(),
    today,
    withProblems(problems) {
      for (const { file, ...problem } of problems) {
        if ('line' in problem) {
          reporter.inFile(file, problem);
          continue;
        }
        const source = sources.get(file);
        if (source) reporter.inRecord({ source, at: [] }, problem);
      }
      return reporter.findings();
    },
  };
}

function dayIn(timeZone: string, today: Today): string {
  return typeof today === 'string' ? today : today(timeZone);
}

function toModel(loaded: LoadedKinds, site: Loaded<Site>): Model {
  const base = <Fields>({ id, source, custom, fields }: Loaded<Fields>) => ({
    ...fields,
    id,
    path: source.path,
    custom: Object.fromEntries(custom.map(({ path, value }) => [path, value])),
  });
  const withBody = <Fields>({ body, readBody }: Loaded<unknown>, record: Fields) =>
    keepBody({ ...record, body }, readBody);
  const agreement = toAgreement(loaded);
  const leadExport = loaded.leadExport.records[0]?.fields;
  const siteAddresses = loaded.siteAddresses.records[0]?.fields;
  const funnelExport = loaded.funnelExport.records[0]?.fields;
  const usageExport = loaded.usageExport.records[0]?.fields;
  return {
    site: site.fields,
    stages: loaded.stage.records.map(({ fields }) => fields),
    formats: loaded.format.records.map(({ fields }) => fields),
    people: loaded.person.records.map(({ fields }) => fields),
    products: loaded.product.records.map(({ fields }) => fields),
    segments: loaded.segment.records.map(({ fields }) => fields),
    personas: loaded.persona.records.map((persona) => withBody(persona, base(persona))).sort(compareId),
    competitors: loaded.competitor.records.map((competitor) => withBody(competitor, base(competitor))).sort(compareId),
    pieces: loaded.piece.records
      .map((piece) => withBody(piece, { ...base(piece), language: piece.fields.language ?? site.fields.language }))
      .sort(compareId),
    requests: loaded.request.records.map(base).sort(compareId),
    ...(agreement ? { agreement } : {}),
    ...(leadExport ? { leadExport } : {}),
    ...(siteAddresses ? { siteAddresses } : {}),
    ...(funnelExport ? { funnelExport } : {}),
    ...(usageExport ? { usageExport } : {}),
  };
}
