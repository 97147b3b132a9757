/**
 * Every column of the pieces as they are published: JSON, CSV, the workbook and the CSV that a browser makes of the list
 * it shows all read this list. A browser loads it, so it imports no schema.
 */
import type { PieceAudit } from '../audit/audit.ts';
import type { PieceFields, PieceStatus, Serves, Share } from '../schema/piece.ts';
import { plainText } from '../words/parts.ts';
import { unusableText } from '../words/pieces/freshness.ts';
import type { Named, PieceFacts } from './facts.ts';
import type { Names } from './names.ts';
import type { Row, RowNames } from './unpack-facts.ts';

/** What a column of each type may hold. The types are those of `fields.ts`, and two lists of words. */
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

/** A piece, and what its columns look up elsewhere. */
export interface PublishedPiece extends PieceAudit {
  readonly names: Names;
  /** The ids of the pieces that replace it. */
  readonly replacedBy: readonly string[];
  /** The address of its page. */
  readonly page: string;
}

/** A piece as a browser knows it. */
interface ListedPiece {
  readonly row: Row;
  readonly facts: PieceFacts;
  readonly names: RowNames;
  /** The address of its page. */
  readonly page: string;
}

/** What a browser cannot say of a piece, because the facts that it loads are kept small. */
export const NOT_LISTED = 'not in the facts';

type Column<Type extends ColumnType> = {
  readonly type: Type;
  readonly about: string;
  /** Its value in JSON, CSV and the workbook. */
  readonly published: (piece: PublishedPiece) => Values[Type];
  /** Its value in the CSV that a browser makes, from the facts; where they do not carry it, the browser leaves it out. */
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
    about: 'Where it is in its life: idea, draft, in-review, live or retired.',
    published: ({ piece }) => piece.status,
    listed: ({ row }) => row.status,
  },
  freshness: {
    type: 'maybeText',
    about: 'fresh, due, overdue, stale or expired; only of live pieces.',
    published: ({ freshness }) => freshness?.state,
    listed: ({ row }) => row.freshness,
  },
  reviewDue: {
    type: 'maybeDate',
    about: 'The day on which somebody should look again; only of live pieces.',
    published: ({ freshness }) => freshness?.dueOn,
    listed: ({ row }) => row.due,
  },
  daysLeft: {
    type: 'maybeNumber',
    about: 'Days from the day of the audit to that day; negative when late.',
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
    about: 'Why it cannot.',
    published: ({ unusableBecause }) => unusableBecause && plainText(unusableText(unusableBecause)),
    listed: NOT_LISTED,
  },
  share: {
    type: 'share',
    about: 'Who may receive it.',
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
    about: 'The cells where it is also useful but fills no need, as persona/stage.',
    published: ({ piece }) => cellsOf(piece.serves, 'secondary'),
    listed: NOT_LISTED,
  },
  servesNames: {
    type: 'list',
    about: 'All those cells in names, as “persona at stage”.',
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
    about: 'The ids of the products it is about; none means all.',
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
    about: 'What it is, in a sentence.',
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
    about: 'What to write or say with it.',
    published: ({ piece }) => piece.say,
    listed: NOT_LISTED,
  },
  url: { type: 'maybeText', about: 'Where it is.', published: ({ piece }) => piece.url, listed: NOT_LISTED },
  file: {
    type: 'maybeText',
    about: 'Its file in the repository.',
    published: ({ piece }) => piece.file,
    listed: NOT_LISTED,
  },
  published: {
    type: 'maybeDate',
    about: 'The day it came out.',
    published: ({ piece }) => piece.published,
    listed: ({ row }) => row.published,
  },
  reviewedOn: {
    type: 'maybeDate',
    about: 'The day somebody last vouched for it.',
    published: ({ piece }) => piece.reviewed?.on,
    listed: ({ row }) => row.reviewed,
  },
  reviewedBy: {
    type: 'maybeText',
    about: 'The id of who vouched.',
    published: ({ piece }) => piece.reviewed?.by,
    listed: NOT_LISTED,
  },
  reviewedByName: {
    type: 'maybeText',
    about: 'The name of who vouched.',
    published: ({ names, piece }) => names.person(piece.reviewed?.by),
    listed: NOT_LISTED,
  },
  reviewEvery: {
    type: 'maybeNumber',
    about: 'After how many days it is looked at again, where that is not the rhythm of its format.',
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
    about: 'What was decided about it: keep, update, merge or remove.',
    published: ({ piece }) => piece.decision?.verdict,
    listed: NOT_LISTED,
  },
  decisionInto: {
    type: 'maybeText',
    about: 'The id of the piece it is to be merged into.',
    published: ({ piece }) => piece.decision?.into,
    listed: NOT_LISTED,
  },
  decidedOn: {
    type: 'maybeDate',
    about: 'The day of that decision.',
    published: ({ piece }) => piece.decision?.on,
    listed: NOT_LISTED,
  },
  decidedBy: {
    type: 'maybeText',
    about: 'The id of who decided.',
    published: ({ piece }) => piece.decision?.by,
    listed: NOT_LISTED,
  },
  decisionWhy: {
    type: 'maybeText',
    about: 'Why it was decided.',
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
    about: 'The file it is kept in.',
    published: ({ piece }) => piece.path,
    listed: NOT_LISTED,
  },
  page: { type: 'text', about: 'Its page on the site.', published: ({ page }) => page, listed: ({ page }) => page },
} as const satisfies Record<string, PieceColumn>;

type ColumnName = keyof typeof pieceColumns;

/** In which columns each field of a piece is published. */
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

/** The products that a piece itself names; a row holds all of them where it names none. */
function productsOf({ facts, row }: ListedPiece): Named[] {
  return (facts.columns.products[row.place] ?? []).flatMap((place) => {
    const product = facts.products[place];
    return product ? [product] : [];
  });
}
