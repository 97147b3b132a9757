/** The latest changes of every file, from one run of Git, for the page of each piece. */
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { maskPersonal } from '../../publish/mask.ts';
import { gitProblems } from '../../words/history/git.ts';
import { pastProblems } from '../../words/history/past.ts';
import { GitProblem, gitProblem, runGit, startGit } from './git.ts';
import { knownTime } from './history.ts';

/** One commit that changed a file. The author is left out: the site publishes no names of committers. */
interface FileChange {
  /** The id of the commit. */
  readonly commit: string;
  /** The date it was committed, in the site's time zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** The first line of its message, masked for publishing. */
  readonly subject: string;
}

/** The changes of one file, including those under its earlier names. */
interface FileChanges {
  /** The newest, at most {@link KEPT}, newest first. */
  readonly newest: readonly FileChange[];
  /** How many changes the file has had. */
  readonly total: number;
}

export interface FileHistory {
  /** The commit that HEAD is at; absent in a repository without commits. */
  readonly commit?: string | undefined;
  /** By the file's current path, from the repository's top folder. */
  readonly files: ReadonlyMap<string, FileChanges>;
  /** Why the changes are not known, in a sentence. Absent when they are. */
  readonly unknown?: string | undefined;
}

export interface FileHistoryOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  /** Where a day begins and ends, an IANA name. */
  readonly timeZone: string;
}

/** How many changes of a file are kept. */
const KEPT = 5;

/**
 * The changes of every file in the content folder, in the whole history of HEAD. Commits on a branch count; the commit
 * that merged them does not. Renames are followed as Git detects them.
 */
export async function readFileHistory({ directory, timeZone }: FileHistoryOptions): Promise<FileHistory> {
  const place = placeOf(directory);
  const none = new Map<string, FileChanges>();
  if (place.git === undefined) return { files: none, unknown: gitProblems.notInRepository };
  let commit: string | undefined;
  try {
    commit = (await runGit(place.git, ['rev-parse', '--verify', 'HEAD'])).trim();
    if ((await runGit(place.git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
      return { commit, files: none, unknown: pastProblems.shallow };
    }
    return { commit, files: await collect(place.git, shownPath(place, directory), timeZone) };
  } catch (error) {
    if (error instanceof GitProblem) return { commit, files: none, unknown: error.message };
    throw error;
  }
}

async function collect(git: string, folder: string, timeZone: string): Promise<Map<string, FileChanges>> {
  const command = [
    'log',
    '-z',
    '-M',
    '--no-ext-diff',
    '--no-textconv',
    '--name-status',
    '--format=%x01%H %ct %s',
    'HEAD',
  ];
  const child = startGit(git, [...command, '--', folder === '' ? '.' : folder]);
  child.stdin.end();
  const collector = new Collector(timeZone);
  let rest = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(gitProblem({ code: error.code, stderr }, error)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(gitProblem({ code, killed: child.killed, stderr })),
    );
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const tokens = (rest + text).split('\0');
    rest = tokens.pop() ?? '';
    for (const token of tokens) collector.take(token);
  });
  await ended;
  collector.take(rest);
  return collector.files;
}

/** The longest subject that is shown, in characters. Git hosts cut at 72. */
const MAX_SUBJECT = 200;

/** The first line of a message, safe to show: one line, without characters that would change how it reads. */
function shownSubject(subject: string): string {
  const short = subject.length > MAX_SUBJECT ? `${subject.slice(0, MAX_SUBJECT)}…` : subject;
  return maskPersonal(short.toWellFormed().replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd'));
}

/**
 * Reads the output of `git log -z --name-status` token by token: a commit, then the status and path of each file. A
 * rename has the old path and the new one.
 */
class Collector {
  readonly files = new Map<string, { newest: FileChange[]; total: number }>();
  /** The current name of a file, by its earlier name. */
  readonly #today = new Map<string, string>();
  readonly #day: (moment: number) => string;
  #commit: FileChange = { commit: '', date: '', subject: '' };
  #status = '';
  #oldPath: string | undefined;

  constructor(timeZone: string) {
    this.#day = zoneCalendar(timeZone);
  }

  take(token: string): void {
    const text = token.replace(/^\n/, '');
    if (this.#status !== '') this.#path(text);
    else if (text.startsWith('\x01')) this.#begin(text.slice(1));
    else this.#status = text;
  }

  #begin(line: string): void {
    const [commit = '', time = '', ...subject] = line.split(' ');
    const date = this.#day(knownTime(Number(time)) * 1000);
    this.#commit = { commit, date, subject: shownSubject(subject.join(' ')) };
  }

  #path(path: string): void {
    if (/^[RC]/.test(this.#status) && this.#oldPath === undefined) {
      this.#oldPath = path;
      return;
    }
    const name = this.#today.get(path) ?? path;
    if (this.#status.startsWith('R') && this.#oldPath !== undefined) this.#today.set(this.#oldPath, name);
    // Before a file was created, another one may have had its name.
    if (/^[AR]/.test(this.#status)) this.#today.delete(path);
    this.#status = '';
    this.#oldPath = undefined;
    const changes = this.files.get(name) ?? { newest: [], total: 0 };
    if (changes.newest.length < KEPT) changes.newest.push(this.#commit);
    changes.total += 1;
    this.files.set(name, changes);
  }
}
