/** Runs a command in this process as if it were one of its own: what it prints and its exit code are its result. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs one command at a time.
 *
 * @param env All variables of the command.
 * @param hear Is called with everything on standard error so far, whenever there is more.
 */
export async function captured(
  run: () => Promise<void>,
  env: NodeJS.ProcessEnv,
  hear: (err: string) => void = () => {},
): Promise<Ran> {
  const before = { env: process.env, exitCode: process.exitCode };
  const [out, err] = [collect(process.stdout), collect(process.stderr, hear)];
  const interrupts = process.listeners('SIGINT');
  process.env = env;
  process.exitCode = 0;
  try {
    await run();
    return { exit: Number(process.exitCode), out: out.text(), err: err.text() };
  } finally {
    process.exitCode = before.exitCode;
    process.env = before.env;
    for (const listener of process.listeners('SIGINT')) {
      if (!interrupts.includes(listener)) process.off('SIGINT', listener);
    }
    out.stop();
    err.stop();
  }
}

/** Keeps what is written to a stream, in place of the stream. */
function collect(
  stream: NodeJS.WriteStream,
  hear: (text: string) => void = () => {},
): { text: () => string; stop: () => void } {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    hear(text);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
    },
  };
}
