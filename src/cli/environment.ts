/** The only place that reads the environment and the clock. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The product's own top folder: the one with package.json. */
export const productDirectory = fileURLToPath(new URL('../../', import.meta.url));

export interface Environment {
  /** The content folder, absolute: CONTENT_DIR, else the product's own `content`. */
  readonly contentDirectory: string;
  /** AUDIT_TODAY, when it is set. */
  readonly today: string | undefined;
  /** Whether text may be coloured: a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  /** Where somebody can be asked; absent when no person sits there. */
  readonly terminal?: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | undefined;
  /** What a workflow at GitHub is told of its repository; each absent elsewhere. */
  readonly github: {
    /** GITHUB_REPOSITORY: `owner/name`. */
    readonly repository: string | undefined;
    /** GITHUB_API_URL: where the host answers. */
    readonly api: string | undefined;
    /** GITHUB_TOKEN: what lets the workflow write. */
    readonly token: string | undefined;
  };
  /** The width of the terminal in characters, 100 where there is none. */
  readonly width: number;
}

export function environment(): Environment {
  const { CONTENT_DIR, AUDIT_TODAY, NO_COLOR, FORCE_COLOR } = process.env;
  const { GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_TOKEN } = process.env;
  return {
    contentDirectory: path.resolve(CONTENT_DIR || path.join(productDirectory, 'content')),
    today: AUDIT_TODAY || undefined,
    color: !NO_COLOR && (Boolean(FORCE_COLOR) || Boolean(process.stdout.isTTY)),
    terminal:
      process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
    github: {
      repository: GITHUB_REPOSITORY || undefined,
      api: GITHUB_API_URL || undefined,
      token: GITHUB_TOKEN || undefined,
    },
    width: process.stdout.columns || 100,
  };
}

/** Today's date, `YYYY-MM-DD`, where the team is. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
}
