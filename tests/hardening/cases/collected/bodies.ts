/** Bodies collected from attacks on similar tools, and valid bodies that such tools refuse. */
import { badBody, CODE, goodBody, type RefusedCase, type ShownCase } from '../case.ts';

export const refusedCollectedBodies: readonly RefusedCase[] = [
  badBody('mdx expr table', `| a |\n|---|\n| {${CODE}} |\n`, 'body/expression', 3),
  badBody('mdx expr after comment', `{/* fine */ ${CODE} /* fine */}\n`, 'body/expression'),
  badBody('mdx expr heading', `# Title {${CODE}}\n`, 'body/expression'),
  badBody('mdx expr multiline', `> a {\n> ${CODE}\n> }\n`, 'body/expression'),
  badBody('mdx expr empty then code', `{}{${CODE}}\n`, 'body/expression'),
  badBody('mdx esm export frontmatter', 'export const frontmatter = { title: "other" }\n\nhi\n', 'body/module'),
  badBody('mdx jsx allowed attr expr', `<Callout type={${CODE}}>x</Callout>\n`, 'body/attribute'),
  badBody('mdx jsx unknown component', '<Foo bar="1" />\n', 'body/component'),
  badBody('mdx jsx proto name', '<__proto__ />\n\n<constructor />\n', 'body/html'),
  badBody('mdx jsx fragment set html', '<Fragment set:html="<script>alert(1)</script>" />\n', 'body/component'),
  badBody('mdx jsx client directive', '<Widget client:only="react" />\n', 'body/component'),
  badBody('mdx bom in body', `\ufeff{${CODE}}\n`, 'file/characters'),
  badBody('mdx unbalanced brace', 'An open { brace\n', 'body/expression'),

  badBody('html img onerror', '<img src="x" onerror="alert(1)" />\n', 'body/html'),
  badBody('html style', '<style>{`body{display:none}`}</style>\n', 'body/html'),
  badBody('html base', '<base href="https://evil.example/" />\n', 'body/html'),
  badBody(
    'html noscript mxss',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>\n',
    'body/html',
  ),
  badBody('html dom clobber', '<form id="pagefind" /><img name="getElementById" />\n', 'body/html'),
  badBody('html unclosed void', 'a<br>b\n', 'body/html'),

  badBody('url body javascript case ref', '[x][r]\n\n[r]: JaVaScRiPt:alert(1)\n', 'body/address'),
  badBody('url body file', '[x](file:///etc/passwd)\n', 'body/address'),
  badBody('url body protocol relative', '[x](//evil.example/a)\n', 'body/address'),
  badBody('url body backslash', '[x](https:\\\\evil.example)\n', 'body/address'),
  badBody('url body image raw', '![x](../../.git/config?raw)\n', 'body/address'),

  badBody('body conflict half removed', 'Intro\n\ntheirs\n>>>>>>> feature/branch\n', 'file/conflict', 4),
  badBody('enc nul body', 'a\0b\n', 'file/characters'),
  badBody('dos quote nesting', `${'>'.repeat(32 * 1024)} x\n`, 'body/limits'),
  badBody('dos entities', `${'&amp;'.repeat(30_000)}\n`, 'body/limits'),
  badBody(
    'dos backtick runs',
    `${Array.from({ length: 547 }, (_, length) => '`'.repeat(length + 1)).join(' ')}\n`,
    'body/limits',
  ),
];

export const shownCollectedBodies: readonly ShownCase[] = [
  goodBody(
    'ok body code fence braces',
    '```js\nimport x from "y"; export const a = {process.env.HOME};\n<script>alert(1)</script>\n```\n',
    ['import x from "y"; export const a = {process.env.HOME};\n<script>alert(1)</script>'],
  ),
  goodBody('ok body less than number', 'Costs <10 EUR, >5 EUR, x<=3\n', ['Costs <10 EUR, >5 EUR, x<=3']),
  goodBody('ok body html comment inline', 'Before <!-- secret note --> after\n', ['Before after'], ['secret note']),
  goodBody('ok body autolink mail', 'Write to <sales@example.com>.\n', ['Write to sales@example.com.']),
  goodBody('ok body task list', '- [x] done\n- [ ] open\n', ['done', 'open']),
  goodBody('ok body footnote', 'Text[^n].\n\n[^n]: Note with *style*.\n', ['Note with style.']),
  goodBody('ok body rtl', 'هذا نص عربي.\n', ['هذا نص عربي.']),
  goodBody('ok body empty', '\n', ['ok-body-empty']),
  goodBody('ok body long table', `| a | b |\n|---|---|\n${'| one | two |\n'.repeat(1000)}`, ['one', 'two']),
  goodBody('ok enc no final newline', 'last line', ['last line']),
];
