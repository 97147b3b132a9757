import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from '../../content/paths.ts';
import type { ReadOptions } from '../../content/read.ts';
import { type Written, writeWhole } from '../../content/write/whole-file.ts';
import { knownHost } from '../../forge/issues/open-host.ts';
import type { Host } from '../../forge/links.ts';
import { requestForm } from '../../schema/request-form.ts';
import { requestFormFiles } from '../../schema/request-form-files.ts';
import { checkContent } from '../check-content.ts';
import { EXIT, type Exit } from '../exit.ts';
import { printPretty } from '../print/pretty.ts';

export interface FormOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** For which host; default the one of site.yaml. */
  readonly host?: Host | undefined;
  /** Whether to write the files instead of printing them. */
  readonly write: boolean;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * `content-audit requests form`: the form with which sales asks, from the team's own lists.
 *
 * @throws {NoRepository} When neither site.yaml nor the command says which host it is for.
 */
export function requestForms({ content, today, host, write, dryRun, color }: FormOptions): {
  text: string;
  exit: Exit;
} {
  const { audit, findings } = checkContent({ directory: content, today });
  if (!audit) return { text: printPretty(findings, { color }), exit: EXIT.findings };
  const { model } = audit;
  const files = requestFormFiles(host ?? knownHost(model.site), requestForm(model), model.site);
  if (!write) return { text: [...files].map(([file, text]) => `# ${file}\n${text}`).join('\n'), exit: EXIT.fine };
  const { repository } = placeOf(content);
  const lines = [...files].map(([file, text]) => {
    const place = path.join(repository, file);
    const before = existsSync(place) ? readFileSync(place, 'utf8') : null;
    const done: Written = before === null ? 'created' : before === text ? 'unchanged' : 'changed';
    if (!dryRun) writeWhole(place, text, before);
    return `  ${file}: ${dryRun && done !== 'unchanged' ? `would be ${done}` : done}`;
  });
  return { text: `${lines.join('\n')}\n`, exit: EXIT.fine };
}
