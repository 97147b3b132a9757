/** Compares how bodies are read here and by MDX itself. docs/mdx.md lists every difference, and random bodies find no other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/content/body/body.ts';
import { components } from '../../src/content/body/components.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { rules } from '../../src/content/rules.ts';
import { sampleContent } from '../sample/sample.ts';
import { type Difference, onlyHere, onlyInMdx, otherMeaning } from './mdx-differences.ts';
import { asShownHere, outlineHere, outlineInMdx } from './mdx-outline.ts';

const root = path.join(import.meta.dirname, '../..');

describe('published here, refused by MDX', () => {
  it.each(onlyHere)('$what', ({ example }) => {
    expect(checkBody(example)).toEqual([]);
    expect(outlineInMdx(example)).toBeUndefined();
  });
});

describe('refused here, read by MDX', () => {
  it.each(onlyInMdx)('$what', ({ example, rule }) => {
    expect(checkBody(example)[0]).toMatchObject({ rule });
    expect(outlineInMdx(example)).toBeDefined();
  });

  it('covers every rule about bodies', () => {
    const ofBodies = rules.map(({ id }) => id).filter((id) => id.startsWith('body/'));
    expect([...new Set(onlyInMdx.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(ofBodies));
  });
});

describe('published here and read by MDX, with another result', () => {
  it.each(otherMeaning)('$what', ({ example }) => {
    expect(checkBody(example)).toEqual([]);
    const inMdx = outlineInMdx(example);
    expect(inMdx).toBeDefined();
    expect(outlineHere(example)).not.toBe(inMdx);
  });
});

/** The rows of the lists for a body that is read differently, or `alike` for any other. */
function known(body: string): readonly Difference[] | 'alike' {
  const [here, inMdx] = [outlineHere(body), outlineInMdx(body)];
  if (here === (inMdx === undefined ? undefined : asShownHere(inMdx))) return 'alike';
  if (here === undefined) {
    const found = new Set<string>(checkBody(body).map(({ rule }) => rule));
    return onlyInMdx.filter(({ rule }) => found.has(rule));
  }
  return (inMdx === undefined ? onlyHere : otherMeaning).filter(({ sign }) => sign.test(body));
}

/** Lines that mean the same in both when they are alone. */
const common = String.raw`

words
# Head
- item
  more
1. one
> quoted
***
a\
*a* **b** _c_
\{a\} \<b> } a < b > c & d
&laquo; &#171; &nosuch;
[a](https://example.com "t")
![a](https://example.com/a.png)
[r]
[r]: /a
{/* note */}
<Callout>
</Callout>
<Callout kind="tip" title="T &amp; U">
<TalkTrack>
</TalkTrack>
<Quote by="A">
</Quote>
<Video url="https://example.com/v" title="V" />
> <Callout>
> </Callout>
- <Callout>
  <Callout>
  </Callout>
+++
==x==
~~~`.split('\n');
const different = [...onlyHere, ...onlyInMdx, ...otherMeaning].flatMap(({ example }) => example.split('\n'));

function bodies(lines: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...lines), { maxLength: 7 }).map((some) => some.join('\n'));
}

it('reads lines alike together when it reads each of them alike alone', () => {
  let published = 0;
  fc.assert(
    fc.property(bodies(common), (body) => {
      if (outlineHere(body) !== undefined) published += 1;
      expect(known(body)).toBe('alike');
    }),
    { numRuns: 1000, seed: 20261126 },
  );
  expect(published).toBeGreaterThan(300);
});

it('differs from MDX only as listed, whatever the lines', () => {
  let differ = 0;
  fc.assert(
    fc.property(bodies([...common, ...different]), (body) => {
      const rows = known(body);
      if (rows !== 'alike') differ += 1;
      expect(rows, JSON.stringify(body)).not.toEqual([]);
    }),
    { numRuns: 1000, seed: 20261126 },
  );
  expect(differ).toBeGreaterThan(200);
});

it('differs from MDX only as listed in every body of the sample', () => {
  const files = readdirSync(sampleContent, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mdx'),
  );
  const texts = files.map(
    (file) => splitFrontMatter(readFileSync(path.join(sampleContent, file), 'utf8')).parts?.body ?? '',
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const body of texts) {
    expect(outlineInMdx(body), body).toBeDefined();
    expect(known(body), body).not.toEqual([]);
  }
});

describe('docs/mdx.md', () => {
  const page = readFileSync(path.join(root, 'docs/mdx.md'), 'utf8');

  it('has a row for every component, with its attributes', () => {
    const written = [...page.matchAll(/^\| `<([A-Z]\w+).*\|(.*)\|$/gm)];
    expect(written.map(([, name]) => name).sort()).toEqual(components.map(({ name }) => name).sort());
    for (const { attributes, name } of components) {
      const row = written.find(([, one]) => one === name)?.[2];
      for (const [attribute, { values = [] }] of attributes) {
        for (const word of [attribute, ...values]) expect(row).toContain(`\`${word}\``);
      }
    }
  });

  it.each([
    ['Published here, refused by MDX', onlyHere],
    ['Refused here, read by MDX', onlyInMdx],
    ['Read by both, with another result', otherMeaning],
  ])('lists under "%s" exactly what the tests prove', (heading, rows: readonly Difference[]) => {
    const section = page.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
    const written = [...section.matchAll(/^\| (.*)$/gm)]
      .slice(2)
      .map(([, row = '']) => row.split(/(?<!\\) \| /).slice(0, 2));
    expect(written).toEqual(rows.map(({ example, what }) => [what, cell(example)]));
  });
});

/** An example in a table cell, with its lines joined by the mark that the page explains. */
function cell(example: string): string {
  return `\`${example.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|')}\``;
}
