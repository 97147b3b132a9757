/** The files of a commit, and earlier texts of one file. */
import { runGit } from './git.ts';
import { ObjectReader } from './object-reader.ts';

export interface ListedFile {
  /** The id of its bytes. */
  readonly id: string;
  /** Whether it can be run. */
  readonly runs: boolean;
}

/** Every file of a commit by its path. Links and repositories in it are left out. */
export async function filesOfCommit(git: string, commit: string): Promise<Map<string, ListedFile>> {
  const listed = await runGit(git, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]);
  return new Map(
    listed.split('\0').flatMap((line) => {
      const [, mode, id, file] = /^(100644|100755) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id && file ? [[file, { id, runs: mode === '100755' }] as const] : [];
    }),
  );
}

/** The most commits of a file that are searched. */
const MOST = 200;

/**
 * The newest earlier text of a file that fits; undefined if there is none.
 *
 * @param file From the top of the repository.
 */
export async function earlierText(
  git: string,
  file: string,
  fits: (text: string) => boolean,
): Promise<string | undefined> {
  const commits = (await runGit(git, ['log', `--max-count=${MOST}`, '--format=%H', 'HEAD', '--', file]))
    .trim()
    .split('\n');
  const objects = new ObjectReader(git);
  try {
    for (const commit of commits.filter((each) => each !== '')) {
      const [object] = await objects.read([`${commit}:${file}`]);
      const text = object?.type === 'blob' ? object.bytes?.toString('utf8') : undefined;
      if (text !== undefined && fits(text)) return text;
    }
    return undefined;
  } finally {
    await objects.close();
  }
}
