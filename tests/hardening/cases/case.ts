/**
 * One hostile, broken or merely unusual thing that content may hold, and what must become of it. The tables beside this
 * file are lists of these; what runs them is in the tests above.
 */
import type { RuleId } from '../../../src/content/rules.ts';
import type { FileContent, Files } from '../../content-folder.ts';

/** Code that leaves a file behind where it runs: the canary of the tests. */
export const CODE = 'process.getBuiltinModule("node:fs").writeFileSync(process.env.CANARY, "ran")';

/** Where a finding must stand: the file, and the line from 1. */
interface Refused {
  readonly rule: RuleId;
  readonly file: string;
  readonly line: number;
}

/** What a reader must see. */
interface Shown {
  /** The page, without the slash in front. */
  readonly page: string;
  /** Texts that stand on it as they are here. */
  readonly texts: readonly string[];
  /** Texts that must not stand on it. */
  readonly hidden?: readonly string[];
}

export interface Case {
  /** What it tries, in a few words; no two cases have the same. */
  readonly name: string;
  /** Files below `content/`, on top of those of the base folder. */
  readonly files: Files;
}

/** A case that is a finding. */
export interface RefusedCase extends Case {
  /** Whether it needs a folder for itself, as it breaks more than its own files. */
  readonly alone?: boolean;
  readonly refused: Refused;
}

/** A case that is taken. */
export interface ShownCase extends Case {
  readonly shown: Shown;
}

/** Fields of a piece that is in order; those of a case come on top. */
const FIELDS: Readonly<Record<string, string>> = {
  format: 'guide',
  status: 'live',
  owner: 'content-team',
  serves: '[{ persona: buyer, stage: awareness }]',
};

/** What a piece of a case says. */
export interface PieceText {
  /** Fields as YAML, each on one line; those of an orderly piece are there without being named. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Lines behind all fields. */
  readonly more?: string;
  readonly body?: string;
}

/** The number of fields that stand in front of `more`: title, url, and those of {@link FIELDS}. */
const FIRST_MORE_LINE = 8;

/** A piece as a file. Its title is on line 2, its address on line 3; lines of `more` begin on line 8. */
export function pieceText(id: string, { fields = {}, more = '', body = 'A short body.\n' }: PieceText): string {
  const all = { title: JSON.stringify(id), url: `https://www.example.com/${id}`, ...FIELDS, ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}${more}---\n\n${body}`;
}

/** A name as an id. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function pieceFile(id: string): string {
  return `pieces/${id}.mdx`;
}

/** A piece whose body is refused; `line` is counted in the body. */
export function badBody(name: string, body: string, rule: RuleId, line = 1): RefusedCase {
  const id = idOf(name);
  const file = pieceFile(id);
  return {
    name,
    files: { [file]: pieceText(id, { body }) },
    refused: { rule, file, line: line + FIRST_MORE_LINE + 1 },
  };
}

/** A piece with a further field, or several, that are refused; `line` is counted in `more`. */
export function badMore(name: string, more: string, rule: RuleId, line = 1): RefusedCase {
  const id = idOf(name);
  const file = pieceFile(id);
  return {
    name,
    files: { [file]: pieceText(id, { more }) },
    refused: { rule, file, line: line + FIRST_MORE_LINE - 1 },
  };
}

/** A piece whose title is refused. */
export function badTitle(name: string, title: string, rule: RuleId): RefusedCase {
  return badField(name, { title }, rule, 2);
}

/** A piece whose address is refused. */
export function badUrl(name: string, url: string, rule: RuleId = 'schema/value'): RefusedCase {
  return badField(name, { url }, rule, 3);
}

/** A piece one of whose fields is refused. */
export function badField(
  name: string,
  fields: Readonly<Record<string, string>>,
  rule: RuleId,
  line: number,
): RefusedCase {
  const id = idOf(name);
  const file = pieceFile(id);
  return { name, files: { [file]: pieceText(id, { fields }) }, refused: { rule, file, line } };
}

/** A file that is refused as it is. */
export function badFile(
  name: string,
  file: string,
  content: FileContent,
  rule: RuleId,
  { line = 1, alone = false }: { line?: number; alone?: boolean } = {},
): RefusedCase {
  return { name, files: { [file]: content }, alone, refused: { rule, file, line } };
}

/** A piece that is taken; on its page stand these texts. */
export function goodBody(
  name: string,
  body: string,
  texts: readonly string[],
  hidden: readonly string[] = [],
): ShownCase {
  const id = idOf(name);
  return {
    name,
    files: { [pieceFile(id)]: pieceText(id, { body }) },
    shown: { page: `content/${id}/`, texts, hidden },
  };
}

/** A piece whose title is taken: it stands on its page as it is here. `yaml` is how it is written. */
export function goodTitle(name: string, title: string, yaml = JSON.stringify(title)): ShownCase {
  const id = idOf(name);
  return {
    name,
    files: { [pieceFile(id)]: pieceText(id, { fields: { title: yaml } }) },
    shown: { page: `content/${id}/`, texts: [title] },
  };
}

/** A piece that is taken with further lines in its front matter. */
export function goodMore(name: string, more: string, texts: readonly string[] = []): ShownCase {
  const id = idOf(name);
  return {
    name,
    files: { [pieceFile(id)]: pieceText(id, { more }) },
    shown: { page: `content/${id}/`, texts: [id, ...texts] },
  };
}
