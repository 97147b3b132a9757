/** Front matter collected from attacks on similar tools, and valid front matter that such tools refuse. */
import {
  badField,
  badFile,
  badMore,
  badTitle,
  badUrl,
  CODE,
  goodMore,
  goodTitle,
  pieceText,
  type RefusedCase,
  type ShownCase,
} from '../case.ts';

/** Front matter in another language. */
const script = `{title: (${CODE}, "evil"), format: "guide", status: "live", owner: "content-team"}`;
const plain = 'title: x\nformat: guide\nstatus: draft\nowner: content-team\n';
const badServes = (name: string, personas: string, rule: RefusedCase['refused']['rule']) =>
  badField(name, { serves: `[{ persona: ${personas}, stage: awareness }]` }, rule, 7);

export const refusedCollectedFrontMatter: readonly RefusedCase[] = [
  badFile('fm javascript', 'pieces/fm-javascript.mdx', `---javascript\n${script}\n---\nbody\n`, 'front-matter/fence'),
  badFile('fm js uppercase', 'pieces/fm-js-uppercase.mdx', `---JS\n${script}\n---\nbody\n`, 'front-matter/fence'),
  badFile('fm dots close', 'pieces/fm-dots-close.mdx', `---\n${plain}...\nbody\n`, 'front-matter/unclosed'),
  badFile('fm unclosed', 'pieces/fm-unclosed.mdx', `---\n${plain}body\n`, 'front-matter/unclosed'),
  badFile('fm missing', 'pieces/fm-missing.mdx', 'just a body\n', 'front-matter/missing'),
  badFile('fm scalar', 'pieces/fm-scalar.mdx', '---\njust a string\n---\nbody\n', 'schema/type', { line: 2 }),
  badFile('fm array', 'pieces/fm-array.mdx', '---\n- a\n- b\n---\nbody\n', 'schema/type', { line: 2 }),
  badMore('fm slug html', `slug: 'x"><img src=x onerror=alert(1)>'\n`, 'schema/unknown-key'),
  badMore('fm unknown key', 'onclick: alert(1)\n', 'schema/unknown-key'),
  badMore('fm merge key', '<<: {layout: ./evil.js}\n', 'schema/unknown-key'),
  badMore(
    'fm astro collection keys',
    'id: other\ncollection: personas\nbody: x\nrendered: {html: "<script>alert(1)</script>"}\n',
    'schema/unknown-key',
    4,
  ),

  badField('yaml anchor cycle', { serves: '&p [{ persona: buyer, stage: awareness }, *p]' }, 'yaml/alias', 7),
  badTitle('yaml js function', '!!js/function "function(){return 1}"', 'yaml/tag'),
  badTitle('yaml title unknown tag', '!foo bar', 'yaml/tag'),
  badTitle('yaml title star', '*Bold* title', 'yaml/alias'),
  badTitle('yaml title comment truncates', 'Why C #1 is great', 'yaml/comment'),
  badTitle('yaml title octal', '012', 'schema/type'),
  badTitle('yaml title 0o', '0o14', 'schema/type'),
  badTitle('yaml title float', '1e3', 'schema/type'),
  badTitle('yaml title bigint', '9007199254740993', 'schema/type'),
  badTitle('yaml title list', '[a, b]', 'schema/type'),
  badMore('yaml deep map', `deep: ${'{a: '.repeat(3_000)}1${'}'.repeat(3_000)}\n`, 'yaml/depth', -5),
  badTitle('yaml nul escape', String.raw`"a\0b"`, 'schema/value'),
  badMore(
    'yaml conflict front matter',
    'published: 2024-03-05\n<<<<<<< HEAD\nx-a: a\n=======\nx-a: b\n>>>>>>> branch\n',
    'file/conflict',
    2,
  ),
  badTitle('enc bom mid file', '"a\ufeffb"', 'file/characters'),
  badTitle('uni bidi override', '"Invoice \u202egnp.exe"', 'file/characters'),
  badTitle('uni tag characters', '"Guide\u{e0041}\u{e0042}\u{e007f}"', 'file/characters'),
  badTitle('uni line separator', '"Line\u2028two"', 'file/characters'),

  badServes('ref dangling persona', 'no-such-persona', 'reference/unknown'),
  badServes('ref traversal backslash', '"..\\\\..\\\\secret"', 'schema/value'),
  badServes('ref absolute', '"/etc/passwd"', 'schema/value'),
  badServes('ref has own', '"hasOwnProperty"', 'schema/value'),
  badServes('ref object', '{buyer: true}', 'schema/type'),
  badMore(
    'replaced by dangling',
    'decision: { verdict: merge, into: nowhere, on: 2026-01-15, by: content-team }\n',
    'reference/unknown',
  ),

  badMore('date feb 31', 'published: 2024-02-31\n', 'schema/value'),
  badMore('date month 13', 'published: 2024-13-01\n', 'schema/value'),
  badMore('date year 9999', 'published: 9999-12-31\n', 'schema/value'),
  badMore('date timestamp', 'published: 2024-03-05T23:30:00-08:00\n', 'schema/value'),
  badMore('date reviewed future', 'reviewed: { on: 2029-01-01, by: content-team }\n', 'review/future-date'),

  badUrl('url javascript newline', String.raw`"java\nscript:alert(1)"`),
  badUrl('url data', '"data:text/html,<script>alert(1)</script>"'),
  badUrl('url protocol relative', '"//evil.example/x"'),
  badUrl('url backslashes', String.raw`"https:\\\\evil.example"`),
  badUrl('url embedded newline', String.raw`"https://exa\nmple.com/x"`),
  badUrl('url ip metadata', '"http://169.254.169.254/latest/meta-data/"'),
  badUrl('url localhost', '"http://localhost:8080/admin"'),
  badUrl('url too long', `"https://example.com/${'a'.repeat(5_000)}"`),
  {
    name: 'url duplicate fragment',
    files: {
      'pieces/url-fragment-one.mdx': pieceText('url-fragment-one', { fields: { url: '"https://example.com/same5"' } }),
      'pieces/url-fragment-two.mdx': pieceText('url-fragment-two', {
        fields: { url: '"https://example.com/same5#top"' },
      }),
    },
    alone: true,
    refused: { rule: 'piece/duplicate-address', file: 'pieces/url-fragment-two.mdx', line: 3 },
  },
];

export const shownCollectedFrontMatter: readonly ShownCase[] = [
  goodTitle('ok title attr break', '"><img src=x onerror=alert(1)>'),
  goodTitle('ok title single quote break', "' onmouseover='alert(1)"),
  goodTitle('ok title mdx like', '{process.env.SECRET_WORD}'),
  goodTitle('ok title formula minus', '-50% off'),
  goodTitle('ok title percent', '100% of %20 and %s %d'),
  goodTitle('ok title cjk', '内容監査の手引き：第２版'),
  goodTitle('ok title hebrew', 'מדריך תוכן (PDF)'),
  goodTitle('ok title emoji', 'Launch 🚀 plan 🇩🇪'),
  goodTitle('ok title zwnj persian', 'می\u200cخواهم'),
  goodTitle('ok title thai', 'คู่มือเนื้อหา'),
  goodTitle('ok title vietnamese', 'Hướng dẫn nội dung'),
  goodTitle('ok title no', 'no'),
  goodTitle('ok title date', '2024-01-02'),
  goodTitle('ok title less than', '5 < 6 > 3 & 2'),
  goodMore('ok block list', 'products:\n  - planner\n'),
  goodMore('ok date quoted', 'published: "2024-03-05"\n'),
  // Form editors write empty fields; they count as absent.
  goodMore('date empty', 'published: \n'),
  {
    name: 'ok url query',
    files: {
      'pieces/ok-url-query.mdx': pieceText('ok-url-query', {
        fields: { url: '"https://example.com/a%20b?x=1&y=%C3%A9#part"' },
      }),
    },
    shown: { page: 'content/ok-url-query/', texts: ['ok-url-query'] },
  },
  {
    name: 'ok replaced by chain',
    files: {
      'pieces/chain-a.mdx': pieceText('chain-a', {
        more: 'decision: { verdict: merge, into: chain-b, on: 2026-01-15, by: content-team, why: The newer one. }\n',
      }),
      'pieces/chain-b.mdx': pieceText('chain-b', {
        more: 'decision: { verdict: merge, into: chain-c, on: 2026-01-15, by: content-team, why: The newest. }\n',
      }),
      'pieces/chain-c.mdx': pieceText('chain-c', {}),
    },
    shown: { page: 'content/chain-a/', texts: ['chain-a', 'chain-b'] },
  },
];
