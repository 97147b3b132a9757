/** The kinds of content, and where each lies under `content/`. */
import type { z } from 'zod';
import { assessmentSchema } from './agreement/assessment.ts';
import { claimSchema } from './agreement/claim.ts';
import { commitmentSchema } from './agreement/commitment.ts';
import { goalSchema } from './agreement/goal.ts';
import { handoffsSchema } from './agreement/handoffs.ts';
import { lossSchema } from './agreement/loss.ts';
import { meetingSchema } from './agreement/meeting.ts';
import { numbersSchema } from './agreement/numbers.ts';
import { systemSchema } from './agreement/system.ts';
import { termSchema } from './agreement/term.ts';
import { formatSchema } from './format.ts';
import { personSchema } from './person.ts';
import { personaSchema } from './persona.ts';
import { pieceSchema } from './piece.ts';
import { productSchema } from './product.ts';
import { requestSchema } from './request.ts';
import { siteSchema } from './site.ts';
import { stageSchema } from './stage.ts';

/** `map`: one file, one record. `list`: one file, a list of records with ids. `files`: one file each, id from the name. */
export type Arrangement = 'map' | 'list' | 'files';

export interface Kind {
  /** One record of this kind. */
  readonly schema: z.ZodType;
  readonly arrangement: Arrangement;
  /** The file (map, list) or folder (files) under `content/`. */
  readonly place: string;
  /** The extension of files, for `files`. `.mdx` files carry front matter and a body. */
  readonly extension?: '.mdx' | '.yaml';
  /** Whether `content/` must have it. */
  readonly required: boolean;
  /** The most entries, for `list`. */
  readonly most?: number;
}

/** The folder of what both teams sign. A team without it is not asked for it. */
export const AGREEMENT_FOLDER = 'agreement';

function listIn<const Place extends string, Schema extends z.ZodType>(place: Place, schema: Schema) {
  return { schema, arrangement: 'list', place, required: false, most: 500 } as const;
}

export const kinds = {
  site: { schema: siteSchema, arrangement: 'map', place: 'site.yaml', required: true },
  stage: { schema: stageSchema, arrangement: 'list', place: 'stages.yaml', required: true, most: 50 },
  format: { schema: formatSchema, arrangement: 'list', place: 'formats.yaml', required: true, most: 200 },
  person: { schema: personSchema, arrangement: 'list', place: 'people.yaml', required: true, most: 5000 },
  product: { schema: productSchema, arrangement: 'list', place: 'products.yaml', required: false, most: 500 },
  persona: { schema: personaSchema, arrangement: 'files', place: 'personas', extension: '.mdx', required: false },
  piece: { schema: pieceSchema, arrangement: 'files', place: 'pieces', extension: '.mdx', required: false },
  request: { schema: requestSchema, arrangement: 'files', place: 'requests', extension: '.yaml', required: false },
  term: { schema: termSchema, arrangement: 'files', place: 'agreement/terms', extension: '.mdx', required: false },
  commitment: listIn('agreement/commitments.yaml', commitmentSchema),
  handoffs: { schema: handoffsSchema, arrangement: 'map', place: 'agreement/handoffs.yaml', required: false },
  goal: listIn('agreement/goals.yaml', goalSchema),
  numbers: { schema: numbersSchema, arrangement: 'map', place: 'agreement/numbers.yaml', required: false },
  loss: listIn('agreement/losses.yaml', lossSchema),
  system: listIn('agreement/systems.yaml', systemSchema),
  claim: listIn('agreement/claims.yaml', claimSchema),
  meeting: {
    schema: meetingSchema,
    arrangement: 'files',
    place: 'agreement/meetings',
    extension: '.mdx',
    required: false,
  },
  assessment: {
    schema: assessmentSchema,
    arrangement: 'files',
    place: 'agreement/assessments',
    extension: '.yaml',
    required: false,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** The fields of one record of a kind, as its schema gives them. */
export type FieldsOf<Name extends KindName> = z.output<(typeof kinds)[Name]['schema']>;
