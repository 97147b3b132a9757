import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE_PACKAGES } from '../../bin/launcher/find-node.js';
import { type Ended, outerEnvironment, run } from './process.ts';

/** The npm package that contains Node for the machine that runs the tests. */
export const nodePackage = NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? '';

/** A command line that reports how it was called. */
const commandLine = `
  const [command, ...args]: string[] = process.argv.slice(2);
  const telemetry = process.env.ASTRO_TELEMETRY_DISABLED;
  console.log(JSON.stringify({ command, args, cwd: process.cwd(), node: process.argv0, telemetry }));
  if (command === 'exit') process.exitCode = Number(args[0]);
  if (command === 'wait') {
    setInterval(() => {}, 1000);
    process.on('SIGTERM', () => { console.log('tidied up'); process.exit(7); });
    console.log('waiting');
  }
`;

/** Makes Node pretend to be another release. */
const disguise = (version: string) => `
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
  Object.defineProperty(process, 'version', { value: 'v${version}' });
`;

/** An npm that stops after the first package. */
const endingNpm = (end: string) => `
  import { mkdirSync } from 'node:fs';
  mkdirSync('node_modules/needed', { recursive: true });
  ${end};
`;

/** The program of the npm of this machine. */
let npmProgram: Promise<string> | undefined;

/** @param folder Has a package.json. */
async function findNpm(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['run', 'env'], { cwd: folder });
  return /^npm_execpath=(.*)$/m.exec(stdout)?.[1] ?? '';
}

/**
 * A minimal project: the real launcher, two packages in local folders, so that nothing is fetched, and a command line that
 * reports how it was called.
 */
export class SmallProject {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'small project ')));

  /** A project that is not installed yet. */
  constructor() {
    cpSync(path.join(import.meta.dirname, '../../bin'), path.join(this.root, 'bin'), { recursive: true });
    this.write('src/cli/main.ts', commandLine);
    this.describePackages();
  }

  /** A copy of this project. */
  copy(): SmallProject {
    const copy = new SmallProject();
    cpSync(this.root, copy.root, { recursive: true, verbatimSymlinks: true });
    return copy;
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  /** Runs `content-audit`, optionally under a Node that pretends to be another version. */
  contentAudit(
    args: readonly string[],
    { version, cwd, env }: { version?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Ended> {
    return this.#node([path.join(this.root, 'bin/content-audit.js'), ...args], { version, cwd, env });
  }

  /** Runs npm under a Node that pretends to be another version. */
  async npm(args: readonly string[], version: string): Promise<Ended> {
    npmProgram ??= findNpm(this.root);
    return this.#node([await npmProgram, ...args, '--offline'], { version });
  }

  /** Runs `content-audit` so that a signal interrupts its install. */
  contentAuditCutOff(args: readonly string[]): Promise<Ended> {
    return this.#contentAuditEnding(args, "process.kill(process.pid, 'SIGKILL')");
  }

  /** Runs `content-audit` so that npm fails. */
  contentAuditFailing(args: readonly string[]): Promise<Ended> {
    return this.#contentAuditEnding(args, 'process.exitCode = 1');
  }

  #contentAuditEnding(args: readonly string[], end: string): Promise<Ended> {
    this.write('npm-cli.js', endingNpm(end));
    const npm = path.join(this.root, 'npm-cli.js');
    return this.contentAudit(args, { env: { npm_execpath: npm, npm_node_execpath: process.execPath } });
  }

  #node(
    args: readonly string[],
    { version, cwd = this.root, env = {} }: { version?: string; cwd?: string; env?: NodeJS.ProcessEnv },
  ): Promise<Ended> {
    if (version !== undefined) this.write('disguise.cjs', disguise(version));
    const node = version === undefined ? [] : ['--require', path.join(this.root, 'disguise.cjs')];
    return run(process.execPath, [...node, ...args], { cwd, env: { ...outerEnvironment(), ...env } });
  }

  /** Runs what `npm run <script>` would run. */
  runScript(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.#node(['bin/run.js', ...args], { env });
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  /** Changes a JSON file. */
  edit(file: string, change: (content: { packages: Record<string, object> }) => void): void {
    const content = JSON.parse(readFileSync(path.join(this.root, file), 'utf8'));
    change(content);
    this.write(file, JSON.stringify(content));
  }

  /** Writes package.json and package-lock.json: one package that is needed, one for development, and optional ones. */
  describePackages({ version = '1.0.0', optional = {} } = {}): void {
    const small = {
      name: 'small',
      version: '1.0.0',
      dependencies: { needed: 'file:needed' },
      devDependencies: { tool: 'file:tool' },
    };
    this.write('needed/package.json', JSON.stringify({ name: 'needed', version }));
    this.write('tool/package.json', JSON.stringify({ name: 'tool', version: '1.0.0' }));
    this.write('package.json', JSON.stringify({ ...small, type: 'module', optionalDependencies: optional }));
    const packages = {
      '': small,
      needed: { version },
      'node_modules/needed': { resolved: 'needed', link: true },
      'node_modules/tool': { resolved: 'tool', link: true, dev: true },
      tool: { version: '1.0.0', dev: true },
    };
    this.write('package-lock.json', JSON.stringify({ ...small, lockfileVersion: 3, requires: true, packages }));
  }

  /** Installs a Node where npm would, and returns the path of its program. */
  installNode(): string {
    const program = path.join(this.root, 'node_modules', nodePackage, 'bin', path.basename(process.execPath));
    mkdirSync(path.dirname(program), { recursive: true });
    if (process.platform === 'win32') cpSync(process.execPath, program);
    else symlinkSync(process.execPath, program);
    return program;
  }

  /** Installs a fake tool where npm would install the real one. It reports how it was called. */
  installTool(name: string, exitCode: number): void {
    const program = `console.log('${name}', process.argv.slice(2).join(' ')); process.exitCode = ${exitCode};`;
    this.write(`node_modules/${name}`, program);
  }

  write(file: string, text: string): void {
    const absolute = path.join(this.root, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}
