/** The kinds of content, and where each lies under `content/`. */
import type { z } from 'zod';
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

export const kinds = {
  site: { schema: siteSchema, arrangement: 'map', place: 'site.yaml', required: true },
  stage: { schema: stageSchema, arrangement: 'list', place: 'stages.yaml', required: true, most: 50 },
  format: { schema: formatSchema, arrangement: 'list', place: 'formats.yaml', required: true, most: 200 },
  person: { schema: personSchema, arrangement: 'list', place: 'people.yaml', required: true, most: 5000 },
  product: { schema: productSchema, arrangement: 'list', place: 'products.yaml', required: false, most: 500 },
  persona: { schema: personaSchema, arrangement: 'files', place: 'personas', extension: '.mdx', required: true },
  piece: { schema: pieceSchema, arrangement: 'files', place: 'pieces', extension: '.mdx', required: false },
  request: { schema: requestSchema, arrangement: 'files', place: 'requests', extension: '.yaml', required: false },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
