/** gray-matter splits exactly where the fence check alone would, and nothing in a file can change that. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { grayMatterOptions, readFrontMatter } from '../../src/content/disk/front-matter.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { decodeText } from '../../src/content/text-file.ts';
import { refusedCases, shownCases, together } from '../hardening/cases/all.ts';
import { sampleContent } from '../sample/sample.ts';

/** Every file with front matter in the sample and in the tables of cases. */
function knownTexts(): string[] {
  const files = readdirSync(sampleContent, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mdx'),
  );
  const cases = Object.entries(together([...refusedCases, ...shownCases])).filter(([file]) => file.endsWith('.mdx'));
  const bytes = [
    ...files.map((file) => readFileSync(path.join(sampleContent, file))),
    ...cases.flatMap(([, content]) => (typeof content === 'string' ? Buffer.from(content) : [])),
  ];
  return bytes.flatMap((one) => decodeText(one).text ?? []);
}

it('splits every file of the sample and of the hostile cases like the fence check alone', () => {
  const texts = knownTexts();
  expect(texts.length).toBeGreaterThan(200);
  for (const text of texts) expect(readFrontMatter(text), JSON.stringify(text)).toEqual(splitFrontMatter(text));
});

it('splits any mix of fences, comments and spaces like the fence check alone', () => {
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

it('keeps a text from gray-matter that would make it scan the same spaces again and again', () => {
  const text = `---\n${'\n'.repeat(250_000)}title: x\n---\nbody\n`;
  expect(readFrontMatter(text)).toEqual(splitFrontMatter(text));
});

describe('front matter in a language that could be run', () => {
  const names = ['js', 'javascript', 'JS', 'JavaScript', 'coffee', 'coffeescript', 'cson', 'json', 'toml', 'ruby'];
  const code = '(() => { globalThis.frontMatterRan = true; })()';

  it.each([...names, ' js', 'yaml', ' yaml', 'constructor', '__proto__', 'toString'])('is refused as ---%s', (name) => {
    const { problem } = readFrontMatter(`---${name}\n${code}\n---\nbody\n`);
    expect(problem).toMatchObject({ rule: 'front-matter/fence', line: 1, column: 4 });
  });

  it.each(names)('is refused as ---%s by gray-matter itself, in case the fence check ever misses it', (name) => {
    expect(() => matter(`---${name}\n${code}\n---\nbody\n`, grayMatterOptions)).toThrow();
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });

  it('cannot be chosen by a field of the front matter', () => {
    const yaml = `language: javascript\nengines: { yaml: js }\n__proto__: { polluted: true }\neval: true\n`;
    expect(readFrontMatter(`---\n${yaml}---\n${code}\n`).parts?.yaml).toBe(yaml);
    expect({}).not.toHaveProperty('polluted');
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });
});

it('leaves nothing in the cache of gray-matter, which would read a broken file differently the second time', () => {
  const cached = () => Object.keys(Reflect.get(matter, 'cache'));
  matter('---\ntitle: x\n---\n');
  expect(cached()).toHaveLength(1);
  Reflect.get(matter, 'clearCache')();
  for (const text of knownTexts()) readFrontMatter(text);
  expect(cached()).toEqual([]);
});
