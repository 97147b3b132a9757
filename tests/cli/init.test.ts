/** The first files of a team: its content, and what is around it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check-content.ts';
import { askForStart } from '../../src/cli/init/ask.ts';
import { PLACES } from '../../src/init/answers.ts';
import { JOURNEYS } from '../../src/init/journeys.ts';
import { base, temporaryFolder } from '../content-folder.ts';
import { repository } from '../forge/repository.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { main, runHere } from './run-command.ts';
import { sheet } from './sheet.ts';

const TODAY = '2026-11-16';
const start = ['--company', 'Kestrel Health', '--time-zone', 'Europe/Berlin', '--today', TODAY];

const init = (folder: string, ...more: string[]) => runHere(['init', folder, ...start, ...more]);

/** Every file below a folder, with its text. */
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !path.join(entry.parentPath, entry.name).includes('.git/'))
      .map((entry) => {
        const place = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, place).split(path.sep).join('/'), readFileSync(place, 'utf8')];
      }),
  );
}

const around = (folder: string) => Object.keys(filesIn(folder)).filter((file) => !file.startsWith('content/'));

const put = (folder: string, file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

describe('a start without a spreadsheet', () => {
  it.each(JOURNEYS)('has two buyers with two questions each, and no error, with the journey %s', async (journey) => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const { exit, err } = await init(folder, '--host', 'github', '--journey', journey);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const { findings, model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.personas.map(({ questions }) => questions.length)).toEqual([2, 2]);
    expect(model?.stages.length).toBe({ short: 3, evaluated: 4, lifecycle: 5 }[journey]);
    expect(model?.site).toMatchObject({ company: 'Kestrel Health', startedOn: TODAY, timeZone: 'Europe/Berlin' });
    expect(model?.people.map(({ name, team }) => [name, team])).toEqual([
      ['Content team', 'marketing'],
      ['Sales team', 'sales'],
    ]);
  });

  it('has the named teams, the address, and the repository without the host that it shows', async () => {
    const folder = temporaryFolder();
    const more = [
      '--marketing',
      'Demand, Product marketing',
      '--sales',
      'Sales DACH',
      '--address',
      'https://a.example.com/',
    ];
    await init(folder, ...more, '--repository', 'https://gitlab.com/acme/audit');
    const { model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(model?.people.map(({ id }) => id)).toEqual(['demand', 'product-marketing', 'sales-dach']);
    expect(readFileSync(path.join(folder, 'content/site.yaml'), 'utf8')).not.toContain('host:');
    expect(existsSync(path.join(folder, '.gitlab-ci.yml'))).toBe(true);
  });

  it('takes the repository from the remote of the folder', async () => {
    const { folder, git } = repository();
    git('remote', 'add', 'origin', 'git@github.com:acme/audit.git');
    expect((await init(folder)).exit).toBe(0);
    expect(readFileSync(path.join(folder, 'content/site.yaml'), 'utf8')).toContain(
      'repository: https://github.com/acme/audit\n',
    );
  });

  it('has the seven usual terms with --terms, for both teams to define', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'none', '--terms');
    const { findings, model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(model?.agreement?.terms.map(({ definition }) => definition)).toEqual(Array(7).fill(undefined));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(JOURNEYS)('has examples with --sample, which break nothing in the journey %s', async (journey) => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'none', '--sample', '--journey', journey);
    const { audit, model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(model?.pieces.length).toBe(4);
    expect(model?.requests.length).toBe(1);
    expect(audit?.coverage).toMatchObject({ met: expect.any(Number) });
    expect((await init(temporaryFolder(), '--sample', '--from', sheet(40))).exit).toBe(2);
  });
});

describe('the files around the content', () => {
  const workflows: Readonly<Record<(typeof PLACES)[number], readonly string[]>> = {
    github: ['changes', 'check', 'comment', 'digest', 'links', 'publish', 'requests'].map(
      (name) => `.github/workflows/${name}.yml`,
    ),
    gitlab: ['.gitlab-ci.yml'],
    gitea: ['.gitea/workflows/content-audit.yml', '.gitea/workflows/content-digest.yml'],
    azure: ['azure-pipelines.yml'],
    none: [],
  };
  const docs = readFileSync(path.join(import.meta.dirname, '../../docs/start.md'), 'utf8');

  it.each(PLACES)(
    'has the workflows of %s as the product has them, and docs/start.md explains every file',
    async (place) => {
      const folder = temporaryFolder();
      await init(folder, '--host', place);
      const files = around(folder);
      expect(files).toEqual(
        expect.arrayContaining([...workflows[place], 'package.json', 'README.md', '.content-audit.json']),
      );
      expect(files.filter((file) => /workflows|pipelines|-ci\.yml/.test(file)).toSorted()).toEqual(
        workflows[place].toSorted(),
      );
      expect(files.filter((file) => !docs.includes(`| \`${file}\` |`))).toEqual([]);
      for (const file of workflows[place]) {
        expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(/npx content-audit ci /);
      }
    },
  );

  it('pins the exact version, and adds only what is missing to files that are there', async () => {
    const folder = temporaryFolder();
    const packages = {
      name: 'ours',
      scripts: { start: 'our-start' },
      dependencies: { 'content-audit': 'file:../x.tgz' },
    };
    put(folder, 'package.json', JSON.stringify(packages, null, 4));
    put(folder, '.gitignore', 'secret.txt\ndist/');
    put(folder, '.vscode/settings.json', '{\n  // Ours.\n  "editor.tabSize": 3\n}\n');
    put(folder, 'README.md', '# Ours\n');
    const { out } = await init(folder, '--host', 'github');
    const files = filesIn(folder);
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({
      ...packages,
      scripts: { start: 'our-start', check: 'content-audit check' },
    });
    expect(files['package.json']).toMatch(/^\{\n {4}"name"/);
    expect(files['.gitignore']).toMatch(/^secret\.txt\ndist\/\nnode_modules\/\n/);
    expect(files['README.md']).toBe('# Ours\n');
    expect(files['.vscode/settings.json']).toContain('// Ours.');
    expect(out).toContain('README.md: kept as you changed it');

    expect(out).toMatch(/npm install\n +npx content-audit dev\n/);
  });

  it('names the package that a checkout makes, with the commands that make it', async () => {
    const folder = path.join(temporaryFolder(), 'our audit');
    const { out } = await init(folder, '--host', 'github');
    const product = path.join(import.meta.dirname, '../..');
    const { version } = JSON.parse(readFileSync(path.join(product, 'package.json'), 'utf8'));
    const tarball = `content-audit-${version}.tgz`;
    expect(JSON.parse(filesIn(folder)['package.json'] ?? '').dependencies).toEqual({
      'content-audit': `file:${tarball}`,
    });
    const steps = [
      `cd ${product}`,
      `npm pack --pack-destination '${folder}'`,
      `cd '${folder}'`,
      'npm install',
      'npm start',
    ];
    expect(out).toContain(steps.join('\n     '));
    expect(out).toContain(`package-lock.json and ${tarball} included`);
  });

  it('adds to a package.json with a byte order mark, and says how to go on with a broken one', async () => {
    const [marked, broken] = [temporaryFolder(), temporaryFolder()];
    put(marked, 'package.json', '\ufeff{ "name": "ours" }');
    put(broken, 'package.json', '{ "name": ');
    await init(marked, '--host', 'none');
    expect(JSON.parse(filesIn(marked)['package.json'] ?? '')).toMatchObject({ name: 'ours', scripts: {} });
    const { out } = await init(broken, '--host', 'none');
    expect(out).toContain('package.json: not changed, because it is not valid JSON; fix it');
    expect(filesIn(broken)['package.json']).toBe('{ "name": ');
  });

  it('leaves out what hosts read only at the top of a repository', async () => {
    const { folder } = repository();
    const inside = path.join(folder, 'marketing/audit');
    const { out } = await init(inside, '--host', 'github');
    expect(existsSync(path.join(folder, '.github'))).toBe(false);
    expect(existsSync(path.join(inside, '.github'))).toBe(false);
    expect(out).toContain(`This folder is inside the repository ${folder}`);
    expect(out).not.toContain('GitHub Actions');
    expect(existsSync(path.join(inside, 'content/site.yaml'))).toBe(true);
  });
});

describe('a spreadsheet', () => {
  it('becomes the content, with the named teams and the day as the start of the audit', async () => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const { exit, out } = await init(folder, '--host', 'github', '--from', sheet(40), '--marketing', 'Marketing');
    expect(exit).toBe(0);
    expect(out).toContain('Next:');
    const { audit, findings, model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.pieces.length).toBe(40);
    expect(model?.site.startedOn).toBe(TODAY);
    expect(model?.people.slice(0, 2).map(({ id, name }) => [id, name])).toEqual([
      ['content-team', 'Marketing'],
      ['sales-team', 'Sales team'],
    ]);
    const states = [...(audit?.pieces.values() ?? [])].map(({ freshness }) => freshness?.state);
    expect(new Set(states)).toEqual(new Set(['unreviewed']));
  });

  it('that says no persona leads to the page on which the rest is decided', async () => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const table = path.join(temporaryFolder(), 'audit.csv');
    writeFileSync(table, 'Title,Link,Type\nA,https://www.example.com/a,Guide\nB,https://www.example.com/b,Guide\n');
    const { out } = await init(folder, '--host', 'github', '--from', table, '--encoding', 'utf-8');
    expect(out).toContain('On the grid: 0 of 2 pieces. The others have no persona and stage.');
    expect(out).toContain(`npx content-audit import ${path.relative(folder, table)} --encoding utf-8 --review`);
  });

  it('with only headings starts an empty audit, and the import comes next', async () => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const table = path.join(temporaryFolder(), 'audit.csv');
    writeFileSync(table, 'Title,Link,Type\n');
    const { exit, out } = await init(folder, '--host', 'github', '--from', table);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('The source has no pieces') });
    expect(out).toContain(`Import your pieces:\n     npx content-audit import ${path.relative(folder, table)}`);
  });

  it('takes the options that its messages name', async () => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const table = path.join(temporaryFolder(), 'audit.csv');
    writeFileSync(
      table,
      Buffer.from('Title,Link,Type,Published\nGr\xfc\xdfe,/a,Guide,3/4/2024\nB,/b,Guide,5/6/2024\n', 'latin1'),
    );
    const more = ['--encoding', 'windows-1252', '--dates', 'day-first', '--base', 'https://www.example.com'];
    expect(await init(folder, '--host', 'none', '--from', table, ...more)).toMatchObject({ exit: 0 });
    const { model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(model?.pieces.map(({ published, title, url }) => [title, published, url])).toContainEqual([
      'Grüße',
      '2024-04-03',
      'https://www.example.com/a',
    ]);
  });

  it('fits the stages of a journey that was chosen', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'none', '--from', sheet(40), '--journey', 'lifecycle');
    const stages = parse(readFileSync(path.join(folder, 'content/stages.yaml'), 'utf8'));
    expect(stages.map(({ id }: { id: string }) => id)).toEqual([
      'awareness',
      'consideration',
      'decision',
      'adoption',
      'retention',
    ]);
  });

  it('that cannot be read leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const table = path.join(temporaryFolder(), 'audit.csv');
    const { exit, err } = await init(folder, '--host', 'github', '--from', table);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('audit.csv') });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a folder that has content', () => {
  it('is refused, and stays as it was', async () => {
    const folder = temporaryFolder();
    for (const [file, text] of Object.entries(base)) put(folder, `content/${file}`, text);
    const before = filesIn(folder);
    const { exit, err } = await init(folder, '--host', 'github');
    expect(exit).toBe(2);
    expect(err).toContain('add --keep-content');
    expect(filesIn(folder)).toEqual(before);
  });

  it('gets only the files around it with --keep-content', async () => {
    const folder = temporaryFolder();
    for (const [file, text] of Object.entries(base)) put(folder, `content/${file}`, text);
    expect((await runHere(['init', folder, '--keep-content', '--host', 'gitlab', '--today', TODAY])).exit).toBe(0);
    const files = filesIn(folder);
    for (const [file, text] of Object.entries(base)) expect(files[`content/${file}`]).toBe(text);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['.gitlab-ci.yml', 'README.md']));
  });

  it('is refused if the content is not in a folder named content, and for an unknown time zone', async () => {
    const folder = temporaryFolder();
    for (const [file, text] of Object.entries(base)) put(folder, file, text);
    const { exit, err } = await runHere(['init', folder, '--keep-content', '--host', 'github']);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('is a content folder itself') });
    const zone = await runHere([
      'init',
      temporaryFolder(),
      '--time-zone',
      'Mars/North',
      '--company',
      'x',
      '--host',
      'none',
    ]);
    expect(zone).toMatchObject({ exit: 2, err: expect.stringContaining('Europe/Berlin') });
  });

  it('with only a file of the system is empty', async () => {
    const folder = temporaryFolder();
    put(folder, 'content/.DS_Store', 'x');
    expect(await init(folder, '--host', 'github')).toMatchObject({ exit: 0 });
    expect(existsSync(path.join(folder, 'content/site.yaml'))).toBe(true);
  });

  it('that is a file is refused', async () => {
    const folder = temporaryFolder();
    put(folder, 'f', 'x');
    const { err, exit } = await init(path.join(folder, 'f'), '--host', 'github');
    expect({ err, exit }).toEqual({ exit: 2, err: expect.stringContaining('f is a file. Name a folder') });
  });

  it('with files of another kind is not a folder to start in', async () => {
    const folder = temporaryFolder();
    put(folder, 'content/notes.txt', 'x');
    expect(await init(folder, '--host', 'github')).toMatchObject({ exit: 2 });
    expect(Object.keys(filesIn(folder))).toEqual(['content/notes.txt']);
  });
});

describe('a second run', () => {
  it('changes nothing if nothing is missing', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'github');
    const before = filesIn(folder);
    expect((await runHere(['init', folder, '--today', TODAY])).exit).toBe(0);
    expect(filesIn(folder)).toEqual(before);
  });

  it('writes what is missing, and keeps what the team changed', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'github');
    const before = filesIn(folder);
    rmSync(path.join(folder, '.github/workflows/links.yml'));
    put(folder, '.github/workflows/publish.yml', '# Ours\n');
    put(folder, 'content/people.yaml', `${before['content/people.yaml']}# Ours\n`);
    await runHere(['init', folder, '--today', TODAY]);
    const after = filesIn(folder);
    expect(after['.github/workflows/links.yml']).toBe(before['.github/workflows/links.yml']);
    expect(after['.github/workflows/publish.yml']).toBe('# Ours\n');
    expect(after['content/people.yaml']).toContain('# Ours');
  });
});

describe('answers for an audit that was started before', () => {
  it('are named as not used, with what to do in place of them', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'github');
    const before = filesIn(folder);
    const table = sheet(4);
    const { exit, out } = await init(folder, '--from', table, '--dates', 'month-first', '--host', 'gitlab');
    expect(exit).toBe(0);
    expect(out).toContain(
      'Not used, because the audit was started before: --from, --dates, --company, --host, --time-zone.',
    );
    expect(out).toContain(`npx content-audit import ${path.relative(folder, table)} --dates month-first\n`);
    expect(out).toContain('content/site.yaml');
    expect(filesIn(folder)).toEqual(before);
  });

  it('name a file that exists', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'github');
    const { err, exit } = await init(folder, '--from', 'nosuch.xlsx');
    expect({ err, exit }).toEqual({ exit: 2, err: expect.stringContaining('The file nosuch.xlsx does not exist.') });
  });
});

describe('a run that was killed', () => {
  it('leaves no content folder, and its files are removed by the next run', async () => {
    const folder = temporaryFolder();
    const { pid = 0 } = spawnSync(process.execPath, ['--version']);
    const left = `.content.${pid}-0123456789ab.draft`;
    put(folder, `${left}/site.yaml`, 'title: Half');
    put(folder, '.content.mine.draft/site.yaml', 'x');
    expect(await init(folder, '--host', 'github')).toMatchObject({ exit: 0 });
    expect(readdirSync(folder)).not.toContain(left);
    expect(readdirSync(folder)).toContain('.content.mine.draft');
  });

  it.each(['SIGKILL', 'SIGINT'] as const)('by %s at any moment leaves all of the content or none', async (signal) => {
    const folder = path.join(temporaryFolder(), 'our-audit');
    const args = [main, 'init', folder, '--company', 'X', '--host', 'none', '--from', sheet(1000)];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => {
      child.on('close', () => resolve());
    });
    let over = false;
    void ended.then(() => {
      over = true;
    });
    const isWriting = () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.draft'));
    while (!over && !isWriting()) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    await ended;
    if (existsSync(path.join(folder, 'content'))) {
      expect(readdirSync(path.join(folder, 'content/pieces'), { recursive: true })).toHaveLength(1000);
      return;
    }
    if (signal === 'SIGINT') expect(existsSync(folder)).toBe(false);
    expect(await init(folder, '--host', 'github')).toMatchObject({ exit: 0 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });
});

describe('the answers', () => {
  it('name each team once, whatever it is named for', async () => {
    const folder = temporaryFolder();
    await init(folder, '--host', 'none', '--marketing', 'Team,Team', '--sales', 'team,Field');
    const { model } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
    expect(model?.people.map(({ name }) => name)).toEqual(['Team', 'Field']);
  });

  it('are options without a terminal; those that are missing are named', async () => {
    const folder = temporaryFolder();
    const { exit, err } = await runHere(['init', folder]);
    expect(exit).toBe(2);
    expect(err).toContain('--company "Example Ltd"');
    expect(err).toContain('--host github, gitlab, gitea, azure or none');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are asked for in a terminal, five questions and the offer of the terms', async () => {
    const { answer, terminal } = fakeTerminal();
    const asked = askForStart({}, true, terminal);
    await answer('name of your company', 'Kestrel\r');
    await answer('At which address', '\r');
    await answer('Where is the Git repository', '\u001b[B\r');
    await answer('Which stages', '\u001b[B\r');
    await answer('Which marketing teams', ', Brand\r');
    await answer('Which sales teams', '\r');
    await answer('seven usual terms', 'y');
    expect(await asked).toEqual({
      company: 'Kestrel',
      address: undefined,
      place: 'gitlab',
      journey: 'short',
      marketing: ['Content team', 'Brand'],
      sales: ['Sales team'],
      terms: true,
    });
  });
});

it('Git takes every file that init writes, except those that are made', async () => {
  const { folder, git } = repository();
  await init(folder, '--host', 'github');
  mkdirSync(path.join(folder, 'node_modules'));
  put(folder, 'node_modules/x.js', 'x');
  put(folder, 'dist/index.html', 'x');
  git('add', '--all');
  const known = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  expect(known.toSorted()).toEqual(
    Object.keys(filesIn(folder))
      .filter((file) => !/^(?:node_modules|dist)\//.test(file))
      .toSorted(),
  );
});
