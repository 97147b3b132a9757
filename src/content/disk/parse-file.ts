import type { KindName } from '../../schema/kinds.ts';
import { type ParsedFile, type ParseOptions, parseBytes } from '../parse.ts';
import { readFrontMatter } from './front-matter.ts';

/** Reads one file. */
export function parseFile(name: KindName, bytes: Uint8Array, options?: ParseOptions): ParsedFile {
  return parseBytes(name, bytes, readFrontMatter, options);
}
