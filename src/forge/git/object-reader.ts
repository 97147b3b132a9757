/** Reads thousands of objects of a Git repository through one `git cat-file --batch`. */
import { once } from 'node:events';
import { ByteStream } from './byte-stream.ts';
import { gitProblem, startGit } from './git.ts';

export interface GitObject {
  /** The full object id. */
  readonly id: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  /** In bytes. */
  readonly size: number;
  /** Absent when the object is larger than the limit. */
  readonly bytes?: Buffer;
}

const HEADER = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/;

export class ObjectReader {
  readonly #process: ReturnType<typeof startGit>;
  readonly #answers: ByteStream;
  /** Resolves to the reason when the process has ended. */
  readonly #ended: Promise<Error>;
  #last: Promise<unknown> = Promise.resolve();

  /** @param git The `.git` of the repository, absolute. */
  constructor(git: string) {
    this.#process = startGit(git, ['cat-file', '--batch']);
    this.#answers = new ByteStream(this.#process.stdout);
    this.#ended = ending(this.#process);
  }

  /**
   * Reads objects and returns them in the order requested; undefined for one that the repository does not have.
   *
   * @param names Object ids, or expressions that Git accepts in their place, such as `<commit>^{tree}`. Each is a single line.
   * @param most Larger objects come without their bytes.
   * @throws {GitProblem} When Git is not installed or stops before it has answered.
   */
  read(names: readonly string[], most = Number.POSITIVE_INFINITY): Promise<(GitObject | undefined)[]> {
    // Answers come in the order of requests, so concurrent requests wait for each other.
    const answer = this.#last.then(() => this.#read(names, most));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Ends the process. Nothing can be read after this. */
  async close(): Promise<void> {
    this.#process.stdin.end();
    await this.#ended;
  }

  async #read(names: readonly string[], most: number): Promise<(GitObject | undefined)[]> {
    if (names.length > 0) this.#process.stdin.write(`${names.join('\n')}\n`);
    const objects: (GitObject | undefined)[] = [];
    for (const _name of names) objects.push(await this.#answer(most));
    return objects;
  }

  async #answer(most: number): Promise<GitObject | undefined> {
    const header = await this.#answers.line();
    if (header === undefined) throw await this.#ended;
    const [, id, type, digits] = HEADER.exec(header) ?? [];
    if (id === undefined) return undefined;
    const object = { id, type: type as GitObject['type'], size: Number(digits) };
    const bytes = object.size > most ? undefined : await this.#answers.bytes(object.size);
    const whole = bytes !== undefined || (await this.#answers.passOver(object.size));
    if (!whole || !(await this.#answers.passOver(1))) throw await this.#ended;
    return bytes === undefined ? object : { ...object, bytes };
  }
}

async function ending(process: ReturnType<typeof startGit>): Promise<Error> {
  const said: Buffer[] = [];
  process.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  // Writing to a process that has ended fails too; only the reason why it ended matters.
  process.stdin.on('error', () => {});
  try {
    await once(process, 'close');
    return gitProblem({ killed: process.killed, stderr: Buffer.concat(said).toString('utf8') });
  } catch (error) {
    return gitProblem({ code: (error as NodeJS.ErrnoException).code, stderr: '' }, error);
  }
}
