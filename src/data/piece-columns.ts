/**
 * Every column of published pieces. JSON, CSV, the workbook and the CSV that a browser makes of its list all read this
 * list. A browser loads it, so it imports no schema.
 */
import type { PieceAudit } from '../audit/audit.ts';
import type { PieceFields, PieceStatus, Serves, Share } from '../schema/piece.ts';
import { plainText } from '../words/parts.ts';
import { unusableText } from '../words/pieces/freshness.ts';
import type { Named, PieceFacts } from './facts.ts';
import type { Names } from './names.ts';
import type { Row, RowNames } from './unpack-facts.ts';

/** The values of each type of column. The types are those of `fields.ts`, and two lists of words. */
interface Values {
  readonly text: string;
  readonly maybeText: string | null | undefined;
  readonly maybeDate: string | null | undefined;
  readonly maybeNumber: number | null | undefined;
  readonly flag: boolean;
  readonly list: readonly string[];
  readonly status: PieceStatus;
  readonly share: Share;
}

export type ColumnType = keyof Values;

/** A piece, with the values that its columns look up elsewhere. */
export interface PublishedPiece extends PieceAudit {
  readonly names: Names;
  /** The ids of the pieces that replace it. */
  readonly replacedBy: readonly string[];
  /** The address of its page. */
  readonly page: string;
}

/** A piece as a browser has it. */
interface ListedPiece {
  readonly row: Row;
  readonly facts: PieceFacts;
  readonly names: RowNames;
  /** The address of its page. */
  readonly page: string;
}

/** Marks a column that a browser leaves out, because the facts that it loads are kept small. */
export const NOT_LISTED = 'not-listed';

type Column<Type extends ColumnType> = {
  readonly type: Type;
  readonly about: string;
  /** Its value in JSON, CSV and the workbook. */
  readonly published: (piece: PublishedPiece) => Values[Type];
  /** Its value in the CSV that a browser makes from the facts. */
  readonly listed: ((piece: ListedPiece) => Values[Type]) | typeof NOT_LISTED;
};

export type PieceColumn = { [Type in ColumnType]: Column<Type> }[ColumnType];

/** The columns by their names, in order. */
export const pieceColumns = {
  id: {
    type: 'text',
    about: 'The id: the name of its file.',
    published: ({ piece }) => piece.id,
    listed: ({ row }) => row.id,
  },
  title: { type: 'text', about: 'Its title.', published: ({ piece }) => piece.title, listed: ({ row }) => row.title },
  format: {
    type: 'text',
    about: 'The id of its format.',
    published: ({ piece }) => piece.format,
    listed: ({ row }) => row.format,
  },
  formatName: {
    type: 'maybeText',
    about: 'The name of its format.',
    published: ({ format }) => format.name,
    listed: ({ names, row }) => names.formats.get(row.format),
  },
  status: {
    type: 'status',
    about: 'Its status: idea, draft, in-review, live or retired.',
    published: ({ piece }) => piece.status,
    listed: ({ row }) => row.status,
  },
  freshness: {
    type: 'maybeText',
    about: 'fresh, due, overdue, stale or expired. Live pieces only.',
    published: ({ freshness }) => freshness?.state,
    listed: ({ row }) => row.freshness,
  },
  reviewDue: {
    type: 'maybeDate',
    about: 'The day its review is due. Live pieces only.',
    published: ({ freshness }) => freshness?.dueOn,
    listed: ({ row }) => row.due,
  },
  daysLeft: {
    type: 'maybeNumber',
    about: 'Days from the day of the audit until the review is due; negative when late.',
    published: ({ freshness }) => freshness?.daysLeft,
    listed: NOT_LISTED,
  },
  usable: {
    type: 'flag',
    about: 'Whether it can meet a need.',
    published: ({ usable }) => usable,
    listed: NOT_LISTED,
  },
  unusableBecause: {
    type: 'maybeText',
    about: 'Why it cannot meet a need.',
    published: ({ unusableBecause }) => unusableBecause && plainText(unusableText(unusableBecause)),
    listed: NOT_LISTED,
  },
  share: {
    type: 'share',
    about: 'The audience that may receive it.',
    published: ({ piece }) => piece.share,
    listed: ({ row }) => row.share,
  },
  owner: {
    type: 'text',
    about: 'The id of its owner.',
    published: ({ piece }) => piece.owner,
    listed: ({ row }) => row.owner,
  },
  ownerName: {
    type: 'maybeText',
    about: 'The name of its owner.',
    published: ({ names, piece }) => names.person(piece.owner),
    listed: ({ names, row }) => names.owners.get(row.owner),
  },
  serves: {
    type: 'list',
    about: 'The cells it is made for, as persona/stage.',
    published: ({ piece }) => cellsOf(piece.serves, 'primary'),
    listed: NOT_LISTED,
  },
  alsoServes: {
    type: 'list',
    about: 'The cells where it is also useful but meets no need, as persona/stage.',
    published: ({ piece }) => cellsOf(piece.serves, 'secondary'),
    listed: NOT_LISTED,
  },
  servesNames: {
    type: 'list',
    about: 'The names of all these cells, as “persona at stage”.',
    published: ({ names, piece }) =>
      piece.serves.map(({ persona, stage }) => `${names.persona(persona)} at ${names.stage(stage)}`),
    listed: ({ names, row }) =>
      row.cells.map(({ persona, stage }) => `${names.personas.get(persona)} at ${names.stages.get(stage)}`),
  },
  answers: {
    type: 'list',
    about: 'The questions it answers, as persona/question.',
    published: ({ piece }) =>
      piece.serves.flatMap(({ answers, persona }) => answers.map((question) => `${persona}/${question}`)),
    listed: NOT_LISTED,
  },
  products: {
    type: 'list',
    about: 'The ids of its products; none means all.',
    published: ({ piece }) => piece.products,
    listed: (listed) => productsOf(listed).map(([id]) => id),
  },
  productNames: {
    type: 'list',
    about: 'The names of these products.',
    published: ({ names, piece }) => piece.products.flatMap((id) => names.product(id) ?? []),
    listed: (listed) => productsOf(listed).map(([, name]) => name),
  },
  language: {
    type: 'text',
    about: 'Its language (BCP 47).',
    published: ({ piece }) => piece.language,
    listed: ({ row }) => row.language,
  },
  summary: {
    type: 'maybeText',
    about: 'A summary in one or two sentences.',
    published: ({ piece }) => piece.summary,
    listed: NOT_LISTED,
  },
  whenToUse: {
    type: 'maybeText',
    about: 'When a rep uses it.',
    published: ({ piece }) => piece.whenToUse,
    listed: NOT_LISTED,
  },
  say: {
    type: 'maybeText',
    about: 'Text to send or say with it.',
    published: ({ piece }) => piece.say,
    listed: NOT_LISTED,
  },
  url: { type: 'maybeText', about: 'Its address.', published: ({ piece }) => piece.url, listed: NOT_LISTED },
  file: {
    type: 'maybeText',
    about: 'Its file in the repository.',
    published: ({ piece }) => piece.file,
    listed: NOT_LISTED,
  },
  published: {
    type: 'maybeDate',
    about: 'The day it was published.',
    published: ({ piece }) => piece.published,
    listed: ({ row }) => row.published,
  },
  reviewedOn: {
    type: 'maybeDate',
    about: 'The day of its last review.',
    published: ({ piece }) => piece.reviewed?.on,
    listed: ({ row }) => row.reviewed,
  },
  reviewedBy: {
    type: 'maybeText',
    about: 'The id of the reviewer.',
    published: ({ piece }) => piece.reviewed?.by,
    listed: NOT_LISTED,
  },
  reviewedByName: {
    type: 'maybeText',
    about: 'The name of the reviewer.',
    published: ({ names, piece }) => names.person(piece.reviewed?.by),
    listed: NOT_LISTED,
  },
  reviewEvery: {
    type: 'maybeNumber',
    about: 'Its own number of days between reviews, where it differs from its format.',
    published: ({ piece }) => piece.reviewEvery,
    listed: NOT_LISTED,
  },
  expires: {
    type: 'maybeDate',
    about: 'The last day on which it may be used.',
    published: ({ piece }) => piece.expires,
    listed: ({ row }) => row.expires,
  },
  decision: {
    type: 'maybeText',
    about: 'The decision about it: keep, update, merge or remove.',
    published: ({ piece }) => piece.decision?.verdict,
    listed: NOT_LISTED,
  },
  decisionInto: {
    type: 'maybeText',
    about: 'The id of the piece to merge it into.',
    published: ({ piece }) => piece.decision?.into,
    listed: NOT_LISTED,
  },
  decidedOn: {
    type: 'maybeDate',
    about: 'The day of the decision.',
    published: ({ piece }) => piece.decision?.on,
    listed: NOT_LISTED,
  },
  decidedBy: {
    type: 'maybeText',
    about: 'The id of the person or team that decided.',
    published: ({ piece }) => piece.decision?.by,
    listed: NOT_LISTED,
  },
  decisionWhy: {
    type: 'maybeText',
    about: 'The reason for the decision.',
    published: ({ piece }) => piece.decision?.why,
    listed: NOT_LISTED,
  },
  replaces: {
    type: 'list',
    about: 'The ids of the pieces it replaces.',
    published: ({ piece }) => piece.supersedes,
    listed: NOT_LISTED,
  },
  replacedBy: {
    type: 'list',
    about: 'The ids of the pieces that replace it.',
    published: ({ replacedBy }) => replacedBy,
    listed: NOT_LISTED,
  },
  translationOf: {
    type: 'maybeText',
    about: 'The id of the piece it translates.',
    published: ({ piece }) => piece.translationOf,
    listed: NOT_LISTED,
  },
  next: {
    type: 'maybeText',
    about: 'The id of the piece to send after it.',
    published: ({ piece }) => piece.next,
    listed: NOT_LISTED,
  },
  path: {
    type: 'text',
    about: 'Its file in the content folder.',
    published: ({ piece }) => piece.path,
    listed: NOT_LISTED,
  },
  page: { type: 'text', about: 'Its page on the site.', published: ({ page }) => page, listed: ({ page }) => page },
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
  language: ['language'],
  reviewed: ['reviewedOn', 'reviewedBy', 'reviewedByName'],
  reviewEvery: ['reviewEvery'],
  expires: ['expires'],
  share: ['share'],
  whenToUse: ['whenToUse'],
  say: ['say'],
  decision: ['decision', 'decisionInto', 'decidedOn', 'decidedBy', 'decisionWhy'],
  published: ['published'],
  supersedes: ['replaces'],
  translationOf: ['translationOf'],
  next: ['next'],
} as const satisfies Record<keyof PieceFields, readonly [ColumnName, ...ColumnName[]]>;

function cellsOf(serves: readonly Serves[], fit: Serves['fit']): string[] {
  return serves.flatMap((pair) => (pair.fit === fit ? `${pair.persona}/${pair.stage}` : []));
}

/** The products that a piece itself names. The row of a piece that names none holds all products. */
function productsOf({ facts, row }: ListedPiece): Named[] {
  return (facts.columns.products[row.place] ?? []).flatMap((place) => {
    const product = facts.products[place];
    return product ? [product] : [];
  });
}
