import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { writeMany } from '../content/disk/whole-file.ts';
import { ownersOf } from '../data/owners.ts';
import { hosts } from '../forge/hosts/hosts.ts';
import { hostOf } from '../forge/hosts/links.ts';
import { codeOwnersText, ownersFiles } from '../generated/owners.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { fileStateText } from '../words/commands/files.ts';
import { GENERATED, ownersErrors } from '../words/commands/owners.ts';
import { EXIT, type Exit } from './exit.ts';

export interface OwnersRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly write: boolean;
  /** Shows what would be written, and writes nothing. */
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * `content-audit owners`: who reviews each file, in the format of the team's host. Printed, or written where the host
 * looks for it, together with the pull request template.
 *
 * @throws {UsageError} When the host is not known, or a file exists that this command did not write.
 */
export function owners(request: OwnersRequest): { text: string; notes: string; exit: Exit } {
  const { content, today, write, dryRun, color } = request;
  const { model, findings } = checkContent({ directory: content, today });
  if (!model) return { text: printPretty(findings, { color, content }), notes: '', exit: EXIT.findings };
  const host = hostOf(model.site);
  if (!host) throw new UsageError(ownersErrors.unknownHost);
  const place = placeOf(content);
  const folder = shownPath(place, content);
  const { rules, problems } = ownersOf(model, folder);
  const notes = problems.map((problem) => `${problem}\n`).join('');
  if (!write) return { text: codeOwnersText(rules, hosts[host].codeOwners), notes, exit: EXIT.fine };
  const files = ownersFiles.files({ model, host, folder }).map(({ file: name, text }) => {
    const file = path.join(place.repository, name);
    expectNoLinks(place.repository, file);
    return { name, file, text, before: generatedBefore(file, name), root: place.repository };
  });
  if (!dryRun) writeMany(files);
  const lines = files.map(({ name, text, before }) => {
    const state = before === null ? 'created' : before === text ? 'unchanged' : 'changed';
    return `${name}: ${fileStateText(state, dryRun)}\n`;
  });
  return { text: lines.join(''), notes, exit: EXIT.fine };
}

/** The text of the file; null when it does not exist. */
function generatedBefore(absolute: string, file: string): string | null {
  let text: string;
  try {
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (text.split('\n', 1)[0]?.includes(GENERATED)) return text;
  throw new UsageError(ownersErrors.notGenerated(file));
}
