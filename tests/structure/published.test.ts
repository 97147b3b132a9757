/** Only what may be published reaches pages and data: what types cannot say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { claimedTypes, namesMentioned, nodesOf, type Taken, takenBy, treesOf, typesDeclared } from './read-code.ts';

const source = path.join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:[cm]?[jt]sx?|astro|mdx)$/.test(file))
  .map((file) => ({ file, code: readFileSync(path.join(source, file), 'utf8') }));

/** The rooms that work with what may be published. */
const SHOWING = /^(?:audit|words|data|generated|print|site|build|pages)\//;

/** Of them, the files that take what was read: they compare it, or say who is asked about which file of it. */
const readers: ReadonlySet<string> = new Set([
  'audit/compare/compare.ts',
  'audit/compare/records.ts',
  'audit/compare/rename-in.ts',
  'audit/compare/renames.ts',
  'data/owners.ts',
  'generated/generated-file.ts',
  'generated/owners.ts',
]);

/** Outside of src/publish/, the files that mask, and what each masks: to show it, or to recognize what was masked. */
const masking: Readonly<Record<string, string>> = {
  'audit/compare/agreement.ts': 'titles in a comparison of what was read',
  'audit/compare/fields.ts': 'values in it',
  'audit/compare/records.ts': 'titles in it',
  'forge/git/file-history.ts': 'the first lines of commit messages',
  'import/unmask.ts': 'texts of a piece, to recognize in a table what our own export masked',
};

/** Casts in the rooms that show, that say nothing of what may be published, and why they are needed. */
const casts: Readonly<Record<string, string>> = {
  'data/pieces.ts: readonly (readonly [ColumnName, PieceColumn])[]': 'Only the names of columns lose their type.',
  'audit/agreement/signing.ts: Record< SigningTeam, JudgedRecord<Signable>[] >':
    'Object.fromEntries forgets which keys there are',
  'audit/agreement/signing.ts: Record<AgreementState, number>': 'likewise, of numbers',
  'audit/agreement/state.ts: RecordOf<Name>[]': 'an agreement has the records of a kind under its list',
  'audit/cell-piece.ts: CellPiece': 'an index below the length has an element',
  'data/feeds.ts: PieceNews': 'news of pieces, distinguished from other news by their kind',
  'data/unpack-facts.ts: T': 'texts and numbers of the file for the browser',
  'site/finding/facets.ts: Record<FacetName, T>': 'Object.fromEntries forgets which keys there are',
  "site/pages.ts: ReturnType<(typeof sitePages)[R]['paths']>":
    'the answer of a route, which TypeScript does not tell by its name',
};

/** What was read, by its module, and what is taken instead. */
const raw: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'content/model.ts': {
    Model: 'take PublishedModel of src/publish/published.ts',
    ContentRequest: 'take PublishedRequest of src/publish/published.ts',
  },
};

/** What makes a text publishable, likewise. */
const masks: typeof raw = {
  'publish/mask.ts': { maskPersonal: 'mask where the text becomes published, in src/publish/publish.ts' },
  'publish/mask-texts.ts': { textMask: 'mask where the text becomes published, in src/publish/publish.ts' },
};

const parsed = (file: string, code: string) => treesOf(file, code).flatMap(nodesOf);
const trees = files.map(({ file, code }) => ({ file, nodes: parsed(file, code) }));

/** Types that hold something published, by name: those of src/publish, and every type that mentions one of these. */
const publishedTypes = withAliases(
  new Set(['PublishedModel', 'PublishedRequest', 'PublishedPiece', 'PublishedAgreement']),
  trees.filter(({ file }) => SHOWING.test(file)).flatMap(({ nodes }) => typesDeclared(nodes)),
);

function withAliases(known: ReadonlySet<string>, declared: ReturnType<typeof typesDeclared>): ReadonlySet<string> {
  const more = declared.filter(([name, mentions]) => !known.has(name) && hasAny(mentions, known));
  return more.length === 0 ? known : withAliases(new Set([...known, ...more.map(([name]) => name)]), declared);
}

function hasAny(names: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...names].some((name) => of.has(name));
}

/** Why a file may not stay as it is. */
function refusals(file: string, nodes: readonly ts.Node[]): string[] {
  if (file.startsWith('publish/')) return [];
  const taken = takenBy(file, nodes);
  const refused = [
    ...taken.flatMap((each) => (isReader(file) && !each.passedOn ? [] : refusedName(each, raw))),
    ...taken.flatMap((each) => (masking[file] !== undefined && !each.passedOn ? [] : refusedName(each, masks))),
  ].map(([what, instead]) => `src/${file} takes ${what}: ${instead}`);
  const claims = claimedTypes(nodes).filter(
    (type) => casts[castName(file, type)] === undefined && isLoose(file, type, nodes),
  );
  return [
    ...refused,
    ...claims.map(
      (type) =>
        `src/${file} says that something is ${type.getText()}: call publish of src/publish/publish.ts, or name the type that it has`,
    ),
  ];
}

function isReader(file: string): boolean {
  return !SHOWING.test(file) || readers.has(file);
}

function refusedName({ from, name }: Taken, refused: typeof raw): [what: string, instead: string][] {
  if (name === '*') return refused[from] ? [[`all of src/${from}`, 'take what is needed of it by name']] : [];
  // Whatever module it is from: one may pass it on.
  return Object.values(refused).flatMap((names): [string, string][] => (names[name] ? [[name, names[name]]] : []));
}

function castName(file: string, type: ts.TypeNode): string {
  return `${file}: ${type.getText().replaceAll(/\s+/g, ' ')}`;
}

/** Whether a cast could make what was read count as published: it names that, or a type that can be anything. */
function isLoose(file: string, type: ts.TypeNode, nodes: readonly ts.Node[]): boolean {
  const mentioned = namesMentioned(type);
  if ([...mentioned].some((name) => name.startsWith('Published'))) return true;
  if (!SHOWING.test(file)) return false;
  if (hasAny(mentioned, withAliases(publishedTypes, typesDeclared(nodes)))) return true;
  const anything = nodes.flatMap((node) => (ts.isTypeParameterDeclaration(node) ? [node.name.text] : []));
  return (
    ANYTHING.has(type.kind) ||
    hasAny(mentioned, new Set(['Parameters', 'ReturnType', ...anything])) ||
    /\[\s*['"]model['"]\s*\]/.test(type.getText()) ||
    nodesOf(type).some((node) => ts.isTypeQueryNode(node) && !ts.isTypeOperatorNode(node.parent))
  );
}

const ANYTHING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.UnknownKeyword,
]);

describe('what may be published', () => {
  it('is all that pages and data receive, and it is masked in one place', () => {
    expect(trees.flatMap(({ file, nodes }) => refusals(file, nodes))).toEqual([]);
  });

  it('has only exceptions that exist', () => {
    const nodes = new Map(trees.map((tree) => [tree.file, tree.nodes]));
    const nodesIn = (file: string) => nodes.get(file) ?? [];
    const unused = (exceptions: Iterable<string>, name: string) =>
      [...exceptions].filter((file) => !takenBy(file, nodesIn(file)).some((taken) => taken.name === name));
    const files = new Set(Object.keys(casts).map((cast) => cast.split(':')[0] ?? ''));
    const claims = [...files].flatMap((file) => claimedTypes(nodesIn(file)).map((type) => castName(file, type)));
    expect(unused(readers, 'Model')).toEqual([]);
    expect(unused(Object.keys(masking), 'maskPersonal')).toEqual([]);
    expect(Object.keys(casts).filter((cast) => !claims.includes(cast))).toEqual([]);
  });

  it.each([
    ['site/gaps/take-on.ts', "import type { Model, Piece } from '../../content/model.ts';", 'take PublishedModel'],
    ['data/requests.ts', "import { type ContentRequest } from '../content/model.ts';", 'take PublishedRequest'],
    ['words/x.mjs', "import { ContentRequest as R } from '../content/model.ts';", 'take PublishedRequest'],
    ['pages/x.mts', "import type * as read from '../content/model.ts';", 'take what is needed of it by name'],
    ['audit/x.ts', "type Read = import('../content/model.ts').Model;", 'take PublishedModel'],
    ['audit/x.ts', "type Read = typeof import('../content/model.ts');", 'take what is needed of it by name'],
    ['data/x.ts', "export type { Model as Read } from '../content/model.ts';", 'take PublishedModel'],
    ['check/x.ts', "export type { Model as Read } from '../content/model.ts';", 'take PublishedModel'],
    ['cli/x.ts', "export * from '../content/model.ts';", 'take what is needed of it by name'],
    [
      'site/home/x.astro',
      "---\nimport { maskPersonal as mask } from '../../publish/mask.ts';\n---\n",
      'in src/publish/',
    ],
    ['site/home/x.ts', "import * as masks from '../../publish/mask.ts';", 'take what is needed of it by name'],
    ['site/home/x.js', "const masks = await import('../../publish/mask.ts');", 'take what is needed of it by name'],
    ['pages/x.mdx', "# Masks\n\nimport { textMask } from '../publish/mask-texts.ts';\n\nText", 'in src/publish/'],
  ])('refuses %s with “%s”', (file, code, instead) => {
    expect(refusals(file, parsed(file, code))).toEqual([expect.stringContaining(instead)]);
  });

  it.each([
    ['build/x.ts', 'hand(model as PublishedModel);'],
    ['cli/x.ts', 'hand(requests as readonly PublishedRequest[]);'],
    ['build/x.ts', 'hand(<PublishedModel>model);'],
    ['print/x.tsx', 'const piece = <b>{hand(read as PublishedPiece)}</b>;'],
    ['data/x.ts', "import type { PublishedModel as M } from '../publish/published.ts';\nhand(model as M);"],
    ['data/x.ts', "type M = import('../publish/published.ts').PublishedModel;\nhand(model as M);"],
    ['data/x.ts', "import type { Audit } from '../audit/audit.ts';\nhand(model as Audit['model']);"],
    ['data/x.ts', "import type { Ask } from '../audit/gaps/suggest.ts';\nhand(ask as Ask);"],
    ['site/x.ts', "hand(model as Handed['model']);"],
    ['site/x.ts', 'hand(model as Parameters<typeof audit>[0]);'],
    ['site/x.ts', 'hand(model as ReturnType<typeof publish>);'],
    ['site/x.ts', 'hand(model as typeof other);'],
    ['words/x.ts', 'hand(model as never);'],
    ['words/x.ts', 'hand(model as any);'],
    ['words/x.ts', 'hand(model as unknown as Other);'],
    ['words/x.ts', 'function brand<T>(model: object): T { return model as T; }'],
    ['words/x.ts', 'function isOne(model: Other): model is PublishedModel { return true; }'],
    ['site/x.astro', '---\nhand(model as never);\n---\n<p>Text</p>'],
    ['site/x.astro', '<p>Text</p>\n<script>hand(model as never);</script>'],
    ['site/x.astro', '---\n---\n<p>{model && <Part model={model as never} />}</p>'],
  ])('refuses %s with “%s”, which says without proof that something is published', (file, code) => {
    expect(refusals(file, parsed(file, code))).toEqual([
      expect.stringContaining('call publish of src/publish/publish.ts'),
    ]);
  });

  it.each([
    ['data/owners.ts', "import type { Model } from '../content/model.ts';"],
    ['site/x.ts', 'const fields = names as const;'],
    ['site/x.ts', 'const model = read satisfies PublishedModel;'],
    ['site/x.ts', "import type { Piece } from '../content/model.ts';"],
  ])('takes %s with “%s”', (file, code) => {
    expect(refusals(file, parsed(file, code))).toEqual([]);
  });
});
