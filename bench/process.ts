/**
 * Measures a whole process from outside, so that starting Node and loading modules count, as they do for a user.
 *
 * - wall: from just before the process starts until it has ended.
 * - CPU: user and system time of the process and all descendants that were waited for, in steps of 10 ms. The kernel adds it
 *   to this process when a child ends. If more was seen while they ran, as when a descendant outlives the process, that. Linux
 *   only.
 * - peak memory: the largest total resident memory of the process and its living descendants, sampled every 20 ms, and at
 *   least the largest high-water mark of any of them. Shared pages count in each process. Linux only.
 *
 * Processes run one at a time, because the CPU times of two children that end together cannot be separated.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Sample } from './contender.ts';

export interface Run {
  /** The exit code; null if a signal ended it. */
  readonly exitCode: number | null;
  readonly sample: Sample;
}

export interface RunOptions {
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** An open file for everything that it prints. */
  readonly log: number;
}

const SAMPLE_EVERY_MILLISECONDS = 20;

/** Linux counts process times in hundredths of a second on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;

export function run(file: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const cpuBefore = childrenCpuSeconds();
  const seen = new Samples();
  const start = performance.now();
  const child = spawn(file, args, {
    cwd: options.directory,
    env: options.environment,
    stdio: ['ignore', options.log, options.log],
  });
  const sampler = setInterval(() => seen.sample(child.pid), SAMPLE_EVERY_MILLISECONDS);

  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(sampler);
      reject(error);
    });
    child.once('exit', (exitCode) => {
      const wallSeconds = (performance.now() - start) / 1000;
      clearInterval(sampler);
      const cpuAfter = childrenCpuSeconds();
      resolve({
        exitCode,
        sample: {
          wallSeconds,
          ...(cpuBefore !== undefined &&
            cpuAfter !== undefined && { cpuSeconds: Math.max(cpuAfter - cpuBefore, seen.cpuSeconds()) }),
          ...(seen.kilobytes > 0 && { peakMegabytes: (seen.kilobytes * 1024) / 1e6 }),
        },
      });
    });
  });
}

/** CPU time of all ended children of this process and their children; undefined without /proc. */
function childrenCpuSeconds(): number | undefined {
  return cpuSecondsOf('self', 13);
}

/** User and system time; undefined without /proc. The second field, a program's name, may contain spaces, so fields count from its end. */
function cpuSecondsOf(process: number | 'self', field: number): number | undefined {
  const stat = read(`/proc/${process}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[field]) + Number(fields[field + 1])) / TICKS_PER_SECOND;
}

class Samples {
  /** The peak of memory. */
  kilobytes = 0;
  /** The CPU time of each process when it was last seen. */
  readonly #cpu = new Map<number, number>();

  cpuSeconds(): number {
    return [...this.#cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
  }

  /** Samples a process and its descendants once. A process that ends in the meantime does not count. */
  sample(root: number | undefined): void {
    if (root === undefined) return;
    let resident = 0;
    for (const pid of withDescendants(root)) {
      const status = read(`/proc/${pid}/status`) ?? '';
      resident += kilobytesOf(status, 'VmRSS');
      this.kilobytes = Math.max(this.kilobytes, kilobytesOf(status, 'VmHWM'));
      this.#cpu.set(pid, cpuSecondsOf(pid, 11) ?? this.#cpu.get(pid) ?? 0);
    }
    this.kilobytes = Math.max(this.kilobytes, resident);
  }
}

function withDescendants(root: number): number[] {
  const found = [root];
  for (const pid of found) {
    for (const thread of list(`/proc/${pid}/task`)) {
      const children = read(`/proc/${pid}/task/${thread}/children`) ?? '';
      found.push(...children.split(' ').filter(Boolean).map(Number));
    }
  }
  return found;
}

function kilobytesOf(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}

/** A file of /proc; undefined if the process has ended or the system has no /proc. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
