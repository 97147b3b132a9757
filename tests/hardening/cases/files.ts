/** Files that are not what they seem: encodings, names, links, and lists and records of other kinds. */
import { base, persona } from '../../content-folder.ts';
import { badFile, pieceText, type RefusedCase, type ShownCase } from './case.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
/** The bytes of a text with `§` replaced. */
function bytes(text: string, inserted: readonly number[]): Buffer {
  const [before = '', after = ''] = text.split('§');
  return Buffer.concat([Buffer.from(before), Buffer.from(inserted), Buffer.from(after)]);
}
const withBody = (id: string, body: string) => pieceText(id, { body });

function request(ask: string, more = ''): string {
  return `ask:\n  kind: new\n  title: A request\n  requestedOn: 2026-11-12\n${ask}${more}`;
}

export const refusedFiles: readonly RefusedCase[] = [
  badFile('bytes of another encoding', 'pieces/latin.mdx', latin(withBody('latin', 'Fünf Gründe\n')), 'file/encoding', {
    line: 10,
  }),
  badFile('bytes of a wide encoding', 'pieces/wide.mdx', wide(withBody('wide', 'x\n')), 'file/encoding'),
  badFile(
    'bytes of a wide encoding the other way',
    'pieces/wide-be.mdx',
    wide(withBody('wide-be', 'x\n')).swap16(),
    'file/encoding',
  ),
  badFile(
    'bytes that are too long for their letter',
    'pieces/overlong.mdx',
    bytes(withBody('overlong', 'x§y\n'), [0xc0, 0xbc]),
    'file/encoding',
    { line: 10 },
  ),
  badFile(
    'bytes of half a character',
    'pieces/half.mdx',
    bytes(withBody('half', 'x§y\n'), [0xed, 0xa0, 0x80]),
    'file/encoding',
    { line: 10 },
  ),
  badFile(
    'bytes that are cut at the end',
    'pieces/cut.mdx',
    bytes(withBody('cut', 'x§'), [0xe2, 0x82]),
    'file/encoding',
    { line: 10 },
  ),
  badFile(
    'two byte order marks',
    'pieces/two-marks.mdx',
    `\ufeff\ufeff${withBody('two-marks', 'x\n')}`,
    'file/characters',
  ),
  badFile('byte order mark inside the text', 'pieces/mark.mdx', withBody('mark', 'x\ufeffy\n'), 'file/characters', {
    line: 10,
  }),
  badFile('NUL in a body', 'pieces/nul.mdx', withBody('nul', 'www.a.b\0{code}\n'), 'file/characters', { line: 10 }),
  badFile('file of NULs', 'pieces/nuls.mdx', new Uint8Array(300), 'file/characters'),
  badFile('control sequence in a body', 'pieces/escape.mdx', withBody('escape', '\u001b[2J\n'), 'file/characters', {
    line: 10,
  }),
  badFile('delete in a body', 'pieces/delete.mdx', withBody('delete', 'x\u007fy\n'), 'file/characters', { line: 10 }),
  badFile(
    'control character of the second block',
    'pieces/c1.mdx',
    withBody('c1', 'x\u009b31my\n'),
    'file/characters',
    { line: 10 },
  ),
  badFile('line ends of old machines', 'pieces/cr.mdx', withBody('cr', 'x\ry\n'), 'file/characters', { line: 10 }),
  badFile('reversal in a body', 'pieces/reversal.mdx', withBody('reversal', 'x\u202ey\n'), 'file/characters', {
    line: 10,
  }),
  badFile('isolate in a body', 'pieces/isolate.mdx', withBody('isolate', 'x\u2066y\n'), 'file/characters', {
    line: 10,
  }),
  badFile('hidden line end', 'pieces/separator.mdx', withBody('separator', 'x\u2028y\n'), 'file/characters', {
    line: 10,
  }),
  badFile('invisible letters', 'pieces/tags.mdx', withBody('tags', 'x\u{e0041}\u{e0042}y\n'), 'file/characters', {
    line: 10,
  }),
  badFile(
    'conflict that is half removed',
    'pieces/conflict.mdx',
    withBody('conflict', 'Ours\n>>>>>>> theirs\n'),
    'file/conflict',
    { line: 11 },
  ),
  badFile('file that is too large', 'pieces/large.mdx', withBody('large', 'word\n'.repeat(60_000)), 'file/size'),
  badFile(
    'front matter that is too large',
    'pieces/wide-yaml.mdx',
    `---\nx-a: ${'a'.repeat(300_000)}\n---\n`,
    'file/size',
  ),

  badFile('name in capitals', 'pieces/Guide.mdx', withBody('guide', 'x\n'), 'id/format'),
  badFile('name with a space', 'pieces/a b.mdx', withBody('a-b', 'x\n'), 'id/format'),
  badFile('name with an accent', 'pieces/café.mdx', withBody('cafe', 'x\n'), 'id/format'),
  badFile('name with an accent of its own', 'pieces/cafe\u0301.mdx', withBody('cafe-2', 'x\n'), 'id/format'),
  badFile('name with a per cent sign', 'pieces/100%25.mdx', withBody('100', 'x\n'), 'id/format'),
  badFile('name of dots', 'pieces/...mdx', withBody('dots', 'x\n'), 'id/format'),
  badFile('name that is markup', 'pieces/x"><img src=x onerror=alert(1)>.mdx', withBody('markup', 'x\n'), 'id/format'),
  badFile('name with a line end that commands', 'pieces/a\n::error::b.mdx', withBody('line', 'x\n'), 'id/format'),
  badFile('name with a control sequence', 'pieces/a\u001b[2Jb.mdx', withBody('sequence', 'x\n'), 'id/format'),
  badFile('name that reverses', 'pieces/a\u202exdm.mdx', withBody('reverses', 'x\n'), 'id/format'),
  badFile('name without an end', `pieces/${'a'.repeat(100)}.mdx`, withBody('long', 'x\n'), 'id/format'),
  badFile('name that Windows keeps for itself', 'pieces/con.mdx', withBody('con', 'x\n'), 'id/reserved'),
  badFile('name that filters keep for themselves', 'pieces/none.mdx', withBody('none', 'x\n'), 'id/reserved'),
  badFile('name with a wrong ending', 'pieces/guide.md', withBody('md', 'x\n'), 'file/unexpected'),
  badFile('name with an ending in capitals', 'pieces/guide.MDX', withBody('upper', 'x\n'), 'file/unexpected'),
  badFile('name of a leftover', 'pieces/guide.mdx.orig', withBody('orig', 'x\n'), 'file/unexpected'),
  badFile('name of a hidden file', 'pieces/.env', 'SECRET=1\n', 'file/unexpected'),
  badFile('program in the folder', 'pieces/a.astro', '---\nprocess.exit(0)\n---\n', 'file/unexpected'),
  badFile('settings of the generator in the folder', 'astro.config.mjs', 'process.exit(0)\n', 'file/unexpected'),
  badFile('folder called like a piece', 'pieces/dir.mdx/inner.txt', 'x\n', 'file/unexpected'),
  badFile('persona in a folder', 'personas/more/other.mdx', persona(), 'file/unexpected'),
  badFile('two pieces of one name', 'pieces/z/payback-guide.mdx', withBody('other', 'x\n'), 'id/duplicate', {
    alone: true,
  }),
  badFile('link to a file of the machine', 'pieces/link.mdx', { linkTo: '/etc/hosts' }, 'file/symlink'),
  badFile('link to nothing', 'pieces/dangling.mdx', { linkTo: 'nowhere.mdx' }, 'file/symlink'),
  badFile('link to a folder', 'pieces/folder', { linkTo: '..' }, 'file/symlink'),
  badFile('link in place of a folder', 'requests/link', { linkTo: '/etc' }, 'file/symlink'),

  badFile('persona without a name', 'personas/p1.mdx', '---\nstatus: active\n---\n', 'schema/missing', { line: 2 }),
  badFile('persona of a list', 'personas/p2.mdx', '---\n- name: Buyer\n---\n', 'schema/type', { line: 2 }),
  badFile('persona that is cut', 'personas/p3.mdx', '---\nname: "Buy', 'front-matter/unclosed'),
  badFile(
    'persona with an alias that unfolds',
    'personas/p4.mdx',
    '---\nname: A\nx-a: &a [1]\nx-b: [*a, *a]\n---\n',
    'yaml/alias',
    { line: 3 },
  ),
  badFile(
    'persona with code in its story',
    'personas/p5.mdx',
    '---\nname: A\n---\n\n{process.exit(0)}\n',
    'body/expression',
    { line: 5 },
  ),
  badFile(
    'persona with a priority of its own',
    'personas/p6.mdx',
    '---\nname: A\npriority: 99\n---\n',
    'schema/value',
    { line: 3 },
  ),
  badFile(
    'persona with a question twice',
    'personas/p7.mdx',
    '---\nname: A\nquestions:\n  - { id: q, stage: awareness, ask: Why? }\n  - { id: q, stage: awareness, ask: Why then? }\n---\n',
    'id/duplicate',
    { line: 5 },
  ),
  badFile(
    'persona with a question at no stage',
    'personas/p8.mdx',
    '---\nname: A\nquestions:\n  - { id: q, stage: nowhere, ask: Why? }\n---\n',
    'reference/unknown',
    { line: 4 },
  ),
  badFile(
    'persona with formats for a part of every object',
    'personas/p9.mdx',
    '---\nname: A\nformats: { constructor: 1 }\n---\n',
    'yaml/key',
    { line: 3 },
  ),
  badFile(
    'persona with more questions than anybody asks',
    'personas/p10.mdx',
    `---\nname: A\nquestions:\n${Array.from({ length: 501 }, (_, n) => `  - { id: q${n}, stage: awareness, ask: Why? }\n`).join('')}---\n`,
    'schema/value',
    { line: 4 },
  ),

  badFile('stages that are empty', 'stages.yaml', '[]\n', 'schema/missing', { alone: true }),
  badFile('stages that are nothing', 'stages.yaml', '', 'schema/type', { alone: true }),
  badFile('stages that are a map', 'stages.yaml', 'awareness: { name: Awareness }\n', 'schema/type', { alone: true }),
  badFile('stages with a broken quote', 'stages.yaml', '- id: awareness\n  name: "Awareness\n', 'yaml/syntax', {
    line: 2,
    alone: true,
  }),
  badFile(
    'stages that are merged',
    'stages.yaml',
    '- &a\n  id: awareness\n  name: Awareness\n- <<: *a\n  id: decision\n',
    'yaml/alias',
    { line: 2, alone: true },
  ),
  badFile('stages of one id', 'stages.yaml', `${base['stages.yaml']}- id: decision\n  name: Again\n`, 'id/duplicate', {
    line: 6,
    alone: true,
  }),
  badFile(
    'stage called like a part of every object',
    'stages.yaml',
    `${base['stages.yaml']}- id: __proto__\n  name: P\n`,
    'schema/value',
    { line: 6, alone: true },
  ),
  badFile(
    'stage that leaves its folder',
    'stages.yaml',
    `${base['stages.yaml']}- id: ../../x\n  name: P\n`,
    'schema/value',
    { line: 6, alone: true },
  ),
  badFile(
    'stage of the name of every filter',
    'stages.yaml',
    `${base['stages.yaml']}- id: all\n  name: P\n`,
    'id/reserved',
    { line: 6, alone: true },
  ),
  badFile(
    'more stages than a journey has',
    'stages.yaml',
    `${base['stages.yaml']}${Array.from({ length: 120 }, (_, n) => `- { id: s${n}, name: S }\n`).join('')}`,
    'schema/value',
    { alone: true },
  ),
  badFile('site in another language', 'site.yaml', `%YAML 1.1\n---\n${base['site.yaml']}`, 'yaml/tag', { alone: true }),
  badFile('site of two documents', 'site.yaml', `${base['site.yaml']}---\npublic: true\n`, 'yaml/documents', {
    line: 5,
    alone: true,
  }),
  badFile(
    'site at an address that is code',
    'site.yaml',
    `${base['site.yaml']}address: javascript:alert(1)\n`,
    'schema/value',
    { line: 5, alone: true },
  ),
  badFile(
    'site in a repository that is code',
    'site.yaml',
    `${base['site.yaml']}repository: javascript:alert(1)\n`,
    'schema/value',
    { line: 5, alone: true },
  ),
  badFile(
    'site in a time zone of its own',
    'site.yaml',
    `${base['site.yaml']}timeZone: ../../etc/localtime\n`,
    'schema/value',
    { line: 5, alone: true },
  ),
  badFile(
    'site with a color that is a style sheet',
    'site.yaml',
    `${base['site.yaml']}brand: { accent: "red;} body{display:none" }\n`,
    'schema/value',
    { line: 5, alone: true },
  ),
  badFile('site that is missing', 'site.yaml', null, 'content/missing', { alone: true }),
  badFile(
    'site that switches an error off',
    'site.yaml',
    `${base['site.yaml']}severities: { body/expression: off }\n`,
    'site/severity',
    { line: 5, alone: true },
  ),
  badFile(
    'person of no team',
    'people.yaml',
    `${base['people.yaml']}- { id: x, name: X, team: choir }\n`,
    'schema/value',
    { line: 9, alone: true },
  ),

  badFile('request that is cut', 'requests/1.yaml', 'ask:\n  kind: new\n  title: "A reque', 'yaml/syntax', { line: 3 }),
  badFile('request of NULs', 'requests/2.yaml', new Uint8Array(64), 'file/characters'),
  badFile('request that is empty', 'requests/3.yaml', '', 'schema/type'),
  badFile('request with conflict markers', 'requests/4.yaml', `<<<<<<< HEAD\n${request('')}`, 'file/conflict'),
  badFile(
    'request with a number below nothing',
    'requests/5.yaml',
    request('  issue: { number: -1, url: https://www.example.com/1 }\n'),
    'schema/value',
    { line: 5 },
  ),
  badFile(
    'request with half a number',
    'requests/6.yaml',
    request('  issue: { number: 1.5, url: https://www.example.com/1 }\n'),
    'schema/type',
    { line: 5 },
  ),
  badFile(
    'request with a number too large to keep',
    'requests/8.yaml',
    request('  issue: { number: 9007199254740993, url: https://www.example.com/1 }\n'),
    'schema/value',
    { line: 5 },
  ),
  badFile(
    'request from an address that is code',
    'requests/9.yaml',
    request('  issue: { number: 1, url: javascript:alert(1) }\n'),
    'schema/value',
    { line: 5 },
  ),
  badFile('request with more votes than people', 'requests/10.yaml', request('  votes: 9000000000\n'), 'schema/value', {
    line: 5,
  }),
  badFile(
    'request that is its own duplicate',
    'requests/11.yaml',
    request('', 'triage: { status: duplicate, duplicateOf: "11" }\n'),
    'reference/cycle',
    { line: 5 },
  ),
  badFile(
    'request with a field of the host',
    'requests/12.yaml',
    request('  author: someone\n'),
    'schema/unknown-key',
    { line: 5 },
  ),
  badFile(
    'request with a field of an object',
    'requests/13.yaml',
    request('  __proto__: { isAdmin: true }\n'),
    'yaml/key',
    { line: 5 },
  ),
  badFile(
    'request with an answer that no one can open',
    'requests/14.yaml',
    request('', 'triage: { status: delivered }\n'),
    'request/no-live-piece',
    { line: 5 },
  ),
  badFile('request in a folder', 'requests/more/15.yaml', request(''), 'file/unexpected'),
  badFile('request with another ending', 'requests/16.yml', request(''), 'file/unexpected'),
];

const hostile = '=1+1 <script>window.ran = true</script> @octocat {{ secrets.X }} ::error::x';

export const shownFiles: readonly ShownCase[] = [
  {
    name: 'line ends of Windows',
    files: { 'pieces/crlf.mdx': withBody('crlf', 'One\n\n- two\n').replaceAll('\n', '\r\n') },
    shown: { page: 'content/crlf/', texts: ['One', 'two'] },
  },
  {
    name: 'byte order mark at the start',
    files: { 'pieces/bom.mdx': `\ufeff${withBody('bom', 'One\n')}` },
    shown: { page: 'content/bom/', texts: ['One'] },
  },
  {
    name: 'no line end at the end',
    files: { 'pieces/no-end.mdx': withBody('no-end', 'The last word') },
    shown: { page: 'content/no-end/', texts: ['The last word'] },
  },
  {
    name: 'nothing behind the front matter, not even a line end',
    files: { 'pieces/bare.mdx': pieceText('bare', { body: '' }).trimEnd() },
    shown: { page: 'content/bare/', texts: ['bare'] },
  },
  {
    name: 'folders of any name',
    files: { 'pieces/Vertrieb & Söhne/2026 (neu)/in-folders.mdx': withBody('in-folders', 'In folders\n') },
    shown: { page: 'content/in-folders/', texts: ['In folders', 'pieces/Vertrieb & Söhne/2026 (neu)/in-folders.mdx'] },
  },
  {
    name: 'file of a piece with a name of signs',
    files: {
      'files/a "b" <c>#d?e.txt': 'x\n',
      'pieces/has-file.mdx': pieceText('has-file', { more: `file: 'content/files/a "b" <c>#d?e.txt'\n` }),
    },
    shown: { page: 'content/has-file/', texts: ['has-file'] },
  },
  {
    name: 'persona that is hostile in every text',
    files: {
      'personas/hostile.mdx': `---\nname: ${JSON.stringify(hostile)}\ntitles: ['"><b>']\ngoals: ['</li><script>window.ran = true</script>']\npains: ['{x}']\nquestions:\n  - { id: q, stage: awareness, ask: '"><svg onload=window.ran=true>', answer: '</p><b>' }\n---\n\nA story.\n`,
    },
    shown: {
      page: 'personas/hostile/',
      texts: [
        hostile,
        '"><b>',
        '</li><script>window.ran = true</script>',
        '{x}',
        '"><svg onload=window.ran=true>',
        'A story.',
      ],
    },
  },
  {
    name: 'persona with a mark and line ends of Windows',
    files: { 'personas/windows.mdx': '\ufeff---\r\nname: Windows user\r\n---\r\n\r\nA story.\r\n' },
    shown: { page: 'personas/windows/', texts: ['Windows user', 'A story.'] },
  },
  {
    name: 'persona called like a part of every object',
    files: { 'personas/valueof.mdx': '---\nname: valueOf\n---\n' },
    shown: { page: 'personas/valueof/', texts: ['valueOf'] },
  },
  {
    name: 'request that is hostile in every text',
    files: {
      'requests/20-hostile.yaml': `ask:\n  kind: new\n  title: ${JSON.stringify(hostile)}\n  words: "</p><script>window.ran = true</script>\\n\\n{x}"\n  tried: '"><img src=x onerror=window.ran=true>'\n  why: '=cmd'\n  requestedOn: 2026-11-12\ntriage:\n  status: declined\n  reason: '<b>no</b>'\n`,
    },
    shown: { page: 'requests/20-hostile/', texts: [hostile, '<b>no</b>'] },
  },
  {
    name: 'request with a number as its name',
    files: { 'requests/21.yaml': request('') },
    shown: { page: 'requests/21/', texts: ['A request'] },
  },
];
