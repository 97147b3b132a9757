import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bodyAddressProblem } from '../../src/content/body/address.ts';
import { checkBody, renderBody } from '../../src/content/body/body.ts';

/** The elements that a rendered body may contain, each with its attributes. Listed here independently of the renderer. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel', 'class', 'id', 'aria-label'],
  blockquote: [],
  br: [],
  code: ['class'],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  em: [],
  figcaption: [],
  figure: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: ['class'],
  li: ['id', 'class'],
  ol: ['class', 'start'],
  p: ['class'],
  pre: [],
  s: [],
  section: ['class'],
  strong: [],
  sup: ['class'],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class'],
  thead: [],
  tr: [],
  ul: ['class'],
};

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/** Everything in the HTML, as a browser reads it, that is not allowed. */
function forbidden(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if (!node.nodeName.startsWith('#')) {
      const attributes = ALLOWED[node.nodeName];
      if (!attributes) found.push(`<${node.nodeName}>`);
      for (const { name, value } of node.attrs ?? []) {
        if (!attributes?.includes(name)) found.push(`${node.nodeName}[${name}]`);
        if (name === 'href' && !value.startsWith('#') && bodyAddressProblem(value)) found.push(`href ${value}`);
        if (name === 'href' && /^\s*(?:javascript|data|vbscript|file):/i.test(value)) found.push(`href ${value}`);
      }
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parseFragment(html) as unknown as Node);
  return found;
}

describe('checking a body', () => {
  it.each([
    ['{process.exit(0)}', 'body/expression', '1:1'],
    ['    {indented}', 'body/expression', '1:5'],
    ['# Title {x}', 'body/expression', '1:9'],
    ['> a\n> {x}', 'body/expression', '2:3'],
    ['| a |\n|---|\n| {x} |', 'body/expression', '3:3'],
    ['Text[^n].\n\n[^n]: note {x}', 'body/expression', '3:12'],
    ['{/* fine */ evil() /* x */}', 'body/expression', '1:1'],
    ['{}{x}', 'body/expression', '1:1'],
    ['😀 {x}', 'body/expression', '1:3'],
    ['import a from "b"', 'body/module', '1:1'],
    ['text\n\nexport const a = 1', 'body/module', '3:1'],
    ['<script>alert(1)</script>', 'body/html', '1:1'],
    ['a <img src=x onerror=alert(1)> b', 'body/html', '1:3'],
    ['<base href="https://example.com/" />', 'body/html', '1:1'],
    ['<!-- never closed\n\ntext', 'body/html', '1:1'],
    ['<!DOCTYPE html>', 'body/html', '1:1'],
    ['<Fragment set:html="x" />', 'body/component', '1:1'],
    ['<Widget client:only="react" />', 'body/component', '1:1'],
    ['<constructor />', 'body/html', '1:1'],
    ['<TalkTrack>\n\nnever closed', 'body/component', '1:1'],
    ['</TalkTrack>', 'body/component', '1:1'],
    ['in a <TalkTrack>line</TalkTrack>', 'body/component', '1:6'],
    ['<Video url="https://example.com/v" title="Tour">', 'body/component', '1:1'],
    ['<Callout kind={x}>\n\na\n\n</Callout>', 'body/attribute', '1:10'],
    ['<Callout {...x}>\n\na\n\n</Callout>', 'body/attribute', '1:9'],
    ['<Callout onclick="x">\n\na\n\n</Callout>', 'body/attribute', '1:10'],
    ['<Video url="javascript:alert(1)" title="x" />', 'body/attribute', '1:8'],
    ['<Quote>\n\na\n\n</Quote>', 'body/attribute', '1:1'],
    ['before [x](javascript:alert(1))', 'body/address', '1:8'],
    ['[x](java&#9;script:alert(1))', 'body/address', '1:1'],
    ['[x][r]\n\n[r]: JaVaScRiPt:alert(1)', 'body/address', '1:1'],
    ['<javascript:alert(1)>', 'body/address', '1:1'],
    ['[x](//example.com/a)', 'body/address', '1:1'],
    ['[x](https:\\\\example.com)', 'body/address', '1:1'],
    ['[x](file:///etc/hosts)', 'body/address', '1:1'],
    ['[x](data:text/html,x)', 'body/address', '1:1'],
    ['![x](../../.git/config?raw)', 'body/address', '1:1'],
    ['[![x](javascript:1)](https://example.com)', 'body/address', '1:2'],
    [`${'- '.repeat(60)}x`, 'body/limits', '1:1'],
    ['x'.repeat(20_001), 'body/limits', '1:1'],
  ])('refuses %j', (text, rule, place) => {
    const [problem] = checkBody(text);
    expect(problem).toMatchObject({ rule });
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(() => renderBody(text)).toThrow(/cannot be rendered/);
  });
});

describe('rendering a body', () => {
  it.each([
    ['5 < 6 > 3 & 2, <10 EUR, x<=3', '<p>5 &lt; 6 &gt; 3 &amp; 2, &lt;10 EUR, x&lt;=3</p>'],
    ['`{a}` and \\{b\\}', '<p><code>{a}</code> and {b}</p>'],
    ['Before <!-- note --> after', '<p>Before  after</p>'],
    ['<!--\n\nnote\n\n-->\n\nText', '<p>Text</p>'],
    ['{/* note */}\n\nText', '<p>Text</p>'],
    ['import duties rose, export too', '<p>import duties rose, export too</p>'],
    ['# One\n\n## Two', '<h2 id="body-one">One</h2>\n<h3 id="body-two">Two</h3>'],
    ['## A\n\n## A\n\n[up](#a)', '<h3 id="body-a">A</h3>\n<h3 id="body-a-2">A</h3>\n<p><a href="#body-a">up</a></p>'],
    ['- [x] done\n- [ ] open', '<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>'],
    [
      '~~old~~ https://example.com/a',
      '<p><s>old</s> <a href="https://example.com/a" rel="noopener">https://example.com/a</a></p>',
    ],
    ['<sales@example.com>', '<p><a href="mailto:sales@example.com">sales@example.com</a></p>'],
    [
      '![Chart](https://example.com/c.png)',
      '<p><a class="picture" href="https://example.com/c.png" rel="noopener">Chart</a></p>',
    ],
    ['هذا نص 内容 🚀', '<p>هذا نص 内容 🚀</p>'],
  ])('accepts and renders %j', (text, html) => {
    expect(checkBody(text)).toEqual([]);
    expect(renderBody(text).trim()).toBe(html);
  });

  it('renders components with Markdown and other components inside', () => {
    const text = [
      '<TalkTrack title="Open with">',
      '',
      'It *pays back*.',
      '',
      '</TalkTrack>',
      '',
      '<Callout kind="tip" title="Only &amp; now">One line.</Callout>',
      '',
      '<Quote by="Plant manager">',
      '- a',
      '<Callout>',
      'b',
      '</Callout>',
      '</Quote>',
      '',
      '<Video',
      '  url="https://example.com/v"',
      '  title=\'Two "minutes"\'',
      '/>',
    ].join('\n');
    expect(checkBody(text)).toEqual([]);
    expect(renderBody(text)).toMatchInlineSnapshot(`
      "<div class="talk-track"><p class="component-title">Open with</p>
      <p>It <em>pays back</em>.</p>
      </div>
      <div class="callout callout-tip"><p class="component-title">Tip: Only &amp; now</p>
      <p>One line.</p>
      </div>
      <figure class="quote"><blockquote>
      <ul>
      <li>a</li>
      </ul>
      <div class="callout callout-note"><p class="component-title">Note</p>
      <p>b</p>
      </div>
      </blockquote><figcaption>Plant manager</figcaption></figure>
      <p class="video"><a href="https://example.com/v" rel="noopener">Video: Two &quot;minutes&quot;</a></p>
      "
    `);
  });

  it('renders tables and footnotes', () => {
    expect(renderBody('| a | b |\n|---|--:|\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Note.')).toMatchInlineSnapshot(`
      "<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
      <thead>
      <tr>
      <th>a</th>
      <th class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="align-right">2</td>
      </tr>
      </tbody>
      </table></div>
      <p>Text<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>.</p>
      <hr class="footnotes-sep">
      <section class="footnotes">
      <ol class="footnotes-list">
      <li id="fn1" class="footnote-item"><p>Note. <a href="#fnref1" class="footnote-backref" aria-label="Back to the text">↩</a></p>
      </li>
      </ol>
      </section>
      "
    `);
  });
});

it('reports every problem of a body at once', () => {
  expect(checkBody('{a}\n\n<b>x</b>\n\n[x](data:y)', 10).map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    'body/expression 10',
    'body/html 12',
    'body/address 14',
  ]);
});

it('renders only allowed elements, attributes and addresses, whatever the text', () => {
  const fragment = fc.constantFrom(
    ...[
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '`',
      '```\n',
      '~~~\n',
      '*',
      '_',
      '~~',
      '|',
      '---|---\n',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '1. ',
      '# ',
    ],
    ...[
      '<TalkTrack>',
      '</TalkTrack>',
      '<Callout kind="tip">',
      '</Callout>',
      '<Quote by="x">',
      '</Quote>',
      '<Video url="',
      '" title="',
      '" />',
    ],
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">',
      '<!--',
      '-->',
      '{/*',
      '*/}',
      'set:html="',
      '<svg onload=x>',
    ],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'https://example.com',
      '//evil.example',
      'mailto:a@b.example',
      '&lt;',
      '&#106;',
      '&colon;',
      '\\',
      '[^1]',
      '[^1]: ',
      '![',
      '](',
      '[r]: ',
      '"',
      "'",
      'a',
      ' ',
      'é',
      '😀',
    ],
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (body) => {
      if (checkBody(body).length > 0) return;
      expect(forbidden(renderBody(body))).toEqual([]);
    }),
    { numRuns: 5000, seed: 20261116 },
  );
});

describe('checking a body that was made to be slow', () => {
  const long = (unit: string) => `${unit.repeat(Math.floor(19_000 / unit.length))}\n`.repeat(13);
  const many = (line: string) => line.repeat(Math.floor(250_000 / line.length));

  it.each([
    ['comments that never end', many('<!--\n')],
    ['comments in a line that never end', long('<!--')],
    ['comments in braces that never end', long('{/*')],
    ['components that never end', many('<Callout>\n')],
    ['tags that never end', long('<Callout ')],
  ])('searches each character only a few times: %s', (_name, body) => {
    const { searched } = countSearched(() => checkBody(body));
    expect(searched / body.length).toBeLessThan(30);
  });

  it.each([
    ['braces', long('{')],
    ['tags', long('<a ')],
    ['comments', many('<!--\n')],
  ])('reports the first fifty problems and leaves the rest for the next run: %s', (_name, body) => {
    expect(checkBody(body)).toHaveLength(50);
  });
});

/** The number of characters that all text searches went over: a measure of work that does not depend on the machine. */
function countSearched(work: () => void): { searched: number } {
  const { indexOf } = String.prototype;
  let searched = 0;
  String.prototype.indexOf = function count(this: string, wanted: string, from = 0) {
    const at = indexOf.call(this, wanted, from);
    searched += (at < 0 ? this.length : at) - from;
    return at;
  };
  try {
    work();
  } finally {
    String.prototype.indexOf = indexOf;
  }
  return { searched };
}
