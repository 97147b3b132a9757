/** For each rule: changes to the base folder that break it, and similar ones that do not. */
import type { RuleId } from '../../src/content/rules.ts';
import { base, type Files, persona, piece } from '../content-folder.ts';
import { agreementExamples } from './agreement-examples.ts';
import { figureExamples } from './figure-examples.ts';

/** The mark of an import that made this address. */
function madeBy(url: string): string {
  return `x-imported:\n  - from: list.csv\n    fields: { url: '${url}' }\n    made: url\n`;
}

export interface RuleExample {
  readonly fails: Files;
  /** The place of the finding, `file:line:column` below `content/`. */
  readonly at: string;
  /** Default: the base folder itself. */
  readonly passes?: Files;
}

const PIECE = 'pieces/payback-guide.mdx';
const body = (text: string) => ({ [PIECE]: piece('', { body: text }) });
const request = (triage: string) => ({
  'requests/7-checklist.yaml': `ask: { kind: new, title: A checklist, requestedOn: 2026-11-12 }\ntriage:\n${triage}`,
});

/** Rules that no small content folder can break. They have tests of their own. */
const others = ['file/unreadable', 'content/limits', 'repository/outdated-file'] as const;

type ExampleId = Exclude<RuleId, (typeof others)[number]>;

/** Whether a rule has an example below. */
export function hasExample(id: RuleId): id is ExampleId {
  return !others.some((other) => other === id);
}

export const ruleExamples: Readonly<Record<ExampleId, RuleExample>> = {
  'content/missing': { fails: { 'site.yaml': null }, at: 'site.yaml:1:1' },
  'file/unexpected': {
    fails: { 'pieces/a.MDX': piece() },
    at: 'pieces/a.MDX:1:1',
    passes: {
      'files/a.txt': 'x',
      [PIECE]: piece('file: content/files/a.txt\n', { without: ['url'] }),
      'pieces/README.md': 'How we name things',
    },
  },
  'persona/none': {
    fails: { 'personas/buyer.mdx': persona('status: draft\n') },
    at: 'personas:1:1',
  },
  'piece/none': {
    fails: { [PIECE]: null },
    at: 'pieces:1:1',
  },
  'file/unused': {
    fails: { 'files/a.txt': 'x' },
    at: 'files/a.txt:1:1',
    passes: { 'files/a.txt': 'x', [PIECE]: piece('file: content/files/a.txt\n', { without: ['url'] }) },
  },
  'file/symlink': {
    fails: { 'pieces/link.mdx': { linkTo: '/etc/hostname' } },
    at: 'pieces/link.mdx:1:1',
  },
  'file/size': {
    fails: { [PIECE]: piece('', { body: 'word '.repeat(60_000) }) },
    at: `${PIECE}:1:1`,
    passes: { [PIECE]: piece('', { body: 'word word word\n'.repeat(10_000) }) },
  },
  'file/encoding': {
    fails: { [PIECE]: Buffer.from(piece('', { body: 'Fünf Gründe\n' }), 'latin1') },
    at: `${PIECE}:15:2`,
    passes: { [PIECE]: piece('', { body: 'Fünf Gründe 🚀 五つの理由\n' }) },
  },
  'file/characters': {
    fails: { [PIECE]: piece('', { body: 'Read\u202e me\n' }) },
    at: `${PIECE}:15:5`,
    passes: { [PIECE]: piece('', { body: 'می‌خواهم 👩‍👩‍👧\n' }) },
  },
  'file/conflict': {
    fails: { [PIECE]: piece('', { body: 'Ours\n>>>>>>> theirs\n' }) },
    at: `${PIECE}:16:1`,
    passes: {
      [PIECE]: piece('', {
        body: 'A heading\n=======\n\n> quoted\n\n```\n<<<<<<< ours\n=======\n>>>>>>> theirs\n```\n',
      }),
    },
  },
  'id/format': {
    fails: { 'pieces/Payback Guide.mdx': piece('', { without: ['url', 'title'] }) },
    at: 'pieces/Payback Guide.mdx:1:1',
    passes: {
      'pieces/2026/q-4/a1.mdx': piece('title: Other words\nstatus: idea\n', { without: ['url', 'title', 'status'] }),
    },
  },
  'id/reserved': {
    fails: { 'pieces/any.mdx': piece('title: Other words\nstatus: idea\n', { without: ['url', 'title', 'status'] }) },
    at: 'pieces/any.mdx:1:1',
  },
  'id/duplicate': {
    fails: {
      'pieces/money/payback-guide.mdx': piece('title: Other words\nstatus: idea\n', {
        without: ['url', 'title', 'status'],
      }),
    },
    at: `${PIECE}:1:1`,
  },
  'front-matter/missing': { fails: { [PIECE]: 'Only a body.\n' }, at: `${PIECE}:1:1` },
  'front-matter/unclosed': { fails: { [PIECE]: '---\ntitle: x\n\nBody\n' }, at: `${PIECE}:1:1` },
  'front-matter/fence': { fails: { [PIECE]: piece().replace('---', '---js') }, at: `${PIECE}:1:4` },
  'yaml/syntax': {
    fails: { [PIECE]: piece('next: "payback\n') },
    at: `${PIECE}:13:7`,
    passes: { [PIECE]: piece('x-note: "a: b"\n') },
  },
  'yaml/duplicate-key': { fails: { [PIECE]: piece('owner: sales-north\n') }, at: `${PIECE}:13:1` },
  'yaml/alias': {
    fails: { [PIECE]: piece('x-note: *Bold* words\n') },
    at: `${PIECE}:13:16`,
    passes: { [PIECE]: piece('x-note: "*Bold* words"\n') },
  },
  'yaml/tag': {
    fails: { [PIECE]: piece('x-note: !!js/function "x"\n') },
    at: `${PIECE}:13:9`,
    passes: { [PIECE]: piece('x-note: Really!\n') },
  },
  'yaml/documents': {
    fails: { 'products.yaml': `${base['products.yaml']}---\n- id: other\n  name: Other\n` },
    at: 'products.yaml:4:1',
  },
  'yaml/comment': {
    fails: { [PIECE]: piece('title: Why C #1 wins\n', { without: ['title'] }) },
    at: `${PIECE}:12:14`,
    passes: { [PIECE]: piece('title: "Why C #1 wins"\nreviewEvery: 90 # each quarter\n', { without: ['title'] }) },
  },
  'yaml/key': { fails: { [PIECE]: piece('__proto__: x\n') }, at: `${PIECE}:13:1` },
  'yaml/depth': {
    fails: { [PIECE]: piece(`x-note: ${'['.repeat(40)}${']'.repeat(40)}\n`) },
    at: `${PIECE}:2:1`,
    passes: { [PIECE]: piece('x-note: [[[[1]]]]\n') },
  },
  'schema/missing': { fails: { [PIECE]: piece('', { without: ['owner'] }) }, at: `${PIECE}:2:1` },
  'schema/unknown-key': {
    fails: { [PIECE]: piece('reviwed: 2026-01-01\n') },
    at: `${PIECE}:13:1`,
    passes: { [PIECE]: piece('x-campaign: Spring\n') },
  },
  'schema/type': {
    fails: { [PIECE]: piece('products: planner\n') },
    at: `${PIECE}:13:11`,
    passes: { [PIECE]: piece('products: [planner]\nnext: ""\nexpires: null\n') },
  },
  'schema/value': {
    fails: { [PIECE]: piece('published: 2026-02-31\n') },
    at: `${PIECE}:13:12`,
    passes: { [PIECE]: piece('published: "2024-02-29"\n') },
  },
  'schema/repeated': {
    fails: { [PIECE]: piece('products: [planner, planner]\n') },
    at: `${PIECE}:13:21`,
    passes: {
      [PIECE]: piece(
        'serves: [{ persona: buyer, stage: decision, answers: [payback] }, { persona: buyer, stage: awareness }]\n',
        { without: ['serves'] },
      ),
    },
  },
  'reference/unknown': { fails: { [PIECE]: piece('next: payback-gide\n') }, at: `${PIECE}:13:7` },
  'reference/question': {
    fails: {
      [PIECE]: piece('serves: [{ persona: buyer, stage: decision, answers: [why-now] }]\n', { without: ['serves'] }),
    },
    at: `${PIECE}:12:55`,
  },
  'reference/cycle': { fails: { [PIECE]: piece('supersedes: [payback-guide]\n') }, at: `${PIECE}:13:14` },
  'piece/duplicate-address': {
    fails: {
      'pieces/z.mdx': piece('title: Other words\nurl: http://EXAMPLE.com/payback-guide/?utm_source=mail#top\n', {
        without: ['url', 'title'],
      }),
    },
    at: 'pieces/z.mdx:12:6',
    passes: {
      'pieces/z.mdx': piece('title: Other words\nurl: https://www.example.com/payback-guide?page=2\n', {
        without: ['url', 'title'],
      }),
    },
  },
  'piece/no-address': {
    fails: { [PIECE]: piece('', { without: ['url'] }) },
    at: `${PIECE}:5:9`,
    passes: { [PIECE]: piece('status: draft\n', { without: ['url', 'status'] }) },
  },
  'piece/missing-file': { fails: { [PIECE]: piece('file: content/files/nothing.pdf\n') }, at: `${PIECE}:13:7` },
  'piece/expires-before-published': {
    fails: { [PIECE]: piece('published: 2026-05-01\nexpires: 2026-04-30\n') },
    at: `${PIECE}:14:10`,
    passes: { [PIECE]: piece('published: 2026-05-01\nexpires: 2027-04-30\n') },
  },
  'review/future-date': {
    fails: { [PIECE]: piece('reviewed: { on: 2026-11-17, by: content-team }\n', { without: ['reviewed'] }) },
    at: `${PIECE}:12:17`,
    passes: { [PIECE]: piece('reviewed: { on: 2026-11-16, by: content-team }\n', { without: ['reviewed'] }) },
  },
  'piece/future-publication': {
    fails: { [PIECE]: piece('published: 2026-11-17\n', { without: ['reviewed'] }) },
    at: `${PIECE}:12:12`,
    passes: {
      [PIECE]: piece('published: 2026-11-16\n'),
      'pieces/next.mdx': piece('title: Next\nstatus: draft\npublished: 2027-03-01\n', {
        without: ['title', 'url', 'status', 'reviewed'],
      }),
    },
  },
  'piece/not-sales': {
    fails: { [PIECE]: piece('approved: { on: 2026-11-09, by: content-team }\n') },
    at: `${PIECE}:13:33`,
    passes: { [PIECE]: piece('approved: { on: 2026-11-09, by: sales-north }\n') },
  },
  'site/internal-piece': {
    fails: {
      'site.yaml': `${base['site.yaml']}public: true\n`,
      [PIECE]: piece('share: internal\n', { without: ['share'] }),
    },
    at: `${PIECE}:12:8`,
    passes: { 'site.yaml': `${base['site.yaml']}public: true\n` },
  },
  'site/logo': {
    fails: {
      'site.yaml': `${base['site.yaml']}brand:\n  logo: content/logo.svg\n`,
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><path d="M0 0"/></svg>',
    },
    at: 'site.yaml:6:9',
    passes: {
      'site.yaml': `${base['site.yaml']}brand:\n  logo: content/logo.svg\n`,
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    },
  },
  'site/severity': {
    fails: { 'site.yaml': `${base['site.yaml']}severities:\n  piece/no-address: off\n` },
    at: 'site.yaml:6:3',
    passes: { 'site.yaml': `${base['site.yaml']}severities:\n  piece/no-address: warning\n  piece/no-summary: off\n` },
  },
  'site/format': {
    fails: { 'site.yaml': `${base['site.yaml']}format: 2\n` },
    at: 'site.yaml:5:9',
    passes: { 'site.yaml': `${base['site.yaml']}format: 1\n` },
  },
  'site/holidays': {
    fails: { 'site.yaml': `${base['site.yaml']}calendar:\n  holidays: [2026-12-25]\n` },
    at: 'site.yaml:6:3',
    passes: { 'site.yaml': `${base['site.yaml']}calendar:\n  holidays: [2026-12-25, 2027-01-01]\n` },
  },
  'site/editor': {
    fails: { 'site.yaml': `${base['site.yaml']}editor: sveltia\nrepository: https://git.example.org/acme/content\n` },
    at: 'site.yaml:5:9',
    passes: {
      'site.yaml': `${base['site.yaml']}editor: sveltia\nrepository: https://git.example.org/acme/content\nhost: gitea\n`,
    },
  },
  'site/public-address': {
    fails: {
      'site.yaml': `${base['site.yaml']}address: https://example.github.io/audit/\n`,
      'pieces/payback-guide.mdx': piece('', { without: ['share'] }),
    },
    at: 'site.yaml:5:1',
    passes: {
      'site.yaml': `${base['site.yaml']}address: https://example.pages.github.io/audit/\n`,
      'pieces/payback-guide.mdx': piece('', { without: ['share'] }),
    },
  },
  'request/impossible-date': {
    fails: request('  status: accepted\n  decidedOn: 2026-11-11\n'),
    at: 'requests/7-checklist.yaml:4:14',
    passes: request('  status: accepted\n  decidedOn: 2026-11-12\n'),
  },
  'request/no-live-piece': {
    fails: request('  status: delivered\n'),
    at: 'requests/7-checklist.yaml:3:11',
    passes: request('  status: delivered\n  piece: payback-guide\n'),
  },
  'request/no-reason': {
    fails: request('  status: declined\n'),
    at: 'requests/7-checklist.yaml:3:11',
    passes: request('  status: declined\n  reason: One deal only.\n'),
  },
  'request/no-original': {
    fails: request('  status: duplicate\n'),
    at: 'requests/7-checklist.yaml:3:11',
    passes: {
      ...request('  status: duplicate\n  duplicateOf: 3-other\n'),
      'requests/3-other.yaml': 'ask: { kind: find, title: Other, requestedOn: 2026-11-12 }\n',
    },
  },
  'body/expression': {
    fails: body('Costs {process.env.PRICE}.\n'),
    at: `${PIECE}:15:7`,
    passes: body('Costs `{price}` or \\{price}.\n'),
  },
  'body/module': {
    fails: body('import x from "y"\n'),
    at: `${PIECE}:15:1`,
    passes: body('import duties rose\n\n```js\nimport x from "y"\n```\n'),
  },
  'body/html': {
    fails: body('One\n\nTwo<br>three\n'),
    at: `${PIECE}:17:4`,
    passes: body('5 < 6, <10 EUR, a <!-- note --> b, <https://example.com>\n'),
  },
  'body/component': {
    fails: body('<Calout>\n\nx\n\n</Calout>\n'),
    at: `${PIECE}:15:1`,
    passes: body('<Callout>\n\nx\n\n</Callout>\n'),
  },
  'body/attribute': {
    fails: body('<Callout kind="loud">\n\nx\n\n</Callout>\n'),
    at: `${PIECE}:15:10`,
    passes: body('<Callout kind="tip">\n\nx\n\n</Callout>\n'),
  },
  'body/address': {
    fails: body('See [this](javascript:alert(1)).\n'),
    at: `${PIECE}:15:5`,
    passes: body('[a](https://example.com) [b](../other/) [c](#top) [d](mailto:sales@example.com)\n'),
  },
  'body/limits': { fails: body(`${'> '.repeat(60)}x\n`), at: `${PIECE}:15:1`, passes: body('> > > x\n') },
  'piece/made-address': {
    fails: { [PIECE]: piece(madeBy('https://www.example.com/payback-guide')) },
    at: `${PIECE}:16:11`,
    // A person corrected the address.
    passes: { [PIECE]: piece(madeBy('https://www.example.com/another')) },
  },
  'piece/similar-title': {
    fails: {
      [PIECE]: piece('title: Five ways to earn it back\n', { without: ['title'] }),
      'pieces/z.mdx': piece('title: five ways to earn it back again\n', { without: ['title', 'url'] }).replace(
        'live',
        'draft',
      ),
    },
    at: 'pieces/z.mdx:11:8',
    passes: {
      [PIECE]: piece('title: Five ways to earn it back\n', { without: ['title'] }),
      'pieces/z.mdx': piece('title: fünf Wege, es zurückzuverdienen\nlanguage: de\ntranslationOf: payback-guide\n', {
        without: ['title', 'url'],
      }).replace('live', 'draft'),
    },
  },
  'piece/unmapped': {
    fails: { [PIECE]: piece('', { without: ['serves'] }) },
    at: `${PIECE}:2:1`,
    passes: { [PIECE]: piece('status: draft\n', { without: ['serves', 'status'] }) },
  },
  'piece/other-product': {
    fails: { 'personas/buyer.mdx': persona('    products: [planner]\n') },
    at: `${PIECE}:8:55`,
    passes: {
      'personas/buyer.mdx': persona('    products: [planner]\n'),
      [PIECE]: piece('products: [planner]\n'),
    },
  },
  'piece/many-cells': {
    fails: {
      'site.yaml': `${base['site.yaml']}  primaryCells: 1\n`,
      [PIECE]: piece(
        'serves: [{ persona: buyer, stage: decision, answers: [payback] }, { persona: buyer, stage: awareness }]\n',
        { without: ['serves'] },
      ),
    },
    at: `${PIECE}:12:1`,
    passes: {
      'site.yaml': `${base['site.yaml']}  primaryCells: 1\n`,
      [PIECE]: piece(
        'serves: [{ persona: buyer, stage: decision, answers: [payback] }, { persona: buyer, stage: awareness, fit: secondary }]\n',
        { without: ['serves'] },
      ),
    },
  },
  'piece/no-summary': { fails: { [PIECE]: piece('', { without: ['summary'] }) }, at: `${PIECE}:2:1` },
  'piece/nothing-to-say': {
    fails: { [PIECE]: piece('', { without: ['say'] }) },
    at: `${PIECE}:8:1`,
    passes: { [PIECE]: piece('serves: [{ persona: buyer, stage: awareness }]\n', { without: ['say', 'serves'] }) },
  },
  'owner/inactive': {
    fails: { 'people.yaml': base['people.yaml']?.replace('kind: team', 'kind: team\n  active: false') ?? null },
    at: `${PIECE}:7:8`,
  },
  'persona/one-team': {
    fails: { 'personas/buyer.mdx': persona().replace('sales: [sales-north], ', '') },
    at: 'personas/buyer.mdx:3:1',
  },
  'cell/no-questions': {
    fails: { 'personas/buyer.mdx': persona().replace('stage: awareness', 'stage: decision') },
    at: 'personas/buyer.mdx:5:1',
    passes: {
      'personas/buyer.mdx': persona('formats: { awareness: 0 }\n').replace('stage: awareness', 'stage: decision'),
    },
  },
  'review/due-soon': {
    fails: { [PIECE]: piece('reviewEvery: 90\n') },
    at: `${PIECE}:9:1`,
    passes: { [PIECE]: piece('reviewEvery: 120\n') },
  },
  'review/overdue': { fails: { [PIECE]: piece('reviewEvery: 70\n') }, at: `${PIECE}:9:1` },
  'review/stale': {
    fails: { [PIECE]: piece('reviewed: { on: 2025-01-01, by: content-team }\n', { without: ['reviewed'] }) },
    at: `${PIECE}:12:1`,
  },
  'review/expired': {
    fails: { [PIECE]: piece('expires: 2026-11-15\n') },
    at: `${PIECE}:13:10`,
    passes: { [PIECE]: piece('expires: 2026-11-16\n') },
  },
  ...agreementExamples,
  ...figureExamples,
  'link/broken': {
    fails: { '.links.json': linkResults('broken') },
    at: `${PIECE}:4:6`,
    passes: { '.links.json': linkResults('unknown') },
  },
  'link/moved': {
    fails: { '.links.json': linkResults('moved') },
    at: `${PIECE}:4:6`,
    passes: { '.links.json': linkResults('ok') },
  },
};

function linkResults(state: string): string {
  const address = 'https://www.example.com/payback-guide';
  const result = { address, state, on: '2026-11-01', said: '404', to: 'https://www.example.com/new' };
  return JSON.stringify({ version: 1, links: [result] });
}
