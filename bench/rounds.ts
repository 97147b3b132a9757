/** Runs the contenders of one size in turns, so that anything that slows the machine slows all of them. */
import { closeSync, type Dirent, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildCaches } from './caches.ts';
import type { Contender, Program, Sample } from './contender.ts';
import { DEFAULT_TODAY, generate } from './generate.ts';
import { run } from './process.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  /** One per round, in order. */
  readonly samples: readonly Sample[];
}

export interface RoundsOptions {
  readonly contenders: readonly Contender[];
  readonly pieces: number;
  readonly runs: number;
  readonly seed: string;
  /** The benchmark's own folder, inside the project. */
  readonly folder: string;
  /** Moves a file or folder away. */
  discard(made: string): void;
  /** Called after each run. */
  progress(message: string): void;
}

interface Runner {
  readonly contender: Contender;
  readonly program: Program;
  readonly folder: string;
  readonly samples: Sample[];
}

/**
 * Generates new content and runs every contender once per round. Each round starts with a different contender.
 *
 * @throws {Error} If a contender fails, with the end of its output.
 */
export async function rounds(options: RoundsOptions): Promise<Row[]> {
  const { discard, pieces, runs, seed, progress } = options;
  discard(options.folder);
  const content = path.join(options.folder, 'content');
  generate({ pieces, seed, directory: content, today: DEFAULT_TODAY });

  const able = options.contenders.filter(({ mostPieces = pieces }) => pieces <= mostPieces);
  const runners = able.flatMap((contender): Runner[] => {
    const folder = path.join(options.folder, contender.id);
    mkdirSync(folder, { recursive: true });
    const program = contender.prepare({ pieces, content, today: DEFAULT_TODAY, folder });
    return program ? [{ contender, program, folder, samples: [] }] : [];
  });

  for (let round = 0; round < runs; round += 1) {
    const first = round % runners.length;
    for (const runner of [...runners.slice(first), ...runners.slice(0, first)]) {
      for (const made of [...(runner.program.leaves ?? []), ...buildCaches()]) discard(made);
      const sample = await runOnce(runner);
      runner.samples.push(sample);
      progress(
        `${pieces} pieces, round ${round + 1} of ${runs}: ${runner.contender.title} ${sample.wallSeconds?.toFixed(2)} s`,
      );
    }
  }
  return runners.map(({ contender, samples }) => ({ id: contender.id, title: contender.title, samples }));
}

async function runOnce({ contender, program, folder }: Runner): Promise<Sample> {
  const logFile = path.join(folder, 'log.txt');
  const log = openSync(logFile, 'w');
  const { exitCode, sample } = await run(program.file, program.args, {
    directory: program.directory ?? folder,
    environment: quietEnvironment(),
    log,
  }).finally(() => closeSync(log));

  const printed = readFileSync(logFile, 'utf8').trimEnd();
  if (exitCode !== 0) throw new Error(`${contender.title} ended with exit code ${exitCode}:\n${printed.slice(-2000)}`);
  return {
    ...sample,
    ...(program.output !== undefined && sizeOf(program.output)),
    ...program.figures?.(printed.slice(printed.lastIndexOf('\n') + 1)),
  };
}

/** The environment of every contender: nothing that changes its behavior, and no telemetry. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

function sizeOf(folder: string): Sample {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry: Dirent) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { outputFiles: files.length, outputMegabytes: bytes / 1e6 };
}
