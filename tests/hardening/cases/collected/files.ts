/** Files collected from attacks on similar tools, and valid files that such tools refuse. */
import { base } from '../../../content-folder.ts';
import { badFile, pieceText, type RefusedCase, type ShownCase } from '../case.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const named = (name: string) => pieceText('a-name', { fields: { title: JSON.stringify(name) } });
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, index, keys) => {
  const entry = index === 0 ? '"lol"' : `*${keys[index - 1]}`;
  return `x-${key}: &${key} [${Array.from({ length: 9 }, () => entry).join(',')}]\n`;
});

/** A request with the given lines of `ask`. */
function request(title: string, ask = ''): string {
  return `ask:\n  kind: new\n  title: ${title}\n  persona: buyer\n  requestedOn: 2025-02-03\n${ask}`;
}

export const refusedCollectedFiles: readonly RefusedCase[] = [
  badFile(
    'enc utf16be',
    'pieces/enc-utf16be.mdx',
    Buffer.from(`\ufeff${pieceText('enc-utf16be', {})}`, 'utf16le').swap16(),
    'file/encoding',
  ),
  badFile('id nfc nfd, composed', 'pieces/caf\u00e9-a.mdx', named('First'), 'id/format'),
  badFile('id nfc nfd, decomposed', 'pieces/cafe\u0301-a.mdx', named('Second'), 'id/format'),
  badFile('name percent', 'pieces/a%2Fb.mdx', named('name percent'), 'id/format'),
  badFile('name space', 'pieces/with space.mdx', named('name space'), 'id/format'),
  badFile('name upper ext', 'pieces/upper-ext.MDX', named('name upper ext'), 'file/unexpected'),
  badFile('name backup', 'pieces/backup.mdx.orig', named('name backup'), 'file/unexpected'),
  badFile('name html', 'pieces/y"><img src=x onerror=alert(1)>.mdx', named('name html'), 'id/format'),
  badFile('symlink file outside', 'pieces/symlink-outside.mdx', { linkTo: '/etc/passwd' }, 'file/symlink'),
  badFile('symlink dangling', 'pieces/symlink-dangling.mdx', { linkTo: './nope.mdx' }, 'file/symlink'),
  badFile('dir named mdx', 'pieces/folder.mdx/inner.txt', 'x', 'file/unexpected'),

  badFile('persona alias bomb', 'personas/alias-bomb.mdx', `---\nname: Buyer\n${bomb.join('')}---\n`, 'yaml/alias', {
    line: 3,
  }),
  badFile('persona empty file', 'personas/empty-file.mdx', '', 'front-matter/missing'),
  badFile('persona truncated', 'personas/truncated.mdx', '---\nname: "Bu', 'front-matter/unclosed'),
  badFile('persona list root', 'personas/list-root.mdx', '---\n- name: Buyer\n---\n', 'schema/type', { line: 2 }),
  badFile('persona nul', 'personas/nul.mdx', '---\nname: Bu\0yer\n---\n', 'file/characters', { line: 2 }),

  badFile('stage empty', 'stages.yaml', '[]\n', 'schema/missing', { alone: true }),
  badFile('stage broken quote', 'stages.yaml', '- id: awareness\n  name: "Awareness\n', 'yaml/syntax', {
    line: 2,
    alone: true,
  }),
  badFile('stage merge', 'stages.yaml', '- &a {id: awareness, name: A}\n- {<<: *a, id: decision}\n', 'yaml/alias', {
    alone: true,
  }),

  badFile('request truncated', 'requests/101.yaml', 'ask:\n  kind: new\n  title: "Need', 'yaml/syntax', { line: 3 }),
  badFile('request nul filled', 'requests/102.yaml', new Uint8Array(512), 'file/characters'),
  badFile(
    'request conflict',
    'requests/103.yaml',
    `${request('Need a case study')}<<<<<<< ours\ntriage: { status: new }\n=======\ntriage: { status: parked }\n>>>>>>> theirs\n`,
    'file/conflict',
    { line: 6 },
  ),
  badFile(
    'request issue negative',
    'requests/104.yaml',
    request('Need a case study', '  issue: { number: -1, url: https://git.example.com/issues/1 }\n'),
    'schema/value',
    { line: 6 },
  ),
];

const title = '=1+1 <script>alert(1)</script> @octocat $' + '{{ secrets.X }}';

export const shownCollectedFiles: readonly ShownCase[] = [
  {
    name: 'ok enc bom',
    files: { 'pieces/ok-enc-bom.mdx': bytes(`\ufeff${pieceText('ok-enc-bom', { body: 'Body with a mark.\n' })}`) },
    shown: { page: 'content/ok-enc-bom/', texts: ['ok-enc-bom', 'Body with a mark.'] },
  },
  {
    name: 'ok persona crlf bom',
    files: { 'personas/crlf-bom.mdx': bytes('\ufeff---\r\nname: Buyer of many\r\n---\r\n') },
    shown: { page: 'personas/crlf-bom/', texts: ['Buyer of many'] },
  },
  {
    name: 'ok stage unicode',
    files: { 'stages.yaml': base['stages.yaml']?.replace('name: Awareness', 'name: "Bewusstsein – 認知"') ?? '' },
    shown: { page: 'map/buyer/awareness/', texts: ['Bewusstsein – 認知'] },
  },
  {
    name: 'ok request hostile text',
    files: { 'requests/105-hostile.yaml': `${request(JSON.stringify(title))}triage:\n  status: new\n` },
    shown: { page: 'requests/105-hostile/', texts: [title] },
  },
];
