/** Each room of `src/` imports only what the table of rooms allows. */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Room, rooms } from './rooms.ts';
import { codeOf, filesIn, importsOf, namesIn } from './source-files.ts';

const TABLE = 'tests/structure/rooms.ts';
const files = filesIn('src').filter((file) => !/^src\/[^/]+$/.test(file));

/** The room that a file is in: the longest folder of its path that the table names. */
function roomOf(file: string): string | undefined {
  for (let folder = path.posix.dirname(file); folder !== 'src' && folder !== '.'; folder = path.posix.dirname(folder)) {
    const name = folder.replace('src/', '');
    if (rooms[name]) return name;
  }
  return undefined;
}

/** Why a file of a room may not import this and what to do about it, or nothing if it may. */
function refusal(file: string, specifier: string): string | undefined {
  const name = roomOf(file);
  const room = name === undefined ? undefined : rooms[name];
  if (name === undefined || room === undefined) return `${path.posix.dirname(file)} is not a room. Add it to ${TABLE}.`;
  if (isBuiltin(specifier)) return builtinRefusal(file, specifier.replace(/^(?:node:)?/, 'node:'), name, room);
  if (/^(?:@astrojs\/|astro(?:[:/]|$))/.test(specifier)) {
    return room.astro ? undefined : `src/${name} imports nothing from Astro.`;
  }
  if (/\/node(?:\/|$)/.test(specifier) && room.browser && !room.inNode?.includes(file.replace('src/', ''))) {
    return `src/${name} also runs in a browser, so it imports no package made for Node.`;
  }
  if (/^\/|node_modules\//.test(specifier))
    return 'Import packages by name, and files by a path that begins with a dot.';
  if (!specifier.startsWith('.')) return undefined;
  const imported = path.posix.join(path.posix.dirname(file), specifier);
  if (!imported.startsWith('src/')) {
    return /^(?:bench|tests)\//.test(imported) ? `src/ imports nothing from ${imported.split('/')[0]}/.` : undefined;
  }
  const target = roomOf(imported) ?? path.posix.dirname(imported).replace('src/', '');
  if (target === name || room.knows.includes(target)) return undefined;
  const known = room.knows.length === 0 ? 'it knows no other' : `it knows ${room.knows.join(', ')}`;
  return `src/${name} does not know src/${target}: ${known}. Move what both need into a room that both know.`;
}

/** Node's modules that reach the disk, the network, other programs or the environment. */
const EFFECTS = /^node:(?:fs|path|os|child_process|worker_threads|https?|http2|net|tls|dns|dgram|process)(?:\/|$)/;

function builtinRefusal(file: string, specifier: string, name: string, room: Room): string | undefined {
  if (room.browser) {
    return `src/${name} also runs in a browser, so it imports nothing from Node. Use src/kit or a package, or move the file to a room with Node such as src/content/disk.`;
  }
  if (room.builtins === 'any') return undefined;
  if (room.builtins === 'none') return `src/${name} imports nothing from Node.`;
  if (!EFFECTS.test(specifier) || room.builtins.effects.includes(file.replace('src/', ''))) return undefined;
  return `In src/${name} only ${room.builtins.effects.join(', ')} may reach disk or network.`;
}

/** What Node has and browsers do not, without an import. */
const NODE_GLOBALS = [
  ...['Buffer', 'process', 'global', 'setImmediate', 'clearImmediate', 'require', 'NodeJS'],
  ...['__dirname', '__filename', 'import.meta.dirname', 'import.meta.filename'],
];

/** The globals of Node that code uses. */
function nodeGlobals(code: string): string[] {
  const names = namesIn(code);
  return NODE_GLOBALS.filter((name) => names.has(name));
}

describe('the rooms of src', () => {
  it('import only what the table of rooms allows', () => {
    const refused = files.flatMap((file) =>
      importsOf(codeOf(file)).flatMap((specifier) => {
        const why = refusal(file, specifier);
        return why === undefined ? [] : [`${file} imports ${specifier}: ${why}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  it('use no global of Node where the code also runs in a browser', () => {
    const inBrowser = files.filter((file) => rooms[roomOf(file) ?? '']?.browser || file.includes('/browser/'));
    expect(inBrowser.length).toBeGreaterThan(100);
    const found = inBrowser.flatMap((file) =>
      nodeGlobals(codeOf(file)).map((name) => `${file} uses ${name}, which browsers do not have.`),
    );
    expect(found).toEqual([]);
  });

  it('have code only in .ts, .astro and .mdx files, which lint, types and these tests read', () => {
    expect(files.filter((file) => !/\.(?:ts|astro|mdx)$/.test(file))).toEqual([]);
  });

  it('are all in tests/structure/rooms.ts, and that lists no other', () => {
    const folders = new Set(files.map((file) => file.split('/')[1]));
    const inTable = new Set(Object.keys(rooms).map((room) => room.split('/')[0]));
    expect([...folders].sort()).toEqual([...inTable].sort());
  });

  it('import only from rooms above them in the table', () => {
    const floors = Object.keys(rooms);
    const upwards = Object.entries(rooms).flatMap(([name, { knows }]) =>
      knows.filter((known) => floors.indexOf(known) >= floors.indexOf(name)).map((known) => `${name} → ${known}`),
    );
    expect(upwards).toEqual([]);
  });

  const BROWSER =
    'also runs in a browser, so it imports nothing from Node. Use src/kit or a package, or move the file to a room with Node such as src/content/disk.';
  const MOVE = 'Move what both need into a room that both know.';
  it.each([
    [
      'audit/audit.ts',
      '../data/lists.ts',
      `src/audit does not know src/data: it knows kit, schema, content, publish. ${MOVE}`,
    ],
    [
      'audit/audit.ts',
      '../links/verdict.ts',
      `src/audit does not know src/links: it knows kit, schema, content, publish. ${MOVE}`,
    ],
    ['schema/piece.ts', '../data/csv.ts', `src/schema does not know src/data: it knows kit, words/findings. ${MOVE}`],
    [
      'content/read.ts',
      '../leads/columns.ts',
      `src/content does not know src/leads: it knows kit, words/findings, schema. ${MOVE}`,
    ],
    [
      'content/read.ts',
      '../data/csv.ts',
      `src/content does not know src/data: it knows kit, words/findings, schema. ${MOVE}`,
    ],
    [
      'content/read.ts',
      './disk/folder.ts',
      `src/content does not know src/content/disk: it knows kit, words/findings, schema. ${MOVE}`,
    ],
    ['kit/slug.ts', '../schema/text.ts', `src/kit does not know src/schema: it knows no other. ${MOVE}`],
    ['audit/audit.ts', 'node:fs', `src/audit ${BROWSER}`],
    ['content/load.ts', 'node:path', `src/content ${BROWSER}`],
    ['content/disk/folder.ts', 'node:fs', undefined],
    [
      'import/row.ts',
      'node:fs',
      'In src/import only import/sources/read-source.ts, import/sources/site-folder.ts may reach disk or network.',
    ],
    ['site/frame/href.ts', 'node:path', 'src/site imports nothing from Node.'],
    ['content/read.ts', 'astro:content', 'src/content imports nothing from Astro.'],
    ['newcomer/file.ts', '../schema/piece.ts', 'src/newcomer is not a room. Add it to tests/structure/rooms.ts.'],
    ['audit/audit.ts', 'fs', `src/audit ${BROWSER}`],
    [
      'audit/audit.ts',
      'write-excel-file/node',
      'src/audit also runs in a browser, so it imports no package made for Node.',
    ],
    ['data/workbook.ts', 'write-excel-file/node', undefined],
    ['audit/audit.ts', '@astrojs/mdx', 'src/audit imports nothing from Astro.'],
    [
      'site/home/HomePage.astro',
      '/src/cli/check.ts',
      'Import packages by name, and files by a path that begins with a dot.',
    ],
    ['audit/audit.ts', '../../bench/statistics.ts', 'src/ imports nothing from bench/.'],
  ])('answer for %s that imports %s: %s', (file, specifier, why) => {
    expect(refusal(`src/${file}`, specifier)).toBe(why);
  });

  it('recognize every way of importing', () => {
    const code = [
      "import a from './a.ts';",
      "import {\n  type B,\n} from './b.ts';",
      "import './c.css';",
      "const d = await import('./d.ts');",
      "export { e } from './e.ts';",
      "export * from './f.ts';",
      "let g: Readonly<import('./g.ts').G>;",
      "await Promise.all([import('./h.ts'), import(/* why */ `./i.ts`)]);",
      "import j from /* why */ './j.ts';",
      "createRequire(import.meta.url)('./k.js');",
      'const text = "import l from \'./l.ts\'";',
    ].join('\n');
    const found = 'abcdefghij'.split('').map((name) => `./${name}.${name === 'c' ? 'css' : 'ts'}`);
    expect(importsOf(code)).toEqual([...found, './k.js']);
  });

  it('find the imports of an Astro file, in its front matter and in its scripts', () => {
    const file = [
      "---\nimport A from './A.astro';\n---\n<A />",
      "<script>\nimport './b.ts';\n</script>",
      '<script src="./c.ts"></script>',
    ];
    expect([...importsOf(file.join('\n'))].sort()).toEqual(['./A.astro', './b.ts', './c.ts']);
  });

  it('find globals of Node, but not properties of the same name', () => {
    expect(nodeGlobals('export const size = (text: string) => Buffer.byteLength(text) + process.pid;')).toEqual([
      'Buffer',
      'process',
    ]);
    expect(nodeGlobals('globalThis.Buffer; import.meta.dirname; const timer: NodeJS.Timeout = 1;')).toEqual([
      'Buffer',
      'NodeJS',
      'import.meta.dirname',
    ]);
    expect(nodeGlobals('export const step = { process: 1 }; step.process; interface A { require: string }')).toEqual(
      [],
    );
  });
});
