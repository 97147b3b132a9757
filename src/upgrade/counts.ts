/** What the same content counts under the installed version and the new one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckedContent } from '../check/check-content.ts';
import type { Counts } from './plan.ts';
import { asRecord, type Project, packageOf } from './project.ts';

const MINUTES = 3;

/** An upgrade writes these files again, so warnings about them are not about the content. */
const ABOUT_FILES = 'repository/outdated-file';

export function countsOf({ audit, findings }: CheckedContent): Counts {
  const counts = totals(findings);
  return audit ? { ...counts, coverage: audit.coverage } : counts;
}

function totals(findings: ReadonlyArray<{ readonly rule?: unknown; readonly severity?: unknown }>) {
  const about = findings.filter(({ rule }) => rule !== ABOUT_FILES);
  const of = (wanted: string) => about.filter(({ severity }) => severity === wanted).length;
  return { errors: of('error'), warnings: of('warning') };
}

/** The program that a project has installed. */
export interface Installed {
  /** Absolute. */
  readonly program: string;
  readonly version: string | undefined;
}

/** The program of a project, if its packages are installed. It is never installed for this. */
export function installedIn({ folder, kind }: Project): Installed | undefined {
  const own = kind === 'fork' ? folder : path.join(folder, 'node_modules/content-audit');
  const program = path.join(own, kind === 'fork' ? 'src/cli/main.ts' : 'program/start.js');
  const { version } = packageOf(own);
  if (!existsSync(program) || !existsSync(path.join(folder, 'node_modules'))) return undefined;
  return { program, version: typeof version === 'string' ? version : undefined };
}

/** The counts by another version; undefined if it cannot say. */
export function countsBy({ program }: Installed, content: string, today: string): Counts | undefined {
  const ask = (command: string) => {
    const args = [program, command, '--format', 'json', '--content', content, '--today', today];
    const options = { encoding: 'utf8', timeout: MINUTES * 60_000, maxBuffer: 256 * 1024 * 1024 } as const;
    const { stdout } = spawnSync(process.execPath, args, { ...options, windowsHide: true });
    try {
      return asRecord(JSON.parse(stdout));
    } catch {
      return {};
    }
  };
  const { findings } = ask('check');
  if (!Array.isArray(findings)) return undefined;
  const { atRisk, met, needs } = asRecord(ask('report').coverage);
  const known = typeof atRisk === 'number' && typeof met === 'number' && typeof needs === 'number';
  return { ...totals(findings.map(asRecord)), ...(known ? { coverage: { atRisk, met, needs } } : {}) };
}
