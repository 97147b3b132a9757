/** The build as a process: under a sub-path, the same each time, and never at the cost of the last good site. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { audit } from '../../src/audit/audit.ts';
import { verifySite } from '../../src/build/verify-site.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { publish } from '../../src/publish/publish.ts';
import { type Page, readPages, textOf } from './html.ts';
import {
  astro,
  astroPreview,
  build,
  preview,
  root,
  startAstro,
  startBuild,
  TODAY,
  temporaryFolder,
} from './product.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const output = path.join(folder, 'dist');
const base = '/team/audit/';
const hostile = '<script>alert(1)</script> "&quot;" {1+1} </title>';
let pages: ReadonlyMap<string, Page>;

beforeAll(() => {
  generate({ pieces: 60, seed: 'site', directory: content, today: TODAY });
  const settings = path.join(content, 'site.yaml');
  const kept = readFileSync(settings, 'utf8').replace(/^address:.*\n/m, '');
  writeFileSync(settings, `${kept}\naddress: https://www.example.com${base.slice(0, -1)}\n`);
  writeFileSync(path.join(content, 'pieces', 'hostile.mdx'), hostilePiece());
  const { status, text } = build(content, output);
  if (status !== 0) throw new Error(text);
  pages = readPages(output, base);
});

afterAll(remove);

/** A piece like the first generated one, with a title that tries to break out of the page. */
function hostilePiece(): string {
  const pieces = path.join(content, 'pieces');
  const [first = ''] = readdirSync(pieces, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mdx'),
  );
  const text = readFileSync(path.join(pieces, first), 'utf8');
  return text
    .replace(/^title:.*$/m, `title: ${JSON.stringify(hostile)}`)
    .replace(/^url:.*$/m, 'url: https://www.example.com/hostile')
    .replace(/^(supersedes|translationOf|next|decision):.*\n(?:[ -].*\n)*/gm, '');
}

/** All files of a folder with their bytes. */
function bytesOf(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ name, parentPath }) => {
      const file = path.join(parentPath, name);
      return [path.relative(directory, file), readFileSync(file, 'base64')];
    }),
  );
}

/** The folders that the build of a process writes to. */
function workshopsOf(pid: number | undefined): string[] {
  const cache = path.join(root, '.cache');
  const names = existsSync(cache) ? readdirSync(cache) : [];
  return names.filter((name) => name.startsWith(`build-${pid}-`)).map((name) => path.join(cache, name));
}

/** Kills a build as soon as it starts to write, and returns the folder it wrote to. */
async function killed(child: ChildProcess): Promise<string> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    const [workshop] = workshopsOf(child.pid);
    if (child.exitCode !== null) throw new Error('The build ended before it began to write.');
    if (workshop === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    else {
      child.kill('SIGKILL');
      await ended;
      return workshop;
    }
  }
}

test('under a sub-path, every link of the site has the path and a target', () => {
  const files = new Set(readdirSync(output, { recursive: true, encoding: 'utf8' }));
  const broken: string[] = [];
  for (const page of pages.values()) {
    for (const { address } of page.links) {
      const url = new URL(address, `https://site.invalid${page.address}`);
      if (url.host !== 'site.invalid') continue;
      const file = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
      if (file === undefined || !files.has(path.join(file, file === '' || file.endsWith('/') ? 'index.html' : ''))) {
        broken.push(`${page.address}: ${address}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('without an agreement, only its start is a page, and the menu of every page leads there', () => {
  expect(pages.size).toBeGreaterThan(100);
  const all = [...pages.values()];
  const about = all.filter(({ address }) => address.includes('audit/agreement/'));
  expect(about.map(({ address }) => address)).toEqual([expect.stringMatching(/\/agreement\/start\/$/)]);
  const leading = all.map(({ links }) =>
    links.map(({ address }) => address).filter((to) => to.includes('audit/agreement/')),
  );
  expect([...new Set(leading.flat())]).toEqual([expect.stringMatching(/\/agreement\/start\/$/)]);
  expect(leading.filter((links) => links.length === 0)).toEqual([]);
});

test('a long list is cut into pages with each entry once', () => {
  const lists = [...pages.values()].filter(({ address }) => /audit\/content\/(?:page\/\d+\/)?$/.test(address));
  const named = lists.flatMap(({ links }) =>
    links.flatMap(({ address }) => /\/content\/([^/]+)\/$/.exec(address)?.[1] ?? []),
  );
  expect(lists).toHaveLength(3);
  expect(named.sort()).toEqual(
    readdirSync(path.join(output, 'content'))
      .filter((id) => !['index.html', 'index.md', 'page', 'by', 'facts.json'].includes(id))
      .sort(),
  );
});

test('a hostile title is text on its page, in the window title and in the list', () => {
  const page = pages.get(`${base}content/hostile/`);
  const heading = page?.elements.find(({ tagName }) => tagName === 'h1');
  const title = page?.elements.find(({ tagName }) => tagName === 'title');
  expect(heading && textOf(heading)).toBe(hostile);
  expect(title && textOf(title)).toContain(hostile);
  const unsafe = [...pages.values()]
    .flatMap(({ elements }) => elements)
    .filter(
      (element) =>
        (element.tagName === 'script' && textOf(element) !== '') ||
        element.attrs.some(({ name }) => /^(?:style|on.*)$/.test(name)),
    );
  expect(unsafe).toEqual([]);
});

test('astro sync makes types without content and without a site', () => {
  const nothing = path.join(folder, 'types');
  const { pid, status } = astro(['sync', '--outDir', nothing], path.join(folder, 'nowhere'));
  expect({ status, site: existsSync(nothing), workshops: workshopsOf(pid) }).toEqual({
    status: 0,
    site: false,
    workshops: [],
  });
});

describe('the last good site', () => {
  test('does not change when the content has errors, and the findings are printed', () => {
    const broken = path.join(folder, 'broken');
    cpSync(content, broken, { recursive: true });
    writeFileSync(path.join(broken, 'pieces', 'broken.mdx'), '---\ntitle: No format\n---\n');
    const before = bytesOf(output);
    for (const { status, text } of [build(broken, output), astro(['build', '--outDir', output], broken)]) {
      expect({ status, text }).toEqual({ status: 1, text: expect.stringContaining('pieces/broken.mdx') });
      expect(text).toContain('Nothing was built; the last good site is unchanged.');
      expect(text).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    }
    expect(bytesOf(output)).toEqual(before);
  });

  test('does not change when a build is killed; a later npx astro build removes what is left, and makes the same site as content-audit build, byte for byte', async () => {
    const before = bytesOf(output);
    const leftovers = [
      await killed(startBuild(content, output)),
      await killed(startAstro(['build', '--outDir', output], content)),
    ];
    expect(bytesOf(output)).toEqual(before);
    expect(leftovers.filter(existsSync)).toEqual(leftovers);

    for (const leftover of leftovers) utimesSync(leftover, new Date(0), new Date(0));
    const { pid, status, text } = astro(['build', '--outDir', output], content);
    expect({ status, text }).toEqual({
      status: 0,
      text: expect.stringContaining(`Built ${pages.size} pages into ${output}`),
    });
    expect(leftovers.filter(existsSync)).toEqual([]);
    expect(workshopsOf(pid)).toEqual([]);
    expect(bytesOf(output)).toEqual(before);
  });

  test('is restored by the preview after a build was killed during the swap, and served under its path, with 404 elsewhere', async () => {
    renameSync(output, `${output}.old`);
    const server = await preview(content, output);
    const home = await fetch(server.address);
    const found = await fetch(new URL('content/hostile/', server.address));
    const text = await found.text();
    const missing = await fetch(new URL('content/nowhere/', server.address));
    await server.stop();
    expect([existsSync(output), existsSync(`${output}.old`)]).toEqual([true, false]);
    expect(new URL(server.address).pathname).toBe(base);
    expect([home.status, found.status, missing.status]).toEqual([200, 200, 404]);
    expect(text).toContain('&lt;script&gt;');
  });
});

test('a preview, also by Astro, is under the path that the site was built for, even when site.yaml names another or has errors', async () => {
  const other = path.join(folder, 'other');
  cpSync(content, other, { recursive: true });
  const settings = path.join(other, 'site.yaml');
  const moved = readFileSync(settings, 'utf8').replace(/^address:.*$/m, 'address: https://www.example.com/moved');
  for (const text of [moved, 'title: [\n']) {
    writeFileSync(settings, text);
    for (const serve of [preview, astroPreview]) {
      const server = await serve(other, output);
      const { status } = await fetch(new URL('gaps/', server.address));
      await server.stop();
      expect([new URL(server.address).pathname, status]).toEqual([base, 200]);
    }
  }
});

test('npx astro preview serves the same site', async () => {
  const server = await astroPreview(content, output);
  const text = await (await fetch(new URL('content/hostile/', server.address))).text();
  await server.stop();
  expect(new URL(server.address).pathname).toBe(base);
  expect(text).toContain('&lt;script&gt;');
});

test('a preview without a built site is refused with a hint', async () => {
  await expect(preview(content, path.join(folder, 'nothing'))).rejects.toThrow(
    /No built site in .*Build it first:\n {2}npx content-audit build --output /,
  );
});

test('an incomplete site is not published', () => {
  const { model } = readContent({ directory: content, today: TODAY });
  if (!model) throw new Error('The generated content is in order.');
  const audited = audit(publish(model), TODAY);
  const copy = path.join(folder, 'copy');
  cpSync(output, copy, { recursive: true });
  expect(verifySite(copy, audited)).toBe(pages.size);
  writeFileSync(path.join(copy, 'entry.mjs'), '');
  expect(() => verifySite(copy, audited)).toThrow('entry.mjs');
  rmSync(path.join(copy, 'entry.mjs'));
  writeFileSync(path.join(copy, 'extra.html'), '');
  expect(() => verifySite(copy, audited)).toThrow('extra.html');
  rmSync(path.join(copy, 'extra.html'));
  rmSync(path.join(copy, 'content', 'hostile'), { recursive: true });
  expect(() => verifySite(copy, audited)).toThrow('content/hostile/index.html');
});
