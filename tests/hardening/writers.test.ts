/**
 * No writer follows a link out of the repository. Each writes once with nothing in the way. Then every file that it wrote becomes
 * a link, a dangling link, and a file below a linked folder.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { siteFolder } from '../../src/build/output-folder.ts';
import { create } from '../../src/cli/create/create.ts';
import { exportAudit } from '../../src/cli/export.ts';
import { importContent } from '../../src/cli/import.ts';
import { init } from '../../src/cli/init.ts';
import { links } from '../../src/cli/links.ts';
import { owners } from '../../src/cli/owners.ts';
import { requestForms } from '../../src/cli/requests/form.ts';
import { pullRequests } from '../../src/cli/requests/pull.ts';
import { review } from '../../src/cli/review.ts';
import { sign } from '../../src/cli/sign.ts';
import { removeFile } from '../../src/content/disk/remove-file.ts';
import { replaceFile } from '../../src/content/disk/replace-file.ts';
import { TrendCache } from '../../src/forge/git/trend-cache.ts';
import { planUpgrade } from '../../src/upgrade/upgrade.ts';
import { writeFiles } from '../../src/upgrade/write.ts';
import { base, contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { tally } from './tally.ts';

interface Place {
  readonly content: string;
  readonly repository: string;
  /** A table and a list of issues, outside the repository. */
  readonly table: string;
  readonly issues: string;
}

function workplace(): Place {
  const content = contentFolder({
    'site.yaml': `${base['site.yaml']}repository: https://git.example.com/marketing/content\nhost: github\n`,
    'agreement/systems.yaml': '- { id: crm, name: CRM, truthFor: [lead status], owner: sales-north }\n',
  });
  // The files around the content, as an older version left them.
  writeFileSync(path.join(content, '../.content-audit.json'), '{ "version": "0.0.1", "place": "github" }\n');
  const folder = temporaryFolder();
  const [table, issues] = [path.join(folder, 'table.csv'), path.join(folder, 'issues.json')];
  writeFileSync(table, 'Title,URL,Format,Owner\nRow,https://www.example.com/row,guide,content-team\n');
  const issue = {
    number: 8,
    title: 'Wish',
    body: 'Please.',
    state: 'OPEN',
    labels: [{ name: 'content-request' }],
    createdAt: '2026-11-12T10:00:00Z',
    url: 'https://git.example.com/marketing/content/issues/8',
  };
  writeFileSync(issues, JSON.stringify([issue]));
  return { content, repository: path.dirname(content), table, issues };
}

const said = { today: TODAY, dryRun: false, color: false };
const quiet = { step: () => undefined, done: () => undefined };
const nowhere = { resolve: () => Promise.resolve([]), isPrivate: () => true };

/** Everything that writes into a repository or its folder of working files. */
const writers: Readonly<Record<string, (place: Place) => unknown>> = {
  new: ({ content }) =>
    create({ ...said, content, kind: 'request', answers: { title: 'A sheet on spare parts', kind: 'new' } }),
  review: ({ content }) => review({ ...said, content, ids: ['payback-guide', 'buyer'] }),
  sign: ({ content }) => sign({ ...said, content, keys: ['system/crm'], team: 'sales', by: 'sales-north' }),
  owners: ({ content }) => owners({ ...said, content, write: true }),
  import: ({ content, table }) => importContent({ ...said, content, source: table, progress: () => quiet }),
  'import --map': ({ content, repository, table }) => {
    const map = path.join(repository, 'import/mapping.yaml');
    return importContent({ ...said, content, source: table, map, progress: () => quiet });
  },
  'import --review': ({ content, repository, table }) => {
    const map = path.join(repository, 'import/mapping.yaml');
    const announce = async (address: string) => {
      const page = await (await fetch(address)).text();
      const plan = /name="plan" value="([^"]*)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ plan, action: 'write' });
      await fetch(address, { method: 'POST', body, headers: { Origin: new URL(address).origin } }).catch(
        () => undefined,
      );
    };
    const review = { announce: (address: string) => void announce(address), onInterrupt: () => undefined };
    return importContent({ ...said, content, source: table, map, review, progress: () => quiet });
  },
  'requests pull': ({ content, issues: from }) => {
    return pullRequests({ ...said, content, from, accessTo: () => ({}), allowRemove: false });
  },
  'requests form': ({ content }) => requestForms({ ...said, content, write: true }),
  init: ({ repository }) => {
    const answers = () => Promise.reject(new Error('Nothing is asked.'));
    const place = () => 'github' as const;
    return init({ folder: repository, today: TODAY, answers, place, sample: false, keepContent: true });
  },
  upgrade: async ({ repository }) => {
    const plan = await planUpgrade({ project: { kind: 'package', folder: repository }, today: TODAY });
    writeFiles(repository, plan);
  },
  export: ({ content, repository }) => {
    const output = path.join(repository, 'lists/export');
    return exportAudit({ ...said, content, lists: ['pieces'], formats: ['csv', 'ics'], output });
  },
  links: ({ content }) => links({ ...said, content, age: 7, pace: 1, progress: quiet.step, network: nowhere }),
  'the trend of earlier builds': ({ repository }) => {
    const cache = new TrendCache(path.join(repository, '.cache/trend.json'), 'rules');
    cache.set({ commit: 'a', folder: 'content', date: TODAY }, { date: TODAY, unknown: 'No history.' });
    cache.save();
  },
  'files that only this program makes': ({ repository }) =>
    replaceFile(path.join(repository, 'schemas/piece.schema.json'), '{}', repository),
};

/** Every file below a folder by its path; links with their targets. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = path.join(folder, name);
      const stats = lstatSync(file);
      if (stats.isSymbolicLink()) return [[name, `link to ${readlinkSync(file)}`]];
      return stats.isFile() ? [[name, readFileSync(file, 'utf8')]] : [];
    }),
  );
}

/** Links in the way of a file that lead to another folder. */
const obstacles: Readonly<Record<string, (file: string, elsewhere: string) => void>> = {
  'a link in its place': (file, elsewhere) => {
    const target = path.join(elsewhere, 'target');
    if (existsSync(file)) cpSync(file, target);
    else writeFileSync(target, '# Written by `content-audit owners`\n');
    rmSync(file, { force: true });
    symlinkSync(target, file);
  },
  'a link that leads nowhere in its place': (file, elsewhere) => {
    rmSync(file, { force: true });
    symlinkSync(path.join(elsewhere, 'nothing'), file);
  },
  'a link in place of its folder': (file, elsewhere) => {
    const folder = path.dirname(file);
    renameSync(folder, path.join(elsewhere, 'folder'));
    symlinkSync(path.join(elsewhere, 'folder'), folder);
  },
  'a link above its folder': (file, elsewhere) => {
    const folder = path.dirname(path.dirname(file));
    renameSync(folder, path.join(elsewhere, 'folder'));
    symlinkSync(path.join(elsewhere, 'folder'), folder);
  },
};

/** The files that a writer writes when nothing is in its way. */
async function filesOf(write: (place: Place) => unknown): Promise<string[]> {
  const trial = workplace();
  const start = contents(trial.repository);
  await write(trial);
  const now = Object.entries(contents(trial.repository));
  return now.flatMap(([name, text]) => (start[name] === text ? [] : name));
}

describe.each(Object.entries(writers))('%s', (writer, write) => {
  let written: Promise<string[]> | undefined;

  it.each(Object.entries(obstacles))('writes nothing through %s', async (obstacle, put) => {
    written ??= filesOf(write);
    expect((await written).length).toBeGreaterThan(0);
    for (const name of await written) {
      // The repository itself may be a link, and be below one.
      const depth = name.split('/').length;
      if (obstacle === 'a link above its folder' && depth < 3) continue;
      if (obstacle === 'a link in place of its folder' && depth < 2) continue;
      tally('troubles');
      const place = workplace();
      const elsewhere = temporaryFolder();
      const file = path.join(place.repository, name);
      mkdirSync(path.dirname(file), { recursive: true });
      put(file, elsewhere);
      const before = [contents(place.repository), contents(elsewhere)];
      const outcome = await Promise.resolve()
        .then(() => write(place))
        .catch((error: unknown) => error);
      expect(contents(elsewhere)).toEqual(before[1]);
      // An existing mapping is read, wherever it is, and the import continues.
      if (writer === 'import --map' && obstacle === 'a link in its place') continue;
      expect(contents(place.repository)).toEqual(before[0]);
      // If the cache of earlier builds cannot be kept, its results are computed again.
      if (writer === 'the trend of earlier builds') continue;
      const words = outcome instanceof Error ? outcome.message : JSON.stringify(outcome);
      expect(words).toMatch(/is a symbolic link|file\/symlink/);
    }
  });
});

it('never deletes a file through a link', () => {
  const [repository, elsewhere] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(path.join(elsewhere, 'a.yaml'), 'a');
  symlinkSync(elsewhere, path.join(repository, 'requests'));
  const remove = () => removeFile(path.join(repository, 'requests/a.yaml'), 'a', repository);
  expect(remove).toThrow('is a symbolic link');
  expect(readdirSync(elsewhere)).toEqual(['a.yaml']);
});

describe('the folder of the site', () => {
  it('may not be a link, or below one, in the repository', () => {
    const { content, repository } = workplace();
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, path.join(repository, 'public'));
    for (const named of ['public', 'public/site']) {
      expect(() => siteFolder(content, path.join(repository, named))).toThrow('is a symbolic link');
    }
    expect(siteFolder(content, path.join(repository, 'dist'))).toBe(path.join(repository, 'dist'));
  });

  it('may be a link outside the repository: the site goes to its target', () => {
    const { content } = workplace();
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(elsewhere, path.join(folder, 'www'));
    symlinkSync(path.join(elsewhere, 'nothing'), path.join(folder, 'broken'));
    expect(siteFolder(content, path.join(folder, 'www'))).toBe(elsewhere);
    expect(() => siteFolder(content, path.join(folder, 'broken'))).toThrow(
      'is a symbolic link to a place that does not exist',
    );
  });
});

describe('a repository below a folder that is a link', () => {
  /** The same repository by its real path and through a link above it, and a link in it that leads out of it. */
  function spellings() {
    const { content, repository: real, table } = workplace();
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const alias = path.join(folder, 'alias', path.basename(real));
    symlinkSync(path.dirname(real), path.join(folder, 'alias'));
    symlinkSync(elsewhere, path.join(real, 'site'));
    // A link outside the repository, to the one inside it.
    symlinkSync(path.join(real, 'site'), path.join(folder, 'chain'));
    // A link outside the repository, to the content in it.
    symlinkSync(content, path.join(folder, 'content'));
    writeFileSync(path.join(elsewhere, 'keep.txt'), 'kept');
    return { real, alias, folder, elsewhere, table };
  }
  type Spelled = ReturnType<typeof spellings>;

  const ways: Readonly<Record<string, (place: Spelled) => readonly [content: string, output: string]>> = {
    'content by the link, output by the real path': ({ alias, real }) => [`${alias}/content`, `${real}/site`],
    'content by the real path, output by the link': ({ alias, real }) => [`${real}/content`, `${alias}/site`],
    'both by the link': ({ alias }) => [`${alias}/content`, `${alias}/site`],
    'a folder below the link in the repository': ({ alias, real }) => [`${alias}/content`, `${real}/site/new`],
    'a link outside that leads to the link inside': ({ folder, real }) => [`${real}/content`, `${folder}/chain`],
    'content by a link straight to it': ({ folder, real }) => [`${folder}/content`, `${real}/site`],
  };

  it.each(Object.entries(ways))('has its links refused: %s', async (_, way) => {
    const place = spellings();
    const [content, output] = way(place);
    const before = contents(place.elsewhere);
    expect(() => siteFolder(content, output)).toThrow('is a symbolic link');
    const exporting = exportAudit({ ...said, content, lists: ['pieces'], formats: ['csv'], output });
    await expect(exporting).rejects.toThrow('is a symbolic link');
    const map = `${output}/mapping.yaml`;
    const importing = importContent({ ...said, content, source: place.table, map, progress: () => quiet });
    await expect(importing).rejects.toThrow('is a symbolic link');
    expect(contents(place.elsewhere)).toEqual(before);
  });

  it('can be written to by either path', async () => {
    const { alias, real, table } = spellings();
    for (const [content, top] of [
      [`${alias}/content`, real],
      [`${real}/content`, alias],
    ] as const) {
      const output = `${top}/lists-${path.basename(path.dirname(top))}`;
      expect(siteFolder(content, `${top}/dist`)).toBe(`${top}/dist`);
      await exportAudit({ ...said, content, lists: ['pieces'], formats: ['csv'], output });
      const map = `${output}/mapping.yaml`;
      await importContent({ ...said, content, source: table, map, progress: () => quiet });
      expect(readdirSync(output).sort()).toEqual(['mapping.yaml', 'pieces.csv']);
    }
  });

  it.each(Object.entries(writers))('%s follows no link in it', async (_, write) => {
    const name = (await filesOf(write)).find((one) => one.includes('/'));
    const place = workplace();
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const file = path.join(place.repository, name ?? '');
    mkdirSync(path.dirname(file), { recursive: true });
    obstacles['a link in place of its folder']?.(file, elsewhere);
    const before = contents(elsewhere);
    symlinkSync(path.dirname(place.repository), path.join(folder, 'alias'));
    const repository = path.join(folder, 'alias', path.basename(place.repository));
    await Promise.resolve()
      .then(() => write({ ...place, repository, content: path.join(repository, 'content') }))
      .catch(() => undefined);
    expect(contents(elsewhere)).toEqual(before);
  });
});

it('writes a mapping outside the repository where its path leads', async () => {
  const { content, table } = workplace();
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  symlinkSync(elsewhere, path.join(folder, 'link'));
  const map = path.join(folder, 'link/new/mapping.yaml');
  await importContent({ ...said, content, source: table, map, progress: () => quiet });
  expect(readdirSync(path.join(elsewhere, 'new'))).toEqual(['mapping.yaml']);
});

/** Files that may write without checking for links: the writers themselves, and the code that makes a site in a new folder. */
const MAY_WRITE = [
  'build/compile-pages.ts',
  'build/compile-program.ts',
  'build/copy-folder.ts',
  'build/data-files.ts',
  'build/folder-lock.ts',
  'build/hosts/write.ts',
  'build/kept-pages.ts',
  'build/live-search.ts',
  'build/piece-pages.ts',
  'build/render-site.ts',
  'build/replace-site.ts',
  'build/search-index.ts',
  'build/site-build.ts',
  'build/source-files.ts',
  'build/workshop.ts',
  // Adds to a file of the service, outside the repository.
  'cli/ci/systems/summary-file.ts',
  // Opens files only to read them.
  'content/disk/folder.ts',
  'content/disk/new-folder.ts',
  'content/disk/remove-file.ts',
  'content/disk/replace-file.ts',
  // In a folder of the system, never in the repository.
  'content/disk/temporary-folder.ts',
  'content/disk/whole-file.ts',
  // Git’s own index, in a temporary folder.
  'forge/git/own-index.ts',
];

/** Functions of `node:fs` that only read. All others count as writing. */
const READS =
  /^(?:access|exists|lstat|readdir|readFile|readlink|realpath|stat|watch)(?:Sync)?$|^(?:constants|Dirent|FSWatcher|Stats)$/;

it('only the writers and the code that makes the site use functions that write', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const writing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|astro)$/.test(name))
    .filter((name) => writesFiles(name, readFileSync(path.join(source, name), 'utf8')));
  expect(writing.map((name) => name.split(path.sep).join('/')).sort()).toEqual(MAY_WRITE);
});

it.each([
  ["import { readFileSync } from 'node:fs';", false],
  ["import { readFileSync, cpSync } from 'node:fs';", true],
  ["import { writeFile as put } from 'node:fs/promises';", true],
  ["import * as fs from 'node:fs';", true],
  ["import fs from 'fs';", true],
  ["const { rmSync } = await import('node:fs');", true],
  ["export { writeFileSync } from 'node:fs';", true],
  ["process.getBuiltinModule('node:fs').rmSync('x');", true],
])('%s counts as writing: %s', (text, writes) => {
  expect(writesFiles('example.ts', text)).toBe(writes);
});

/** Whether a file imports, in any way, more of the file system than functions that read. */
function writesFiles(name: string, text: string): boolean {
  const code = name.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
  const tree = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const visit = (node: ts.Node): boolean => {
    if (ts.isStringLiteralLike(node) && /^(?:node:)?fs(?:\/promises)?$/.test(node.text)) return !readsOnly(node.parent);
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(tree);
}

function readsOnly(node: ts.Node): boolean {
  if (!ts.isImportDeclaration(node)) return false;
  const { importClause: clause } = node;
  if (!clause?.namedBindings || clause.name || !ts.isNamedImports(clause.namedBindings)) return false;
  return clause.namedBindings.elements.every(({ name, propertyName }) => READS.test((propertyName ?? name).text));
}
