/** A program that a build started ends before its work is done, as where the machine has too little memory. */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kill, platform } from 'node:process';
import { expect, test } from 'vitest';
import type { CompileFailure } from '../../src/build/compile-program.ts';
import { productChanged } from '../../src/words/build/site.ts';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { halfFilled } from '../half-filled.ts';
import { ownMounts, runWithMounts } from '../own-mounts.ts';
import { sampleContent } from '../sample/sample.ts';
import { build, buildArguments, environment, root } from '../site/product.ts';

const kept = path.join(root, '.cache', 'pages');

/** Content with an address that no other build has, so that its pages are not kept. */
function newContent(name: string): string {
  const settings = `${halfFilled['site.yaml']}address: https://www.example.com/${name}-${process.pid}\n`;
  return contentFolder({ 'site.yaml': settings }, halfFilled);
}

/** The processes that another one has started, and that work: they have used a twentieth of a second. */
function startedBy(parent: number): { id: number; command: string }[] {
  // The one list that costs little: it is read again and again while the build needs the processor.
  const started = read(`/proc/${parent}/task/${parent}/children`).split(' ').filter(Boolean);
  return started.flatMap((id) => {
    const fields = read(`/proc/${id}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(fields[11]) >= 5 ? [{ id: Number(id), command: read(`/proc/${id}/cmdline`) }] : [];
  });
}

/** What the system says about a process; nothing if it has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs a build and kills the program that it starts, as soon as there is one. */
async function buildWithout(program: string, content: string, output: string, signal: NodeJS.Signals) {
  const running = spawn(process.execPath, buildArguments(content, output), { env: environment });
  let text = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (data) => (text += data));
  const ended = once(running, 'close');
  const killed = (async () => {
    for (;;) {
      const found = startedBy(running.pid ?? 0).find(({ command }) => command.includes(program));
      if (found) return kill(found.id, signal);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  await Promise.race([killed, ended]);
  const [code] = await ended;
  return { code, text };
}

const signals = ['SIGKILL', 'SIGTERM'] as const;

test.runIf(platform === 'linux')(
  'a build whose search program is killed says so in a line, and leaves the last good site',
  async () => {
    const output = path.join(temporaryFolder(), 'dist');
    const { status } = build(contentFolder({}, halfFilled), output);
    expect(status).toBe(0);
    const before = readFileSync(path.join(output, 'index.html'), 'utf8');
    for (const signal of signals) {
      const { code, text } = await buildWithout('pagefind', sampleContent, output, signal);
      expect(text).toContain(
        `content-audit: The search index could not be made: the program that makes it ended early`,
      );
      expect(text).toContain(signal);
      expect(text).not.toMatch(/^\s+at |Service stopped|unsettled/m);
      expect(code).toBe(2);
      expect(readFileSync(path.join(output, 'index.html'), 'utf8')).toBe(before);
    }
  },
);

test.runIf(platform === 'linux')(
  'a first build whose compiler is killed says so, and the next build works, with options of Node that are relative to the working directory',
  async () => {
    const content = newContent('ended');
    const folder = temporaryFolder();
    const output = path.join(folder, 'dist');
    for (const signal of signals) {
      const { code, text } = await buildWithout('compile-program', content, output, signal);
      expect(text).toContain(
        `content-audit: The pages could not be prepared: the program that prepares them ended early`,
      );
      expect(text).toContain(signal);
      expect(code).toBe(2);
      expect(existsSync(output)).toBe(false);
    }
    writeFileSync(path.join(folder, 'before.cjs'), '');
    const env = { ...environment, NODE_OPTIONS: '--require ./before.cjs' };
    const { status, stderr } = spawnSync(process.execPath, buildArguments(content, output), { cwd: folder, env });
    expect(stderr.toString()).not.toContain('Cannot find module');
    expect(status).toBe(0);
  },
);

test('pages are not kept for files of the product that changed while they were compiled', async () => {
  // The name of the folder is made from those files.
  const folder = path.join(kept, `changed-${process.pid}`);
  mkdirSync(kept, { recursive: true });
  const options = JSON.stringify({ base: `/changed-${process.pid}/`, editor: false });
  const program = path.join(root, 'src/build/compile-program.ts');
  const compiler: ChildProcess = fork(program, [options, folder], { serialization: 'advanced', env: environment });
  const [failure] = (await once(compiler, 'message')) as [CompileFailure];
  expect(failure.error).toHaveProperty('message', productChanged);
  await once(compiler, 'exit');
  expect(readdirSync(kept).filter((name) => name.startsWith(path.basename(folder)))).toEqual([]);
});

/** Runs a command in the product, as it is in another folder. */
const ELSEWHERE = `
  folder=$1; product=$2; shift 2
  mount --bind "$product" "$folder" || exit 9
  cd "$folder" && exec "$@"`;

test.runIf(ownMounts)('in a folder whose path Astro cannot handle, the first build says what to do', () => {
  const folder = path.join(temporaryFolder(), '50% done');
  mkdirSync(folder);
  const output = path.join(temporaryFolder(), 'dist');
  const command = [process.execPath, ...buildArguments(newContent('odd'), output).with(0, 'src/cli/main.ts')];
  const { status, stderr } = runWithMounts(ELSEWHERE, [folder, root, ...command], environment);
  expect(stderr).toContain(`The pages cannot be prepared in ${folder}/, because its path has “%”. Rename the folder`);
  expect(status).toBe(2);
  expect(existsSync(output)).toBe(false);
});
