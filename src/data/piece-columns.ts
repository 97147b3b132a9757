/**
 * Every column of published pieces, for JSON, CSV, the workbook, and the CSV that a browser makes from its list. A
 * browser loads it, so it imports no schema and no help.
 */
import type { PieceFields, Serves } from '../schema/piece.ts';
import { cellName } from '../words/cells/name.ts';
import { plainText } from '../words/parts.ts';
import { unusableText } from '../words/pieces/freshness.ts';
import type { Named } from './facts.ts';
import { type ListedPiece, NOT_LISTED, type PieceColumn } from './piece-column.ts';

/** The columns by their names, in order. */
export const pieceColumns = {
  id: {
    type: 'text',
    published: ({ piece }) => piece.id,
    listed: ({ row }) => row.id,
  },
  title: { type: 'text', published: ({ piece }) => piece.title, listed: ({ row }) => row.title },
  format: {
    type: 'text',
    published: ({ piece }) => piece.format,
    listed: ({ row }) => row.format,
  },
  formatName: {
    type: 'maybeText',
    published: ({ format }) => format.name,
    listed: ({ names, row }) => names.formats.get(row.format),
  },
  status: {
    type: 'status',
    published: ({ piece }) => piece.status,
    listed: ({ row }) => row.status,
  },
  freshness: {
    type: 'maybeText',
    published: ({ freshness }) => freshness?.state,
    listed: ({ row }) => row.freshness,
  },
  reviewDue: {
    type: 'maybeDate',
    published: ({ freshness }) => freshness?.dueOn,
    listed: ({ row }) => row.due,
  },
  daysLeft: {
    type: 'maybeNumber',
    published: ({ freshness }) => freshness?.daysLeft,
    listed: NOT_LISTED,
  },
  usable: {
    type: 'flag',
    published: ({ usable }) => usable,
    listed: NOT_LISTED,
  },
  unusableBecause: {
    type: 'maybeText',
    published: ({ unusableBecause }) => unusableBecause && plainText(unusableText(unusableBecause)),
    listed: NOT_LISTED,
  },
  share: {
    type: 'share',
    published: ({ piece }) => piece.share,
    listed: ({ row }) => row.share,
  },
  owner: {
    type: 'text',
    published: ({ piece }) => piece.owner,
    listed: ({ row }) => row.owner,
  },
  ownerName: {
    type: 'maybeText',
    published: ({ names, piece }) => names.person(piece.owner),
    listed: ({ names, row }) => names.owners.get(row.owner),
  },
  serves: {
    type: 'list',
    published: ({ piece }) => cellsOf(piece.serves, 'primary'),
    listed: NOT_LISTED,
  },
  alsoServes: {
    type: 'list',
    published: ({ piece }) => cellsOf(piece.serves, 'secondary'),
    listed: NOT_LISTED,
  },
  servesNames: {
    type: 'list',
    published: ({ names, piece }) =>
      piece.serves.map(({ persona, stage }) =>
        cellName(names.persona(persona) ?? persona, names.stage(stage) ?? stage),
      ),
    listed: ({ names, row }) =>
      row.cells.map(({ persona, stage }) =>
        cellName(names.personas.get(persona) ?? persona, names.stages.get(stage) ?? stage),
      ),
  },
  answers: {
    type: 'list',
    published: ({ piece }) =>
      piece.serves.flatMap(({ answers, persona }) => answers.map((question) => `${persona}/${question}`)),
    listed: NOT_LISTED,
  },
  products: {
    type: 'list',
    published: ({ piece }) => piece.products,
    listed: (listed) => productsOf(listed).map(([id]) => id),
  },
  productNames: {
    type: 'list',
    published: ({ names, piece }) => piece.products.flatMap((id) => names.product(id) ?? []),
    listed: (listed) => productsOf(listed).map(([, name]) => name),
  },
  segments: {
    type: 'list',
    published: ({ piece }) => piece.segments,
    listed: NOT_LISTED,
  },
  segmentNames: {
    type: 'list',
    published: ({ names, piece }) => piece.segments.flatMap((id) => names.segment(id) ?? []),
    listed: NOT_LISTED,
  },
  competitors: {
    type: 'list',
    published: ({ piece }) => piece.competitors,
    listed: NOT_LISTED,
  },
  keywords: {
    type: 'list',
    published: ({ piece }) => piece.keywords,
    listed: NOT_LISTED,
  },
  language: {
    type: 'text',
    published: ({ piece }) => piece.language,
    listed: ({ row }) => row.language,
  },
  summary: {
    type: 'maybeText',
    published: ({ piece }) => piece.summary,
    listed: NOT_LISTED,
  },
  whenToUse: {
    type: 'maybeText',
    published: ({ piece }) => piece.whenToUse,
    listed: NOT_LISTED,
  },
  say: {
    type: 'maybeText',
    published: ({ piece }) => piece.say,
    listed: NOT_LISTED,
  },
  url: { type: 'maybeText', published: ({ piece }) => piece.url, listed: NOT_LISTED },
  file: {
    type: 'maybeText',
    published: ({ piece }) => piece.file,
    listed: NOT_LISTED,
  },
  published: {
    type: 'maybeDate',
    published: ({ piece }) => piece.published,
    listed: ({ row }) => row.published,
  },
  reviewedOn: {
    type: 'maybeDate',
    published: ({ piece }) => piece.reviewed?.on,
    listed: ({ row }) => row.reviewed,
  },
  reviewedBy: {
    type: 'maybeText',
    published: ({ piece }) => piece.reviewed?.by,
    listed: NOT_LISTED,
  },
  reviewedByName: {
    type: 'maybeText',
    published: ({ names, piece }) => names.person(piece.reviewed?.by),
    listed: NOT_LISTED,
  },
  reviewEvery: {
    type: 'maybeNumber',
    published: ({ piece }) => piece.reviewEvery,
    listed: NOT_LISTED,
  },
  expires: {
    type: 'maybeDate',
    published: ({ piece }) => piece.expires,
    listed: ({ row }) => row.expires,
  },
  decision: {
    type: 'maybeText',
    published: ({ piece }) => piece.decision?.verdict,
    listed: NOT_LISTED,
  },
  decisionInto: {
    type: 'maybeText',
    published: ({ piece }) => piece.decision?.into,
    listed: NOT_LISTED,
  },
  decidedOn: {
    type: 'maybeDate',
    published: ({ piece }) => piece.decision?.on,
    listed: NOT_LISTED,
  },
  decidedBy: {
    type: 'maybeText',
    published: ({ piece }) => piece.decision?.by,
    listed: NOT_LISTED,
  },
  decisionWhy: {
    type: 'maybeText',
    published: ({ piece }) => piece.decision?.why,
    listed: NOT_LISTED,
  },
  originFrom: {
    type: 'maybeText',
    published: ({ piece }) => piece.origin?.from,
    listed: NOT_LISTED,
  },
  originRequest: {
    type: 'maybeText',
    published: ({ piece }) => piece.origin?.request,
    listed: NOT_LISTED,
  },
  originGap: {
    type: 'maybeText',
    published: ({ piece }) => gapOf(piece.origin),
    listed: NOT_LISTED,
  },
  approvedOn: {
    type: 'maybeDate',
    published: ({ piece }) => piece.approved?.on,
    listed: NOT_LISTED,
  },
  approvedBy: {
    type: 'maybeText',
    published: ({ piece }) => piece.approved?.by,
    listed: NOT_LISTED,
  },
  replaces: {
    type: 'list',
    published: ({ piece }) => piece.supersedes,
    listed: NOT_LISTED,
  },
  replacedBy: {
    type: 'list',
    published: ({ replacedBy }) => replacedBy,
    listed: NOT_LISTED,
  },
  translationOf: {
    type: 'maybeText',
    published: ({ piece }) => piece.translationOf,
    listed: NOT_LISTED,
  },
  next: {
    type: 'maybeText',
    published: ({ piece }) => piece.next,
    listed: NOT_LISTED,
  },
  path: {
    type: 'text',
    published: ({ piece }) => piece.path,
    listed: NOT_LISTED,
  },
  page: { type: 'text', published: ({ page }) => page, listed: ({ page }) => page },
} as const satisfies Record<string, PieceColumn>;

type ColumnName = keyof typeof pieceColumns;

/** The columns that publish each field of a piece. */
export const columnsOfField = {
  title: ['title'],
  summary: ['summary'],
  url: ['url'],
  file: ['file'],
  format: ['format', 'formatName'],
  status: ['status'],
  owner: ['owner', 'ownerName'],
  serves: ['serves', 'alsoServes', 'servesNames', 'answers'],
  products: ['products', 'productNames'],
  segments: ['segments', 'segmentNames'],
  competitors: ['competitors'],
  keywords: ['keywords'],
  language: ['language'],
  reviewed: ['reviewedOn', 'reviewedBy', 'reviewedByName'],
  reviewEvery: ['reviewEvery'],
  expires: ['expires'],
  share: ['share'],
  whenToUse: ['whenToUse'],
  say: ['say'],
  decision: ['decision', 'decisionInto', 'decidedOn', 'decidedBy', 'decisionWhy'],
  origin: ['originFrom', 'originRequest', 'originGap'],
  approved: ['approvedOn', 'approvedBy'],
  published: ['published'],
  supersedes: ['replaces'],
  translationOf: ['translationOf'],
  next: ['next'],
} as const satisfies Record<keyof PieceFields, readonly [ColumnName, ...ColumnName[]]>;

function cellsOf(serves: readonly Serves[], fit: Serves['fit']): string[] {
  return serves.flatMap((pair) => (pair.fit === fit ? `${pair.persona}/${pair.stage}` : []));
}

/** The cell or question that a piece was made for: `persona/stage`, with its question `persona/stage/question`. */
function gapOf({ persona, question, stage }: Partial<NonNullable<PieceFields['origin']>> = {}): string | undefined {
  return persona === undefined ? undefined : [persona, stage, question].filter(Boolean).join('/');
}

/** The products that the piece itself names. In a row, naming none already means all products. */
function productsOf({ facts, row }: ListedPiece): Named[] {
  return (facts.columns.products[row.place] ?? []).flatMap((place) => {
    const product = facts.products[place];
    return product ? [product] : [];
  });
}
