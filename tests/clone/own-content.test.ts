import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../site/product.ts';
import { type Ended, outerEnvironment, Running, run } from './process.ts';
import { ProductCommands } from './product-commands.ts';
import { copyProduct } from './product-copy.ts';

// Follows docs/own-content.md exactly, in a clone. The steps come from the page itself.
const { folder, remove } = temporaryFolder();
const clone = path.join(folder, 'content-audit');
const own = path.join(folder, 'our-content');
const env = { ...outerEnvironment(), CONTENT_DIR: '' };

const page = readFileSync(path.join(import.meta.dirname, '../../docs/own-content.md'), 'utf8');
/** The part after the numbered steps only explains. */
const [steps = '', after = ''] = page.split(/^## Notes/m);

/** The files to write and the commands to run, in the order of the page. */
type Step = { readonly file: string; readonly text: string } | { readonly command: string };

function stepsOf(text: string): Step[] {
  const blocks = /(?:^ *`([\w./-]+)`\n\n)?^( *)```(\w+)\n(.*?)^ *```$/gms;
  return [...text.matchAll(blocks)].flatMap(([, file, indent = '', language, block = '']): Step[] => {
    const plain = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    if (language === 'sh')
      return plain
        .trimEnd()
        .split('\n')
        .map((command) => ({ command }));
    if (file === undefined) throw new Error(`The page does not say where this goes:\n${plain}`);
    return [{ file, text: plain }];
  });
}

/** Splits a command line like a shell, with quotes around words that have spaces. */
function wordsOf(command: string): [string, ...string[]] {
  const [program = '', ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  return [program, ...args];
}

let commands: ProductCommands | undefined;

beforeAll(async () => {
  copyProduct(clone);
  commands = await ProductCommands.of(clone, env);
});
afterAll(() => {
  commands?.stop();
  remove();
});

/** Runs a command as written. `new` and other commands that only end share a process; the others start as a person starts them. */
async function runCommand(command: string): Promise<Pick<Ended, 'code' | 'stdout' | 'stderr'>> {
  const [file, ...args] = wordsOf(command);
  if (file === 'mkdir') {
    for (const arg of args) mkdirSync(path.join(clone, arg));
    return { code: 0, stdout: '', stderr: '' };
  }
  if (/^npx content-audit new /.test(command)) return audit(args.slice(1));
  if (args[0] !== 'start') return run(file, args, { cwd: clone, env });
  const running = new Running(file, [...args, '--port', '0'], { cwd: clone, env });
  const [, address = ''] = await running.says(/audit is at (http\S+)/);
  const page = await (await fetch(address)).text();
  const { stdout, stderr } = await running.stop();
  return { code: 0, stdout: stdout + page, stderr };
}

/** Runs a command of the clone in its top folder. */
function audit(args: readonly string[], more = {}): Promise<Ended> {
  if (!commands) throw new Error('The commands were not started.');
  return commands.run(args, clone, more);
}

describe('docs/own-content.md', () => {
  const ran = new Map<string, Pick<Ended, 'code' | 'stdout' | 'stderr'>>();

  test('every step works as written', async () => {
    const target = /Add four files to `([^`]+)`/.exec(steps)?.[1] ?? '';
    for (const step of stepsOf(steps)) {
      if ('file' in step) writeFileSync(path.join(clone, target, step.file), step.text);
      else {
        const ended = await runCommand(step.command);
        ran.set(step.command.split(' --')[0] ?? '', ended);
        expect(ended, step.command).toMatchObject({ code: 0 });
      }
    }
    expect([...ran.keys()]).toEqual([
      'mkdir ../our-content',
      'mkdir ../our-content/content',
      'npx content-audit new persona',
      'npx content-audit new piece',
      'npx content-audit check',
      'npm start',
      'npm run build',
    ]);
  });

  test('the site shows the persona on the grid, the piece in its cell, and nothing of the sample', () => {
    expect(ran.get('npx content-audit check')?.stdout).toMatch(/^No errors, \d+ warnings?\.$/m);
    expect(ran.get('npm start')?.stdout).toContain('Finance lead');
    const site = path.join(clone, 'dist');
    expect(readFileSync(path.join(site, 'map/finance-lead/decision/index.html'), 'utf8')).toContain(
      'The payback guide',
    );
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(html|json|csv)$/.test(file),
    );
    const gaps = readFileSync(path.join(site, 'gaps/index.html'), 'utf8');
    expect(gaps).toContain('Create a piece');
    expect(gaps).not.toContain('has only');
    for (const page of pages) expect(readFileSync(path.join(site, page), 'utf8'), page).not.toContain('Vindhalm');
    expect(existsSync(path.join(own, 'dist'))).toBe(false);
  });

  test('the commands for both shells and the one from the team’s repository read the same folder', async () => {
    const [posix = ''] = [...after.matchAll(/^CONTENT_DIR=(\S+) npm start$/gm)].map(([, value]) => value);
    expect(after).toContain(`\`\`\`powershell\n$env:CONTENT_DIR = '${posix}'; npm start\n`);
    const checked = await audit(['check'], { CONTENT_DIR: posix });
    expect(checked.stdout).toMatch(/Content folder: .*our-content[\\/]content\n/);
    expect(after).toContain('node .audit/bin/content-audit.js check');
  });

  test('new says that a draft persona is not on the grid yet, and how to add it', async () => {
    const args = ['new', 'persona', '--name', 'Plant manager', '--content', path.join(own, 'content')];
    expect((await audit(args)).stdout).toContain(
      'It is a draft, so it is not on the grid yet. To add it, set `status: active` in its file.\n',
    );
  });

  test('the same steps work without --content in the emptied folder of the sample', async () => {
    expect(after).toContain('delete everything in `content/`');
    const content = path.join(clone, 'content');
    rmSync(content, { recursive: true });
    mkdirSync(content);
    for (const step of stepsOf(steps)) {
      if ('file' in step) writeFileSync(path.join(content, step.file), step.text);
      else if (!/^(?:mkdir|npm) /.test(step.command)) {
        const [, , ...args] = wordsOf(step.command.replace(/ --content \S+/, ''));
        const ended = await audit(args);
        expect(ended, step.command).toMatchObject({ code: 0 });
        expect(ended.stdout).toContain(`Content folder: ${content}\n`);
      }
    }
  });

  test('an import of a spreadsheet fills an empty folder', async () => {
    rmSync(path.join(own, 'content'), { recursive: true });
    mkdirSync(path.join(own, 'content'));
    writeFileSync(path.join(own, 'audit.csv'), 'Title,Type,Persona,Stage\nPayback guide,Guide,CFO,Decision\n');
    const there = ['--content', '../our-content/content'];
    await audit(['import', '../our-content/audit.csv', ...there]);
    expect((await audit(['check', ...there])).code).toBe(0);
    expect(existsSync(path.join(own, 'content/personas/cfo.mdx'))).toBe(true);
  });
});
