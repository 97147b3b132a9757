/**
 * Strict YAML 1.2: text, numbers, booleans, lists and maps, and nothing that readers understand differently. `no` and dates
 * are text, and whatever other readers lose silently is a problem here.
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { forbiddenCharacter } from '../schema/text.ts';
import { characterTexts } from '../words/findings/characters.ts';
import { yamlTexts } from '../words/findings/yaml.ts';
import { Places } from './places.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { addProblem, MAX_PROBLEMS, type Problem } from './problem.ts';
import type { RuleId } from './rules.ts';

/** The deepest nesting of lists and maps. */
const MAX_DEPTH = 32;

export type Path = ReadonlyArray<string | number>;

/** A team's own key, starting with `x-`: its path and its value. */
export interface CustomKey {
  readonly path: string;
  readonly value: unknown;
}

export interface YamlFile {
  /** Plain data without empty texts, nulls and `x-` keys. Undefined for an empty file. */
  readonly data: unknown;
  readonly custom: readonly CustomKey[];
  readonly problems: readonly Problem[];
}

/**
 * Parses one YAML document.
 *
 * @param text The YAML.
 * @param firstLine The line of the file on which it starts, from 1.
 */
export function readYaml(text: string, firstLine = 1): YamlFile {
  const plain = readPlainYaml(text);
  return plain === undefined ? readStrictYaml(text, firstLine) : { ...plain, problems: [] };
}

/** The same, but always with the strict reader. */
export function readStrictYaml(text: string, firstLine = 1): YamlFile {
  if (nestedTooDeep(text)) return { data: undefined, custom: [], problems: [tooDeep(firstLine)] };
  const document = parse(text);
  const reader = new Reader(document, text, firstLine);
  for (const issue of [...document.errors, ...document.warnings])
    reader.syntax(issue.code, issue.message, issue.pos[0]);
  const end = /^\.\.\.(?=\s|$)/m.exec(text);
  if (end) reader.report('yaml/documents', yamlTexts.documentEnd, end.index);
  if (/^%/m.test(text)) reader.report('yaml/tag', yamlTexts.directive, text.search(/^%/m));
  if (reader.problems.length > 0) return { data: undefined, custom: [], problems: reader.problems };
  const data = document.contents === null ? undefined : reader.value(document.contents, [], 0);
  return { data: isAbsent(data) ? undefined : data, custom: reader.custom, problems: reader.problems };
}

/**
 * Finds the line and column of a value by its path in the data. For a path that leads nowhere (a missing field), finds the
 * nearest value around it.
 *
 * @param key True to point at the key of the last step instead of its value.
 */
export function locateInYaml(
  text: string,
  path: Path,
  options: { firstLine?: number; key?: boolean } = {},
): { line: number; column: number } {
  const quick = locateAtTop(text, path, options);
  if (quick) return quick;
  const document = parseAgain(text);
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      offset = (last && options.key ? startOf(pair.key) : startOf(node)) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(node)) {
      node = node.items.filter((item) => !isAbsent(isScalar(item) ? item.value : item))[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, column } = placesIn(text).at(offset);
  return { line: line + (options.firstLine ?? 1) - 1, column };
}

/** Most findings are about a field at the top of a record. On one line, it can be found without parsing. */
function locateAtTop(text: string, path: Path, { firstLine = 1, key = false }: { firstLine?: number; key?: boolean }) {
  const [name] = path;
  if (path.length !== 1 || typeof name !== 'string' || !/^[A-Za-z-]{1,80}$/.test(name)) return undefined;
  const match = new RegExp(`^${name}:([ \\t]*)(?=(\\S?))`, 'm').exec(text);
  if (!match) return /^[ \t]*(?:[#{["'?]|$)/.test(text) ? undefined : { line: firstLine, column: 1 };
  const [whole, , value = ''] = match;
  if (!key && (value === '' || value === '#')) return undefined;
  const { line, column } = placesIn(text).at(match.index);
  return { line: line + firstLine - 1, column: key ? column : column + whole.length };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Checked by the reader below, which looks at each key once: the parser's own check compares every pair of keys.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    // Not 'silent', which would also hide the error for a second document.
    logLevel: 'error',
  });
}

let parsed: { text: string; document: Document.Parsed } | undefined;
let placed: { text: string; places: Places } | undefined;

/** The file parsed last is kept, since the findings of one file are looked up one after another. */
function parseAgain(text: string): Document.Parsed {
  if (parsed?.text !== text) parsed = { text, document: parse(text) };
  return parsed.document;
}

/** Kept for the same reason. */
function placesIn(text: string): Places {
  if (placed?.text !== text) placed = { text, places: new Places(text) };
  return placed.places;
}

/** Whether a value is an empty text or null: form editors write these for an empty field. */
function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Whether brackets are nested too deep. Counted before parsing, since the parser would run out of stack. */
export function nestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH * 8) return true;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return /^(?:[ \t]*[-?:] ){33}/m.test(text);
}

function tooDeep(line: number): Problem {
  return { rule: 'yaml/depth', message: yamlTexts.tooDeep(MAX_DEPTH), line, column: 1 };
}

/** Keys with a special meaning in JavaScript objects. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Walks the parsed nodes once: builds plain data and records every problem with its place. */
class Reader {
  readonly problems: Problem[] = [];
  readonly custom: CustomKey[] = [];
  readonly #document: Document.Parsed;
  readonly #text: string;
  readonly #places: Places;
  readonly #firstLine: number;

  constructor(document: Document.Parsed, text: string, firstLine: number) {
    this.#document = document;
    this.#text = text;
    this.#places = placesIn(text);
    this.#firstLine = firstLine;
  }

  report(rule: RuleId, message: string, offset: number, hint?: string): void {
    if (this.problems.length > MAX_PROBLEMS) return;
    const line = this.#places.line(offset) + this.#firstLine - 1;
    const repeated = this.problems.at(-1);
    if (repeated?.message === message && repeated.line === line) return;
    const { column } = this.#places.at(offset);
    addProblem(this.problems, () => ({ rule, message, line, column, ...(hint === undefined ? {} : { hint }) }));
  }

  syntax(code: string, message: string, offset: number): void {
    if (this.problems.length > MAX_PROBLEMS) return;
    if (code === 'MULTIPLE_DOCS') this.report('yaml/documents', yamlTexts.secondDocument, offset);
    else if (code === 'TAG_RESOLVE_FAILED' || code === 'MISSING_TAG_HANDLER')
      this.report('yaml/tag', yamlTexts.tagHere, offset);
    else if (code === 'BAD_ALIAS') this.report('yaml/alias', yamlTexts.aliasHere, offset);
    else if (code === 'MISSING_CHAR' && /quote/.test(message))
      this.report('yaml/syntax', yamlTexts.openQuote, this.#openQuote(offset), yamlTexts.closeQuote);
    else if (/^[*&]/.test(this.#valueOnLine(offset))) this.report('yaml/alias', yamlTexts.readAsAlias, offset);
    else this.report('yaml/syntax', explain(code, message), offset, hintFor(code));
  }

  /** Where an unclosed quote starts: the parser points to the end of the file. */
  #openQuote(end: number): number {
    let start = end;
    visit(this.#document, {
      Scalar(_key, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] <= end && range[1] >= end - 1) start = range[0];
      },
    });
    return start;
  }

  /** The text after the first `: ` or `- ` of the line. */
  #valueOnLine(offset: number): string {
    const start = this.#places.startOf(this.#places.line(offset));
    return /^[^\n]*?(?:: |- )\s*([^\n]*)/.exec(this.#text.slice(start, start + 1000))?.[1] ?? '';
  }

  value(node: unknown, path: Path, depth: number): unknown {
    if (depth > MAX_DEPTH) {
      if (!this.problems.some((problem) => problem.rule === 'yaml/depth')) this.problems.push(tooDeep(this.#firstLine));
      return undefined;
    }
    if (isAlias(node)) {
      this.report('yaml/alias', yamlTexts.alias(node.source), startOf(node) ?? 0);
      return undefined;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    this.#refuseProperties(node);
    if (isMap(node)) return this.#map(node, path, depth);
    if (isSeq(node)) return this.#list(node, path, depth);
    return this.#scalar(node);
  }

  #refuseProperties(node: Node): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) this.report('yaml/alias', yamlTexts.anchor(anchor), startOf(node) ?? 0);
    if (tag !== undefined) this.report('yaml/tag', yamlTexts.tag(tag), startOf(node) ?? 0);
  }

  #map(node: YAMLMap, path: Path, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const offset = startOf(pair.key) ?? startOf(node) ?? 0;
      if (!isScalar(pair.key) || isAbsent(pair.key.value)) {
        this.report('yaml/key', yamlTexts.notAWord, offset, yamlTexts.quoteBracket);
        continue;
      }
      this.#refuseProperties(pair.key);
      this.#refuseEscaped(pair.key);
      const key = String(pair.key.value);
      if (UNSAFE_KEYS.has(key)) {
        this.report('yaml/key', yamlTexts.notAKey(key), offset);
        continue;
      }
      if (seen.has(key)) {
        this.report('yaml/duplicate-key', yamlTexts.duplicateKey(key), offset);
        continue;
      }
      seen.add(key);
      const value = this.value(pair.value, [...path, key], depth + 1);
      if (isAbsent(value)) continue;
      if (key.startsWith('x-')) this.custom.push({ path: [...path, key].join('.'), value });
      else result[key] = value;
    }
    return result;
  }

  #list(node: YAMLSeq, path: Path, depth: number): unknown[] {
    const result: unknown[] = [];
    for (const item of node.items) {
      const value = this.value(item, [...path, result.length], depth + 1);
      if (!isAbsent(value)) result.push(value);
    }
    return result;
  }

  #scalar(node: Scalar): unknown {
    const { value, comment } = node;
    this.#refuseEscaped(node);
    if (typeof value === 'string' && node.type === 'PLAIN' && typeof comment === 'string')
      this.#refuseCutText(node, value, comment);
    return value;
  }

  /** Characters that may not be in a file may not be written as a character code either, such as "\\u202e". */
  #refuseEscaped({ range, type, value }: Scalar): void {
    if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string') return;
    const found = forbiddenCharacter(value);
    if (found) this.report('file/characters', characterTexts.inText(found.name), range?.[0] ?? 0, found.hint);
  }

  /** `status: live # since May` has a comment; `title: Why C #1 wins` is a text that loses its end. */
  #refuseCutText(node: Scalar, value: string, comment: string): void {
    const sameLine = !this.#text
      .slice(node.range?.[1] ?? 0, node.range?.[2] ?? 0)
      .split('#', 1)[0]
      ?.includes('\n');
    const looksLikeText = value.includes(' ') || !comment.startsWith(' ');
    if (!sameLine || !looksLikeText) return;
    const whole = `${value} #${comment.split('\n', 1)[0]}`;
    this.report(
      'yaml/comment',
      yamlTexts.cutOff(comment.slice(0, 30)),
      (node.range?.[1] ?? 0) + 1,
      yamlTexts.quoteText(JSON.stringify(whole)),
    );
  }
}

function explain(code: string, message: string): string {
  if (message.startsWith('Flow ')) return yamlTexts.openBracket;
  if (message.startsWith('Implicit map keys')) return yamlTexts.noColon;
  switch (code) {
    case 'TAB_AS_INDENT':
      return yamlTexts.tab;
    case 'MISSING_CHAR':
      return yamlTexts.unclosed(lowerFirst(message));
    case 'BAD_INDENT':
      return yamlTexts.indentation;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return yamlTexts.unquotedColon;
    default:
      return yamlTexts.unreadable(lowerFirst(message));
  }
}

function hintFor(code: string): string | undefined {
  return code === 'TAB_AS_INDENT' ? yamlTexts.useSpaces : undefined;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
