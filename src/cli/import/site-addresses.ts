/** `content-audit import <sitemap> --site-addresses`: which pages of the site are not in the audit. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareAddresses } from '../../audit/site-addresses.ts';
import { checkContent, checkFiles } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { expectNoLinks } from '../../content/disk/no-links.ts';
import { placeOf } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { writeWhole } from '../../content/disk/whole-file.ts';
import { withFiles } from '../../content/disk/with-files.ts';
import { SITE_ADDRESSES_FILE } from '../../content/files.ts';
import { editFile } from '../../content/write/edit-file.ts';
import { recordYaml } from '../../content/write/record-yaml.ts';
import { addressesIn } from '../../import/site-addresses.ts';
import { readSource, type SourceOptions } from '../../import/sources/read-source.ts';
import { SourceError } from '../../import/table.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plain, withoutCommands } from '../../print/plain.ts';
import { NOTHING_WRITTEN } from '../../words/commands/files.ts';
import { plainText } from '../../words/parts.ts';
import { addressCounts, siteAddressCommand } from '../../words/site-addresses.ts';
import { EXIT, type Exit } from '../exit.ts';

/** The most missing addresses that the output names. The site lists all. */
const SHOWN = 20;

export interface SiteAddressesRequest extends SourceOptions {
  readonly source: string;
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * Keeps the addresses of a source. What is left out, and every comment, stays as a person wrote it.
 *
 * @throws {UsageError} If the source cannot be read or has no addresses.
 */
export async function importSiteAddresses(request: SiteAddressesRequest): Promise<{ text: string; exit: Exit }> {
  const { color, content, dryRun } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const addresses = await read(request);
  const file = path.join(content, SITE_ADDRESSES_FILE);
  const place = placeOf(content);
  expectNoLinks(place.repository, file);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const fields = { readOn: today, source: path.basename(request.source), addresses };
  const text =
    before === null
      ? recordYaml(fields, ['addresses'])
      : editFile(
          file,
          before,
          Object.entries(fields).map(([key, value]) => ({ path: [key], value })),
        );
  const after = checkFiles(withFiles(folderOnDisk(place), new Map([[SITE_ADDRESSES_FILE, text]])), today);
  const errors = after.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const found = printPretty(errors, { color, content, partial: true });
    return { text: `${found}${NOTHING_WRITTEN}\n`, exit: EXIT.findings };
  }
  if (!dryRun) writeWhole(file, text, before, place.repository);
  const view = compareAddresses({ leftOut: model.siteAddresses?.leftOut ?? [], ...fields }, model.pieces);
  const more = view.missing.length - SHOWN;
  const lines = [
    plainText(addressCounts({ ...view, leftOut: view.leftOut.length, missing: view.missing.length })),
    ...view.missing.slice(0, SHOWN).map((address) => `  ${address}`),
    ...(more > 0 ? [`  ${siteAddressCommand.more(more)}`] : []),
    siteAddressCommand.written(SITE_ADDRESSES_FILE, dryRun),
  ];
  return { text: withoutCommands(lines.map((line) => `${plain(line)}\n`).join('')), exit: EXIT.fine };
}

async function read({ base, source, ...options }: SiteAddressesRequest): Promise<string[]> {
  try {
    const addresses = addressesIn(await readSource(source, { ...options, base }), base);
    if (addresses !== undefined && addresses.length > 0) return addresses;
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  throw new UsageError(siteAddressCommand.noAddresses(source));
}
