/** What readers would understand differently is refused. What only looks that way is accepted. */
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/content/body/body.ts';
import { parseFile } from '../../src/content/disk/parse-file.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { RESERVED_IDS } from '../../src/schema/text.ts';
import { contentFolder, persona, piece, TODAY } from '../content-folder.ts';

function problemsOf(text: string, kind: 'piece' | 'product' = 'piece'): string[] {
  return parseFile(kind, Buffer.from(text)).problems.map(({ line, rule }) => `${rule} ${line}`);
}

describe('merge conflict markers', () => {
  const markers = '<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs';
  const body = (text: string) => piece('', { body: text });

  it.each([
    ['a fence of back-ticks', `\`\`\`\n${markers}\n\`\`\`\n`],
    ['a fence of tildes with a language', `~~~~ text\n${markers}\n~~~~\n`],
    ['a fence that goes on to the end', `\`\`\`\n${markers}\n`],
    ['a fence in a component', `<Callout>\n\n\`\`\`\n${markers}\n\`\`\`\n\n</Callout>\n`],
    ['code by indentation', `Git writes:\n\n    ${markers.replaceAll('\n', '\n    ')}\n`],
    ['a list', `- Git writes:\n\n  \`\`\`\n  ${markers.replaceAll('\n', '\n  ')}\n  \`\`\`\n`],
  ])('are text in %s', (_name, text) => {
    expect(problemsOf(body(text))).toEqual([]);
  });

  it.each([
    ['after a fence', `\`\`\`\na\n\`\`\`\n${markers}\n`, 18],
    ['before a fence', `>>>>>>> theirs\n\`\`\`\na\n\`\`\`\n`, 15],
    ['around a fence', `<<<<<<< ours\n\`\`\`\na\n\`\`\`\n>>>>>>> theirs\n`, 15],
    ['after what only looks like a fence', `Text \`\`\`\n${markers}\n`, 16],
    ['after a fence in a comment', `<!--\n\`\`\`\n-->\n${markers}\n`, 18],
    ['after a fence in a list', `- a\n\n  \`\`\`\n${markers}\n`, 18],
  ])('are an error %s', (_name, text, line) => {
    expect(problemsOf(body(text))).toContain(`file/conflict ${line}`);
  });

  it('are an error inside and around front matter', () => {
    expect(problemsOf(piece('x-a: |\n  ```\n<<<<<<< ours\n'))).toEqual(['file/conflict 15']);
    expect(problemsOf(`<<<<<<< ours\n${piece()}`)).toEqual(['file/conflict 1']);
    expect(problemsOf(piece().replace('\n---\n', '\n<<<<<<< ours\n--- \n=======\n---\n'))).toEqual([
      'file/conflict 13',
    ]);
  });
});

describe('the end of a document', () => {
  it.each(['...', '... ', '...\t', '... # end'])('%j is an error in front matter and in a list', (end) => {
    expect(problemsOf(piece(`x-a: b\n${end}\nx-c: d\n`))).toContain('yaml/documents 14');
    expect(problemsOf(piece(`x-a: b\n${end}\n`))).toContain('yaml/documents 14');
    expect(problemsOf(`- id: a\n  name: A\n${end}\n`, 'product')).toContain('yaml/documents 3');
  });

  it('is not seen in three dots inside a text', () => {
    expect(problemsOf(piece('x-a: "..."\nx-b: ... and more\nx-c: |\n  ...\n'))).toEqual([]);
  });
});

describe('a forbidden character written as a character code', () => {
  it.each(['&#x202e;', '&#8238;', '&#xFFFE;', '&#xD800;', '&#0;', '&#x200b;', '&#xfffd;'])(
    'is an error in a text: %s',
    (code) => {
      expect(checkBody(`a\n\nOne ${code} two\n`)).toMatchObject([{ rule: 'file/characters', line: 3 }]);
    },
  );

  it.each([
    ['the title of a link', '[a](https://example.com "One &#x202e;")'],
    ['the words for a picture', '![One &#x202e;](https://example.com/a.png)'],
    ['a heading', '## One &#x202e;'],
    ['a cell', 'a | b\n- | -\nOne &#x202e; | two'],
  ])('is an error in %s', (_name, text) => {
    expect(checkBody(text).map(({ rule }) => rule)).toEqual(['file/characters']);
  });

  it('is an error in an attribute', () => {
    expect(checkBody('<Callout title="One &#x202e;">\n\na\n\n</Callout>\n')).toMatchObject([
      { rule: 'body/attribute' },
    ]);
  });

  it('is text in code, and a code for a visible character is text everywhere', () => {
    expect(checkBody('`&#x202e;` &#8364; &amp; &#x1F680;\n\n```\n&#xD800;\n```\n')).toEqual([]);
  });
});

describe('an id with a meaning in programs', () => {
  it.each(['constructor', 'prototype'])('is refused as the name of a file and in a list: %s', (id) => {
    expect(RESERVED_IDS.has(id)).toBe(true);
    const content = contentFolder({
      [`pieces/${id}.mdx`]: piece('title: Other\nurl: https://example.com/other\n', { without: ['title', 'url'] }),
      'products.yaml': `- id: ${id}\n  name: A\n`,
    });
    const { findings } = readContent({ directory: content, today: TODAY });
    expect(findings.filter(({ rule }) => rule === 'id/reserved').map(({ file }) => file)).toEqual([
      `content/pieces/${id}.mdx`,
      'content/products.yaml',
    ]);
  });

  it.each(['valueof', 'hasownproperty', 'tostring'])('is accepted where it is harmless: %s', (id) => {
    const content = contentFolder({
      'products.yaml': `- id: ${id}\n  name: A\n`,
      'personas/buyer.mdx': persona(),
      'pieces/payback-guide.mdx': piece(`products: [${id}]\n`),
    });
    const { findings } = readContent({ directory: content, today: TODAY });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['__proto__', 'toString', 'hasOwnProperty', 'constructor'])('is refused in a reference: %s', (id) => {
    const content = contentFolder({ 'pieces/payback-guide.mdx': piece(`products: [${id}]\nnext: ${id}\n`) });
    const { findings } = readContent({ directory: content, today: TODAY });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([13, 14]);
  });
});
