/** Records while they are read and checked: their fields, and the place of each in its file. */
import { oncePer } from '../kit/once-per.ts';
import type { ReadBody } from './body/body.ts';
import type { CustomKey, Path } from './yaml.ts';
import { locateInYaml } from './yaml.ts';

/** The YAML of a file: all of it, or its front matter. */
export interface SourceText {
  readonly yaml: string;
  /** The line of the file on which the YAML starts, from 1. */
  readonly firstLine: number;
}

/** One file with YAML in it. */
export interface Source extends SourceText {
  /** As in findings: relative to the repository. */
  readonly path: string;
}

/** A record whose fields are valid. Its references are not checked yet. */
export interface Loaded<Fields> {
  readonly id: string;
  readonly fields: Fields;
  readonly source: Source;
  /** Where the record starts in its file: empty, or its index in a list. */
  readonly at: Path;
  readonly body: string;
  /** The body as it is published, if it was requested. */
  readonly readBody?: ReadBody | undefined;
  readonly custom: readonly CustomKey[];
  /** For a record with errors: the fields that are wrong or missing, as dotted paths. */
  readonly unread?: ReadonlySet<string>;
}

/** Whether the author of a record left a field out. False for a field whose value cannot be read. */
export function leftOut({ unread }: Pick<Loaded<unknown>, 'unread'>, field: string): boolean {
  return !unread?.has(field);
}

/** The line and column of a field of a record. */
export function locate(source: SourceText, path: Path, key = false): { line: number; column: number } {
  return locateInYaml(source.yaml, path, { firstLine: source.firstLine, key });
}

/** The text of a line of a file, without indentation; undefined outside its YAML. */
export function lineOf(source: SourceText, line: number): string | undefined {
  return linesOf(source)[line - source.firstLine]?.trim();
}

const linesOf = oncePer(({ yaml }: SourceText) => yaml.split('\n'));
