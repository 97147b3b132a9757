/** gray-matter cuts exactly where the fence check alone would, and nothing in a file makes it do anything else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { grayMatterOptions, readFrontMatter } from '../../src/content/disk/front-matter.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { decodeText } from '../../src/content/text-file.ts';
import { refusedCases, shownCases, together } from '../hardening/cases/all.ts';

const sample = path.join(import.meta.dirname, '../../content');

/** Every text of front matter and body that the sample and the tables of cases hold. */
function knownTexts(): string[] {
  const files = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const cases = Object.entries(together([...refusedCases, ...shownCases])).filter(([file]) => file.endsWith('.mdx'));
  const bytes = [
    ...files.map((file) => readFileSync(path.join(sample, file))),
    ...cases.flatMap(([, content]) => (typeof content === 'string' ? Buffer.from(content) : [])),
  ];
  return bytes.flatMap((one) => decodeText(one).text ?? []);
}

it('splits every file of the sample and of the hostile cases as the fence check alone does', () => {
  const texts = knownTexts();
  expect(texts.length).toBeGreaterThan(200);
  for (const text of texts) expect(readFrontMatter(text), JSON.stringify(text)).toEqual(splitFrontMatter(text));
});

it('splits whatever is put together of fences, comments and spaces as the fence check alone does', () => {
  const line = fc.constantFrom(
    ...['---', '--- ', '---\t', '----', '---js', '--- yaml', '...', '+++', '', ' ', '\t', '\u00a0', '# a', '  # b'],
    ...['title: x', 'language: javascript', 'x-a: |', '  ---', ' ---', '-', '--', 'text --- text', '__proto__: x'],
  );
  let split = 0;
  fc.assert(
    fc.property(fc.constantFrom('---', '--- '), fc.array(line, { maxLength: 12 }), (first, lines) => {
      for (const text of [[first, ...lines].join('\n'), `${[first, ...lines].join('\n')}\n`, lines.join('\n')]) {
        if (readFrontMatter(text).parts) split += 1;
        expect(readFrontMatter(text)).toEqual(splitFrontMatter(text));
      }
    }),
    { numRuns: 5000, seed: 20261124 },
  );
  expect(split).toBeGreaterThan(2000);
});

it('never gives a text to gray-matter that makes it look at the same spaces again and again', () => {
  const text = `---\n${'\n'.repeat(250_000)}title: x\n---\nbody\n`;
  expect(readFrontMatter(text)).toEqual(splitFrontMatter(text));
});

describe('front matter in a language that could run', () => {
  const names = ['js', 'javascript', 'JS', 'JavaScript', 'coffee', 'coffeescript', 'cson', 'json', 'toml', 'ruby'];
  const code = '(() => { globalThis.frontMatterRan = true; })()';

  it.each([...names, ' js', 'yaml', ' yaml', 'constructor', '__proto__', 'toString'])('---%s is refused', (name) => {
    const { problem } = readFrontMatter(`---${name}\n${code}\n---\nbody\n`);
    expect(problem).toMatchObject({ rule: 'front-matter/fence', line: 1, column: 4 });
  });

  it.each(names)('gray-matter itself refuses ---%s, should the fence check ever miss it', (name) => {
    expect(() => matter(`---${name}\n${code}\n---\nbody\n`, grayMatterOptions)).toThrow();
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });

  it('is not chosen by what the facts say', () => {
    const yaml = `language: javascript\nengines: { yaml: js }\n__proto__: { polluted: true }\neval: true\n`;
    expect(readFrontMatter(`---\n${yaml}---\n${code}\n`).parts?.yaml).toBe(yaml);
    expect({}).not.toHaveProperty('polluted');
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });
});

it('leaves nothing in the cache of gray-matter, which would answer a broken file differently the second time', () => {
  const cached = () => Object.keys(Reflect.get(matter, 'cache'));
  matter('---\ntitle: x\n---\n');
  expect(cached()).toHaveLength(1);
  Reflect.get(matter, 'clearCache')();
  for (const text of knownTexts()) readFrontMatter(text);
  expect(cached()).toEqual([]);
});
