import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base } from '../content-folder.ts';
import { temporaryFolder } from '../site/product.ts';
import { workflow } from '../workflows/workflow-files.ts';
import { type Ended, outerEnvironment, Running, run } from './process.ts';
import { ProductCommands } from './product-commands.ts';
import { copyProduct } from './product-copy.ts';

// A team's repository with the product next to its content, as an engineer sets it up in CI.
const { folder, remove } = temporaryFolder();
const team = realpathSync(folder);
const content = path.join(team, 'content');
const product = path.join(team, '.audit');
const lists = ['site.yaml', 'stages.yaml', 'formats.yaml', 'people.yaml'];
/** A word in every summary and on every page of the sample. */
const SAMPLE = /Vindhalm/;

const env = { ...outerEnvironment(), CONTENT_DIR: '' };

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(team, file)), { recursive: true });
  writeFileSync(path.join(team, file), text);
}

let commands: ProductCommands | undefined;

/** Runs a command of the product from a folder of the team's repository. */
function audit(args: readonly string[], { cwd = '.' } = {}): Promise<Ended> {
  if (!commands) throw new Error('The commands were not started.');
  return commands.run(args, path.resolve(team, cwd));
}

/** Runs a command of the product as its own process. */
function auditAlone(
  args: readonly string[],
  { program = path.join(product, 'src/cli/main.ts'), more = {} } = {},
): Promise<Ended> {
  return run(process.execPath, [program, ...args], { cwd: team, env: { ...env, ...more } });
}

beforeAll(async () => {
  copyProduct(product);
  commands = await ProductCommands.of(product, env);
  for (const file of lists) write(`content/${file}`, base[file] ?? '');
  write('content/site.yaml', `${base['site.yaml']}repository: https://github.com/example/audit\n`);
  write('table.csv', 'Title,URL\nPrices,https://www.example.com/prices\n');
  write('sub/notes.txt', 'x');
});

afterAll(() => {
  commands?.stop();
  remove();
});

const reading: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'github'],
  ['export', 'pieces', '--stdout'],
  ['links', '--dry-run'],
  ['import', 'table.csv', '--dry-run'],
  ['new', 'persona', '--name', 'Buyer', '--dry-run'],
  ['new', 'piece', '--title', 'Prices', '--format', 'guide', '--owner', 'content-team', '--dry-run'],
  ['owners'],
  ['requests', 'form'],
];

describe('a team’s repository with the product in .audit', () => {
  test.each(reading.map((args) => [args.join(' '), args] as const))(
    '%s reads the team’s folder and names it',
    async (_name, args) => {
      const { code, stderr, stdout } = await audit(args);
      expect(code, stderr).toBeLessThan(2);
      expect(stdout + stderr).toContain(`Content folder: ${content}\n`);
      expect(stdout + stderr).not.toMatch(SAMPLE);
    },
  );

  test.each(['content', 'sub'])('the folder is also found from %s', async (cwd) => {
    expect((await audit(['check'], { cwd })).stdout).toContain(`Content folder: ${content}\n`);
  });

  test('formats for programs contain only the result, and the folder goes to standard error', async () => {
    for (const format of ['json', 'sarif']) {
      const { stderr, stdout } = await audit(['check', '--format', format]);
      expect(JSON.parse(stdout)).toBeTypeOf('object');
      expect(stderr).toBe(`Content folder: ${content}\n`);
    }
  });

  test('an npm script of the product, started from here, reads the team’s folder', async () => {
    const ended = await run('npm', ['--prefix', '.audit', 'run', 'check'], { cwd: team, env });
    expect(ended.stdout).toContain(`Content folder: ${content}\n`);
  });

  test('CONTENT_DIR of an npm script is relative to where npm was started', async () => {
    const ended = await run('npm', ['--prefix', '../.audit', 'run', 'check'], {
      cwd: path.join(team, 'sub'),
      env: { ...env, CONTENT_DIR: '../content' },
    });
    expect(ended.stdout).toContain(`Content folder: ${content}\n`);
  });

  test('the sample is read in the product’s own folder', async () => {
    const { code, stdout } = await audit(['check', '--today', '2026-11-16'], { cwd: '.audit/src' });
    expect(code).toBe(0);
    expect(stdout).toContain(`Content folder: ${path.join(product, 'content')}\n`);
  });

  test('a team’s folder inside the product is the nearest one', async () => {
    for (const file of lists) write(`.audit/teams/north/content/${file}`, base[file] ?? '');
    const { stdout } = await audit(['check'], { cwd: '.audit/teams/north' });
    expect(stdout).toContain(`Content folder: ${path.join(product, 'teams/north/content')}\n`);
  });

  test('the site generator on its own reads the same folder', async () => {
    const script = `import(${JSON.stringify(path.join(product, 'src/build/open-content.ts'))}).then((load) => console.log(load.environmentSource().directory))`;
    expect((await run(process.execPath, ['-e', script], { cwd: team, env })).stdout).toBe(`${content}\n`);
  });
});

describe('the site of a team whose only persona is a draft, without pieces and questions', () => {
  const output = path.join(product, 'dist');
  let built: Ended;

  beforeAll(async () => {
    write('content/personas/buyer.mdx', '---\nname: Buyer\nstatus: draft\n---\n');
    write('event.json', JSON.stringify({ repository: { default_branch: 'main' } }));
    const more = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path.join(team, 'event.json') };
    built = await auditAlone(['ci', 'publish'], { more });
  });

  test('is built by the script that publishes it, with the files for GitHub Pages', () => {
    const scripts = workflow('publish.yml').jobs.build?.steps.flatMap(({ run: script }) => script ?? []);
    expect(scripts?.at(-1)).toBe('npx content-audit ci publish');
    expect(built.stdout).toContain('Files for GitHub Pages: .nojekyll\n');
    expect(existsSync(path.join(output, '.nojekyll'))).toBe(true);
  });

  test('is built, and the summary says where it is and which content it is from', () => {
    expect(built.stderr).toBe('');
    expect(built.stdout).toMatch(/^Built \d+ pages into \.audit[\\/]dist in /m);
    expect(built.stdout).toContain(`Content folder: ${content}\n`);
  });

  test('contains nothing of the sample and is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'form-dup-name': 'off' },
    });
    const pages = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const html = readFileSync(path.join(output, page), 'utf8');
      expect(html, page).not.toMatch(SAMPLE);
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`)),
        page,
      ).toEqual([]);
    }
  });

  test('is shown by preview, but not as the site of other content', async () => {
    const running = new Running(process.execPath, [path.join(product, 'src/cli/main.ts'), 'preview'], {
      cwd: team,
      env,
    });
    const [, address = ''] = await running.says(/audit is at (\S+)/);
    expect(await (await fetch(address)).text()).toContain('Example Ltd');
    await running.stop();
    const other = await audit(['preview'], { cwd: '.audit' });
    expect(other).toMatchObject({ code: 2, stdout: '' });
    const own = path.join(product, 'content');
    expect(other.stderr).toContain(
      `was built from ${content}, not from ${own}. To show that site:\n  npx content-audit preview --content ${content}\n` +
        `To build this content in its place:\n  npx content-audit build --content ${own}\n`,
    );
  });

  test('gives the same advice on its home page as check', async () => {
    const advice = [
      'No persona is active yet, so the grid is empty.',
      'Set `status: active` in content/personas/buyer.mdx.',
    ];
    const { stdout } = await audit(['check']);
    for (const sentence of advice) expect(stdout).toContain(sentence);
    const page = readFileSync(path.join(output, 'index.html'), 'utf8');
    expect(page.replaceAll(/<\/?code[^>]*>/g, '`').replaceAll(/\s+/g, ' ')).toContain(advice.join(' '));
  });
});

describe('without any content', () => {
  // Outside of the repository above, so that no folder above has content.
  const bare = temporaryFolder();
  const nowhere = realpathSync(bare.folder);
  beforeAll(() => mkdirSync(path.join(nowhere, 'content')));
  afterAll(bare.remove);

  test.each(['check', 'build', 'dev', 'preview', 'diff', 'import table.csv'])(
    '%s says where it looked and what to do',
    async (command) => {
      const ended = await audit(command.split(' '), { cwd: nowhere });
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain(`no folder from ${nowhere} upward has site.yaml or content/site.yaml.\n`);
      expect(ended.stderr).toContain(
        command.startsWith('import') ? '\n  --content .\n' : '\n  --content path/to/content\n',
      );
      expect(readdirSync(nowhere)).toEqual(['content']);
    },
  );

  test('the example files in the errors make content that passes check', async () => {
    const check = (...args: string[]) => audit(['check', ...args], { cwd: nowhere });
    expect((await check()).stderr).toContain('\n  npx content-audit init\n');
    writeFileSync(path.join(nowhere, 'content/site.yaml'), 'title: Content audit\ncompany: Example Ltd\n');
    const { findings } = JSON.parse((await check('--format', 'json')).stdout);
    const missing = findings.filter(({ rule }: { rule: string }) => rule === 'content/missing');
    expect(missing).toHaveLength(3);
    for (const { file, hint } of missing) writeFileSync(path.join(nowhere, file), hint.replace(/^.*\n/, ''));
    const { code, stdout } = await check();
    expect(stdout).toContain('No errors, 1 warning.');
    expect(code).toBe(0);
  });

  test('a separate repository inside the product’s folder is not part of the product', async () => {
    mkdirSync(path.join(product, 'our-content/.git'), { recursive: true });
    const ended = await audit(['check'], { cwd: '.audit/our-content' });
    expect(ended.stdout).not.toContain(path.join(product, 'content'));
  });
});

test('the error for a folder that contains the content folder names the content folder', async () => {
  const { code, stderr } = await audit(['check', '--content', '.'], { cwd: '.' });
  expect(code).toBe(2);
  expect(stderr).toContain(`Use that folder:\n  --content ${content}\n`);
});

describe('--version and --help', () => {
  test('print the version and which folder is read, without content and without installing', async () => {
    const { version } = JSON.parse(readFileSync(path.join(product, 'package.json'), 'utf8'));
    const versionOnly = { code: 0, stdout: `${version}\n`, stderr: '' };
    expect(await auditAlone(['--version'])).toEqual(versionOnly);
    expect((await audit(['--help'])).stdout).toContain('nearest folder, from the current one upward');
    expect((await audit(['check', '--help'])).stdout.replace(/\s+/g, ' ')).toContain(
      'default: CONTENT_DIR, else the nearest one upward',
    );
    rmSync(path.join(product, 'node_modules'));
    expect(await auditAlone(['--version'], { program: path.join(product, 'bin/content-audit.js') })).toEqual(
      versionOnly,
    );
    expect(existsSync(path.join(product, 'node_modules'))).toBe(false);
  });
});
