/** A build renders with the compiled pages of an earlier one, and the site is the same. */
import { cpSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keyOf } from '../../src/build/compiled-pages.ts';
import { sampleContent } from '../sample/sample.ts';
import { build, root, temporaryFolder } from './product.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');

/** The folder of the compiled pages of this content. No other test has its address, so no other build writes there. */
let kept: string;

beforeAll(() => {
  cpSync(sampleContent, content, { recursive: true });
  const settings = path.join(content, 'site.yaml');
  const others = readFileSync(settings, 'utf8').replace(/^address:.*\n/m, '');
  const site = 'https://www.example.com';
  writeFileSync(settings, `${others}\naddress: ${site}/compiled-${process.pid}\n`);
  // As for the builds, which run without what the test runner sets.
  vi.stubEnv('NODE_ENV', undefined);
  kept = path.join(root, '.cache', 'pages', keyOf({ site, base: `/compiled-${process.pid}/`, editor: false }));
  vi.unstubAllEnvs();
});

afterAll(remove);

function built(name: string): Map<string, string> {
  const output = path.join(folder, name);
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

const writtenAt = () => statSync(path.join(kept, 'kept.json')).mtimeMs;

test('the second build compiles nothing and makes the same files; pages that were damaged are compiled again', () => {
  const first = built('first');
  const compiledAt = writtenAt();
  expect(built('second')).toEqual(first);
  expect(writtenAt()).toBe(compiledAt);

  const [script = ''] = readdirSync(path.join(kept, 'files', '_astro')).filter((name) => name.endsWith('.js'));
  writeFileSync(path.join(kept, 'files', '_astro', script), 'damaged');
  expect(built('third')).toEqual(first);
  const again = writtenAt();
  expect(again).toBeGreaterThan(compiledAt);

  truncateSync(path.join(kept, 'kept.json'), 10);
  expect(built('fourth')).toEqual(first);
  expect(writtenAt()).toBeGreaterThan(again);
});
