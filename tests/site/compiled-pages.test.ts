/** A build renders with the compiled pages of an earlier one, and the site is the same. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { keyOf } from '../../src/build/compiled-pages.ts';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { halfFilled } from '../half-filled.ts';
import { build, root } from './product.ts';

const site = 'https://www.example.com';

/** The folder of the compiled pages of this content. No other test has its address, so no other build writes there. */
let kept: string;

beforeAll(() => {
  // As for the builds, which run without what the test runner sets.
  vi.stubEnv('NODE_ENV', undefined);
  kept = path.join(root, '.cache', 'pages', keyOf({ site, base: `/compiled-${process.pid}/`, editor: false }));
  vi.unstubAllEnvs();
});

function built(content: string): Map<string, string> {
  const output = path.join(temporaryFolder(), 'dist');
  const { status, text } = build(content, output);
  if (status !== 0) throw new Error(text);
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(output, file), readFileSync(file, 'base64')];
    }),
  );
}

test('the second build compiles nothing and makes the same files; pages that were damaged are compiled again', () => {
  const settings = `${halfFilled['site.yaml']}address: ${site}/compiled-${process.pid}\n`;
  const content = contentFolder({ 'site.yaml': settings }, halfFilled);
  const list = path.join(kept, 'kept.json');
  const writtenAt = () => statSync(list).mtimeMs;

  // As after a power cut.
  mkdirSync(kept, { recursive: true });
  writeFileSync(list, '{"styles":');
  const first = built(content);
  expect(Object.keys(JSON.parse(readFileSync(list, 'utf8')))).toContain(path.join('files', 'theme.js'));
  const compiledAt = writtenAt();
  expect(built(content)).toEqual(first);
  expect(writtenAt()).toBe(compiledAt);

  const [script = ''] = readdirSync(path.join(kept, 'files', '_astro')).filter((name) => name.endsWith('.js'));
  writeFileSync(path.join(kept, 'files', '_astro', script), 'damaged');
  expect(built(content)).toEqual(first);
  expect(writtenAt()).toBeGreaterThan(compiledAt);
});
