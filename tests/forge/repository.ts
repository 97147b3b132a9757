/** Real Git repositories in temporary folders, independent of the Git settings of the machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base, type Files, temporaryFolder } from '../content-folder.ts';

/** The base content with dates from before the summer of 2026. */
export const summer: Files = Object.fromEntries(
  Object.entries(base).map(([name, text]) => [
    name,
    text.replaceAll('2026-09-01', '2026-07-01').replaceAll('2026-11-12', '2026-07-20'),
  ]),
);

export interface TestRepository {
  /** Its top folder. */
  readonly folder: string;
  /** Runs Git in it and returns its output without the final line feed. */
  git(...command: string[]): string;
  /** Writes files, or removes those that are null, without a commit. Paths are from the top folder. */
  write(files: Files): void;
  /**
   * Writes files and commits everything.
   *
   * @param at When, such as `2026-10-31T23:30:00Z`.
   * @returns The id of the commit.
   */
  commit(at: string, files?: Files): string;
}

/** A new repository without a commit. */
export function repository({ objectFormat = 'sha1' } = {}): TestRepository {
  const folder = temporaryFolder();
  runGit(folder, ['init', '--quiet', '--initial-branch=main', `--object-format=${objectFormat}`]);
  return openRepository(folder);
}

/** The repository in a folder, such as a clone. */
export function openRepository(folder: string): TestRepository {
  const write = (files: Files) => writeFiles(folder, files);
  return {
    folder,
    git: (...command) => runGit(folder, command),
    write,
    commit(at, files = {}) {
      write(files);
      runGit(folder, ['add', '--all']);
      runGit(folder, ['commit', '--quiet', '--allow-empty', '--message=A change'], at);
      return runGit(folder, ['rev-parse', 'HEAD']);
    },
  };
}

/** The same files below a folder. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    rmSync(file, { recursive: true, force: true });
    if (content === null) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.linkTo, file);
  }
}

const SETTINGS = ['user.name=A', 'user.email=a@example.com', 'commit.gpgSign=false', 'core.autocrlf=false'];

function runGit(folder: string, command: readonly string[], at = '2026-07-01T12:00:00Z'): string {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return execFileSync('git', [...settings, '-c', 'protocol.file.allow=always', ...command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
    },
  }).trimEnd();
}
