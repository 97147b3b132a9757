/** The fast way through a body never calls one fine in which the parser finds a problem, and the usual bodies go that way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAndReadBody } from '../../src/content/body/body.ts';
import { components } from '../../src/content/body/components.ts';
import { isPlainBody } from '../../src/content/body/plain-body.ts';

const usual = [
  'Two paragraphs about a pump.\n\nThe second one names **three** `reasons`, and a price.',
  '## Who reads it\n\n- One.\n- [x] Two.\n  1. Three.\n\n> A quote.\n> Its second line.',
  '| A | B |\n| --- | ---: |\n| ~~1~~ | 2 |',
  '[a study](https://www.example.com/facts/24)[^1], and https://www.example.com/b.\n\n[^1]: https://www.example.com/survey',
  ...components.map(({ example }) => `Before.\n\n${example}\n\nBehind.`),
];

test.each(usual)('a usual body is not parsed: %s', (body) => {
  expect(isPlainBody(`\n${body}\n`)).toBe(true);
});

/** What bodies are put together from: usual lines, and pieces of everything that problems come from. */
const part = fc.oneof(
  fc.constantFrom(...usual),
  fc.constantFrom(...components.flatMap(({ example }) => example.split('\n'))),
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\n\n',
      ' ',
      '    ',
      '- ',
      '* ',
      '1. ',
      '> ',
      '>',
      '#',
      '|',
      '| - |',
      '---',
      '===',
      '```',
      '~~~',
      '`',
    ],
    ...[
      '[',
      ']',
      '](',
      ')',
      '[^1]',
      '[^1]: ',
      '[^2]: ',
      '[1]: ',
      '[^a b]: ',
      ']:',
      '!',
      '!\\',
      '\\',
      '&',
      '&#',
      'x202e;',
      '&lt;',
      '&colon;',
    ],
    ...[
      'https:',
      'http:',
      '//',
      '://',
      'https://',
      'HTTPS://',
      'www.example.com',
      'a.localhost',
      'metadata.google.internal',
    ],
    ...[
      '127.0.0.1',
      'xn--',
      '.com',
      '/page',
      ':8080',
      '@',
      '?',
      '(',
      'javascript:',
      'mailto:',
      'a@example.com',
      'é',
      'а',
    ],
    ...[
      '<',
      '>',
      '</',
      '/>',
      '{',
      '}',
      '<!--',
      '-->',
      '{/*',
      '*/}',
      '\t',
      '\r',
      '<<<<<<<',
      '>>>>>>>',
      '|||||||',
      '=======',
    ],
    ...['import x from "y"', 'export default', 'important', ' title="x"', ' by="y"', '""', 'word', '*', '_', '**'],
  ),
);

test('a body that is called plain holds nothing that the parser has something against', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
      const body = parts.join('');
      if (!isPlainBody(body)) return;
      plain += 1;
      expect(checkAndReadBody(body).problems).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('a body with one change to a usual one holds nothing that the parser has something against where it is called plain', () => {
  fc.assert(
    fc.property(fc.constantFrom(...usual), fc.constantFrom(...usual), part, fc.nat(), (one, other, inserted, at) => {
      const whole = `${one}\n\n${other}`;
      const place = at % whole.length;
      const body = whole.slice(0, place) + inserted + whole.slice(place);
      if (isPlainBody(body)) expect(checkAndReadBody(body).problems).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['nested quotes', '>'.repeat(60)],
  ['nested lists', Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['nested footnotes', `${Array.from({ length: 60 }, (_, depth) => `[^${depth}]:`).join('')} a`],
  ['footnotes', Array.from({ length: 300 }, (_, id) => `[^${id}]\n\n[^${id}]: a`).join('\n\n')],
  ['a long line', `${'a\n'.repeat(30_000)}${'a'.repeat(30_000)}`],
  ['many addresses', 'https://example.com '.repeat(200)],
])('what is more than may be is left to the parser: %s', (_name, body) => {
  expect(isPlainBody(body)).toBe(false);
});
