import { hash } from 'node:crypto';
import type { KindName } from '../../schema/kinds.ts';
import { type ParsedFile, type ParseOptions, parseBytes } from '../parse.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * The files that were read, by their kind and bytes. `dev` reads the folder after every change, and an import reads it before
 * and after, but few files differ. It starts anew when it is full, which also forgets what files were before.
 */
const known = new Map<string, ParsedFile>();

/** The number of files that are remembered. */
const MOST = 20_000;

/**
 * Reads one file, or remembers what it was. A build reads each file once and needs its memory for pages, so what it reads is
 * not remembered; neither is a file in an older format.
 */
export function parseFile(name: KindName, bytes: Uint8Array, options: ParseOptions = {}): ParsedFile {
  const { pending = [], readBodies } = options;
  if (readBodies || pending.length > 0) return parseBytes(name, bytes, readFrontMatter, options);
  const key = `${name} ${hash('sha256', bytes, 'base64')}`;
  const before = known.get(key);
  if (before) return before;
  const parsed = parseBytes(name, bytes, readFrontMatter, options);
  if (known.size === MOST) known.clear();
  known.set(key, parsed);
  return parsed;
}
