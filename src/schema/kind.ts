import type { z } from 'zod';

/** `map`: one file, one record. `list`: one file, a list of records with ids. `files`: one file each, id from the name. */
type Arrangement = 'map' | 'list' | 'files';

/** How a kind of content is stored in `content/`. */
export interface Kind {
  /** One record of this kind. */
  readonly schema: z.ZodType;
  readonly arrangement: Arrangement;
  /** The file (`map`, `list`) or folder (`files`) in `content/`. */
  readonly place: string;
  /** The extension of files, for `files`. `.mdx` files have front matter and a body. */
  readonly extension?: '.mdx' | '.yaml';
  /** Whether `content/` must contain it. */
  readonly required: boolean;
  /** The most entries, for `list`. */
  readonly most?: number;
}
