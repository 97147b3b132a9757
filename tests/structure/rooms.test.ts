/** Each room of `src/` imports only what the table of rooms allows. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Room, rooms } from './rooms.ts';

const source = path.join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|astro|mdx|js)$/.test(file) && file.includes('/'));

/** What a file imports, as written: from static, dynamic and side-effect imports, and re-exports. */
function importsOf(code: string): string[] {
  const found = code.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, specifier = '']) => specifier);
}

/** The room that a file is in: the longest folder of its path that the table names. */
function roomOf(file: string): string | undefined {
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    if (rooms[folder]) return folder;
  }
  return undefined;
}

/** Why a file of a room may not import this, or nothing if it may. */
function refusal(file: string, specifier: string): string | undefined {
  const name = roomOf(file);
  const room = name === undefined ? undefined : rooms[name];
  if (name === undefined || room === undefined) return `src/${path.posix.dirname(file)} is not in the table of rooms`;
  if (specifier.startsWith('node:')) return builtinRefusal(file, specifier, name, room.builtins);
  if (/^astro(?:[:/]|$)/.test(specifier)) return room.astro ? undefined : `src/${name} imports nothing from Astro`;
  if (!specifier.startsWith('.')) return undefined;
  const imported = path.posix.join(path.posix.dirname(file), specifier);
  if (imported.startsWith('../')) return undefined;
  const target = roomOf(imported) ?? path.posix.dirname(imported);
  if (target === name || room.knows.includes(target)) return undefined;
  return `src/${name} does not know src/${target}`;
}

/** Node's modules that reach the disk, the network, other programs or the environment. */
const EFFECTS = /^node:(?:fs|path|os|child_process|worker_threads|https?|http2|net|tls|dns|dgram|process)(?:\/|$)/;

function builtinRefusal(file: string, specifier: string, name: string, allowed: Room['builtins']): string | undefined {
  if (allowed === 'any') return undefined;
  if (allowed === 'none') return `src/${name} imports nothing from Node`;
  if (!EFFECTS.test(specifier) || allowed.effects.includes(file)) return undefined;
  return `in src/${name} only ${allowed.effects.join(', ')} may reach disk or network`;
}

describe('the rooms of src', () => {
  it('import only what the table of rooms allows', () => {
    const refused = files.flatMap((file) =>
      importsOf(readFileSync(path.join(source, file), 'utf8'))
        .map((specifier) => ({ specifier, why: refusal(file, specifier) }))
        .filter(({ why }) => why !== undefined)
        .map(({ specifier, why }) => `src/${file} imports ${specifier}: ${why}`),
    );
    expect(refused).toEqual([]);
  });

  it('are all in the table, and the table names no other', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const inTable = new Set(Object.keys(rooms).map((room) => room.split('/')[0]));
    expect(folders.map(({ name }) => name).sort()).toEqual([...inTable].sort());
  });

  it.each([
    ['audit/gaps.ts', '../data/lists.ts', 'src/audit does not know src/data'],
    ['audit/gaps.ts', '../links/verdict.ts', 'src/audit does not know src/links'],
    ['schema/piece.ts', '../data/csv.ts', 'src/schema does not know src/data'],
    ['content/read.ts', '../leads/columns.ts', 'src/content does not know src/leads'],
    ['content/read.ts', '../data/mask.ts', 'src/content does not know src/data'],
    ['audit/gaps.ts', 'node:fs', 'src/audit imports nothing from Node'],
    ['import/row.ts', 'node:fs', 'in src/import only import/sources/read-source.ts may reach disk or network'],
    ['content/read.ts', './disk/folder.ts', 'src/content does not know src/content/disk'],
    ['site/frame/href.ts', 'node:path', 'src/site imports nothing from Node'],
    ['content/read.ts', 'astro:content', 'src/content imports nothing from Astro'],
    ['newcomer/file.ts', '../schema/piece.ts', 'src/newcomer is not in the table of rooms'],
  ])('refuse that %s imports %s', (file, specifier, why) => {
    expect(refusal(file, specifier)).toBe(why);
  });

  it('see every way of importing', () => {
    const code = [
      "import a from './a.ts';",
      "import {\n  type B,\n} from './b.ts';",
      "import './c.css';",
      "const d = await import('./d.ts');",
      "export { e } from './e.ts';",
      "export * from './f.ts';",
    ].join('\n');
    expect(importsOf(code)).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts']);
  });
});
