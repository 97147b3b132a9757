import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { expectNoLinks } from '../../content/disk/no-links.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { type WholeFile, writeMany } from '../../content/disk/whole-file.ts';
import { knownHost } from '../../forge/hosts/open-host.ts';
import { requestFormFiles } from '../../generated/request-form.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import type { HostName } from '../../schema/host-names.ts';
import { fileStateText } from '../../words/commands/files.ts';
import { EXIT, type Exit } from '../exit.ts';

export interface FormOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** The host that the form is for; by default the one in site.yaml. */
  readonly host?: HostName | undefined;
  /** Whether to write the files instead of printing them. */
  readonly write: boolean;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * `content-audit requests form`: the form in which sales requests content, made from the team's own lists.
 *
 * @throws {NoRepository} When neither site.yaml nor the command names the host.
 */
export function requestForms({ content, today, host, write, dryRun, color }: FormOptions): {
  text: string;
  exit: Exit;
} {
  const { model, findings } = checkContent({ directory: content, today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const place = placeOf(content);
  const { repository } = place;
  const from = { model, host: host ?? knownHost(model.site), folder: shownPath(place, content) };
  const files = requestFormFiles.files(from);
  if (!write) return { text: files.map(({ file, text }) => `# ${file}\n${text}`).join('\n'), exit: EXIT.fine };
  const whole = files.map(({ file: name, text }): WholeFile & { name: string } => {
    const file = path.join(repository, name);
    expectNoLinks(repository, file);
    return { name, file, text, before: existsSync(file) ? readFileSync(file, 'utf8') : null, root: repository };
  });
  if (!dryRun) writeMany(whole);
  const lines = whole.map(({ before, name, text }) => {
    const done = before === null ? 'created' : before === text ? 'unchanged' : 'changed';
    return `  ${name}: ${fileStateText(done, dryRun)}`;
  });
  return { text: `${lines.join('\n')}\n`, exit: EXIT.fine };
}
