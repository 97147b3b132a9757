/**
 * A case: hostile, broken or merely unusual content, and the expected result. The other files in this folder list the cases; the
 * tests in the parent folder run them.
 */
import type { RuleId } from '../../../src/content/rules.ts';
import type { FileContent, Files } from '../../content-folder.ts';

/** The canary of the tests: code that leaves a file behind if it runs. */
export const CODE = 'process.getBuiltinModule("node:fs").writeFileSync(process.env.CANARY, "ran")';

/** Where a finding must be: the file, and the line, starting at 1. */
interface Refused {
  readonly rule: RuleId;
  readonly file: string;
  readonly line: number;
}

/** What a reader must see. */
interface Shown {
  /** The page, without the leading slash. */
  readonly page: string;
  /** Texts that appear on it exactly as written here. */
  readonly texts: readonly string[];
  /** Texts that must not appear on it. */
  readonly hidden?: readonly string[];
}

export interface Case {
  /** What it tries, in a few words; unique. */
  readonly name: string;
  /** Files below `content/`, on top of those of the base folder. */
  readonly files: Files;
}

/** A case that must be refused with a finding. */
export interface RefusedCase extends Case {
  /** Whether it needs its own folder, because it breaks more than its own files. */
  readonly alone?: boolean;
  readonly refused: Refused;
}

/** A case that must be accepted. */
export interface ShownCase extends Case {
  readonly shown: Shown;
}

/** Fields of a valid piece; a case adds its own on top. */
const FIELDS: Readonly<Record<string, string>> = {
  format: 'guide',
  status: 'live',
  owner: 'content-team',
  serves: '[{ persona: buyer, stage: awareness }]',
};

/** The text of a piece in a case. */
export interface PieceText {
  /** Fields as YAML, each on one line, in addition to those of a valid piece. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Lines after all fields. */
  readonly more?: string;
  readonly body?: string;
}

/** The line after the opening fence, title, url and {@link FIELDS}. */
const FIRST_MORE_LINE = 8;

/** A piece as a file, with its title on line 2, its address on line 3, and `more` from line 8. */
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

/** A piece whose body is refused; `line` counts from the start of the body. */
export function badBody(name: string, body: string, rule: RuleId, line = 1): RefusedCase {
  const id = idOf(name);
  const file = pieceFile(id);
  return {
    name,
    files: { [file]: pieceText(id, { body }) },
    refused: { rule, file, line: line + FIRST_MORE_LINE + 1 },
  };
}

/** A piece with more fields that are refused; `line` counts from the start of `more`. */
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

/** A piece with a field that is refused. */
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

/** A file that is refused. */
export function badFile(
  name: string,
  file: string,
  content: FileContent,
  rule: RuleId,
  { line = 1, alone = false }: { line?: number; alone?: boolean } = {},
): RefusedCase {
  return { name, files: { [file]: content }, alone, refused: { rule, file, line } };
}

/** A piece that is accepted; its page has these texts. */
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

/** A piece whose title is accepted and appears unchanged on its page. `yaml` is how the file writes it. */
export function goodTitle(name: string, title: string, yaml = JSON.stringify(title)): ShownCase {
  const id = idOf(name);
  return {
    name,
    files: { [pieceFile(id)]: pieceText(id, { fields: { title: yaml } }) },
    shown: { page: `content/${id}/`, texts: [title] },
  };
}

/** A piece that is accepted with more lines in its front matter. */
export function goodMore(name: string, more: string, texts: readonly string[] = []): ShownCase {
  const id = idOf(name);
  return {
    name,
    files: { [pieceFile(id)]: pieceText(id, { more }) },
    shown: { page: `content/${id}/`, texts: [id, ...texts] },
  };
}
