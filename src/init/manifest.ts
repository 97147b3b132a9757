/** `.content-audit.json`: what the generated files were when they were written, so that an upgrade knows what a team changed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { compareText } from '../kit/order.ts';
import { PLACES } from './answers.ts';

const manifestSchema = z.object({
  /** The version of the product that wrote the files. */
  version: z.string(),
  /** Where the repository is. Absent in a copy of the product, whose workflows are its own. */
  place: z.enum(PLACES).optional(),
  /** The hash of each generated file, by its path from the project's folder. */
  files: z.record(z.string(), z.string()).default({}),
  /** The generated text of files that the team has changed. The next upgrade merges with it. */
  edited: z.record(z.string(), z.string()).default({}),
  /** In a copy of the product: Git's id of each file of that version. Only these can be removed later; all others are the team's. */
  product: z.record(z.string(), z.string()).optional(),
});

export type Manifest = z.output<typeof manifestSchema>;

/** The manifest; undefined when the text is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function manifestText({ edited, files, place, product, version }: Manifest): string {
  const all = {
    version,
    ...(place === undefined ? {} : { place }),
    ...(Object.keys(files).length > 0 ? { files: sorted(files) } : {}),
    ...(Object.keys(edited).length > 0 ? { edited: sorted(edited) } : {}),
    ...(product === undefined ? {} : { product: sorted(product) }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function sorted(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => compareText(a, b)));
}

/** The hash of a generated text. Git may convert its line endings. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withLineFeeds(text)))).slice(0, 16);
}

export function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A text with the line ends of another one. */
export function withLineEndsOf(text: string, like: string | undefined): string {
  return like !== undefined && /^[^\n]*\r\n/.test(like) ? withLineFeeds(text).replaceAll('\n', '\r\n') : text;
}
